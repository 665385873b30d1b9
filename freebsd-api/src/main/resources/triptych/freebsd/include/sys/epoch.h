#ifndef _SYS_EPOCH_H_
#define _SYS_EPOCH_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct epoch;
typedef struct epoch	*epoch_t;

#define	EPOCH_PREEMPT	0x1
#define	EPOCH_LOCKED	0x2

/* What a section is known by, on the stack of its thread. */
struct epoch_tracker {
	void	*et_thread;
	void	*et_epoch;
};
typedef struct epoch_tracker	*epoch_tracker_t;
TRIPTYCH_STRUCT(epoch_tracker);

struct epoch_context {
	void	*data[2];
};
typedef struct epoch_context	*epoch_context_t;

epoch_t	triptych_epoch_alloc(const char *name, int flags)
	    TRIPTYCH_NAME("epoch_alloc");
#if __FreeBSD_version < 1300000
#define	epoch_alloc(flags)	triptych_epoch_alloc("epoch", (flags))
#else
#define	epoch_alloc(name, flags)	triptych_epoch_alloc((name), (flags))
#endif
void	epoch_free(epoch_t epoch);
void	epoch_enter(epoch_t epoch);
void	epoch_enter_preempt(epoch_t epoch, epoch_tracker_t et);
void	epoch_exit(epoch_t epoch);
void	epoch_exit_preempt(epoch_t epoch, epoch_tracker_t et);
void	epoch_wait(epoch_t epoch);
void	epoch_wait_preempt(epoch_t epoch);
int	in_epoch(epoch_t epoch);

#endif
