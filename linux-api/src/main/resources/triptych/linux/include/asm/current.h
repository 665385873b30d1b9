#ifndef _ASM_CURRENT_H
#define _ASM_CURRENT_H

#include <triptych/object.h>

struct task_struct;
TRIPTYCH_ASKED(struct task_struct *, current);
#define current		triptych_current()
#define get_current()	triptych_current()

#endif
