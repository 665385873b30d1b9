#ifndef _ASM_PARAM_H
#define _ASM_PARAM_H

#ifndef HZ
#define HZ	CONFIG_HZ
#endif

#endif
