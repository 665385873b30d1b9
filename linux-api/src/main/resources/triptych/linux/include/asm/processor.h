#ifndef _ASM_PROCESSOR_H
#define _ASM_PROCESSOR_H

#define cpu_relax()	yield()

#endif
