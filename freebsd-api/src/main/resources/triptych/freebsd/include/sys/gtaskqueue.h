#ifndef _SYS_GTASKQUEUE_H_
#define _SYS_GTASKQUEUE_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct taskqgroup;

typedef void gtask_fn_t(void *context);

struct gtask {
	int		 ta_priority;
	gtask_fn_t	*ta_func;
	void		*ta_context;
};

struct grouptask {
	struct gtask	 gt_task;
	const char	*gt_name;
	int		 gt_cpu;
};
TRIPTYCH_STRUCT(grouptask);

void	triptych_grouptask_init(struct grouptask *gtask, int priority,
	    gtask_fn_t *func, void *context) TRIPTYCH_NAME("GROUPTASK_INIT");
void	triptych_grouptask_enqueue(struct grouptask *gtask)
	    TRIPTYCH_NAME("GROUPTASK_ENQUEUE");
#define	GROUPTASK_INIT(gtask, priority, func, context)			\
	triptych_grouptask_init((gtask), (priority), (func), (context))
#define	GROUPTASK_ENQUEUE(gtask)	triptych_grouptask_enqueue(gtask)

int	taskqgroup_attach_cpu(struct taskqgroup *qgroup,
	    struct grouptask *gtask, void *uniq, int cpu, int irq,
	    const char *name);
void	taskqgroup_detach(struct taskqgroup *qgroup, struct grouptask *gtask);

struct taskqgroup	*triptych_qgroup_softirq(void)
	    TRIPTYCH_NAME("qgroup_softirq");
#define	qgroup_softirq	triptych_qgroup_softirq()

#endif
