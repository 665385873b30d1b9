#ifndef _SYS_PROC_H_
#define _SYS_PROC_H_

#include <sys/param.h>
#include <triptych/layout.h>

#define	P_KPROC		0x00000004
#define	P_HADTHREADS	0x00000080
#define	P_SYSTEM	0x00000200
#define	P_WEXIT		0x00002000
#define	TDF_KTH_SUSP	0x00000100
#define	TDP_KTHREAD	0x00200000

/* What p_state holds. */
enum {
	PRS_NEW,
	PRS_NORMAL,
	PRS_ZOMBIE
};

struct proc {
	pid_t	p_pid;
	int	p_flag;
	int	p_state;
	int	p_numthreads;
	int	p_stype;		/* waited on in version 12 */
	char	p_comm[MAXCOMLEN + 1];
};
TRIPTYCH_STRUCT(proc);
TRIPTYCH_FIELD(proc, p_pid);
TRIPTYCH_FIELD(proc, p_flag);
TRIPTYCH_FIELD(proc, p_state);
TRIPTYCH_FIELD(proc, p_numthreads);
TRIPTYCH_FIELD(proc, p_stype);
TRIPTYCH_ARRAY(proc, p_comm);

struct thread {
	struct proc	*td_proc;
	lwpid_t		 td_tid;
	int		 td_flags;
	int		 td_pflags;
	int		 td_no_sleeping;
	unsigned char	 td_priority;
	const char	*td_wmesg;
	char		 td_name[MAXCOMLEN + 1];
	struct ucred	*td_ucred;	/* all users are the same */
	int		 td_pinned;
	struct rl_q_entry	*td_rlqe;
	void		*td_lkpi_task;
};
TRIPTYCH_STRUCT(thread);
TRIPTYCH_FIELD(thread, td_proc);
TRIPTYCH_FIELD(thread, td_tid);
TRIPTYCH_FIELD(thread, td_flags);
TRIPTYCH_FIELD(thread, td_pflags);
TRIPTYCH_FIELD(thread, td_no_sleeping);
TRIPTYCH_FIELD(thread, td_priority);
TRIPTYCH_FIELD(thread, td_wmesg);
TRIPTYCH_ARRAY(thread, td_name);
TRIPTYCH_FIELD(thread, td_pinned);
TRIPTYCH_FIELD(thread, td_rlqe);
TRIPTYCH_FIELD(thread, td_lkpi_task);

struct thread	*triptych_curthread(void) TRIPTYCH_NAME("curthread");
struct proc	*triptych_curproc(void) TRIPTYCH_NAME("curproc");
#define	curthread	triptych_curthread()
#define	curproc		triptych_curproc()

struct thread	*triptych_first_thread(struct proc *p)
	    TRIPTYCH_NAME("FIRST_THREAD_IN_PROC");
#define	FIRST_THREAD_IN_PROC(p)	triptych_first_thread(p)
/* Only the caller is asked about. */
#define	TD_IS_RUNNING(td)	((td) == curthread)

/* sched_add does it. */
#define	TD_SET_CAN_RUN(td)	((void)(td))

void	PROC_LOCK(struct proc *p);
void	PROC_UNLOCK(struct proc *p);
void	thread_lock(struct thread *td);
void	thread_unlock(struct thread *td);

void	THREAD_NO_SLEEPING(void);
void	THREAD_SLEEPING_OK(void);
void	wakeup(const volatile void *chan);
void	wakeup_one(const volatile void *chan);
void	wakeup_any(const volatile void *chan);

#endif
