/* Readers see the old issue or the new one; the old one is freed when nobody reads it any more. */
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/rcupdate.h>
#include <linux/sched/task.h>
#include <linux/slab.h>

struct issue {
	int		number;
	struct rcu_head	rcu;
};
static struct issue *newest;
static struct task_struct *reader;

static int read_it(void *data)
{
	struct issue *issue;

	rcu_read_lock();
	issue = rcu_dereference(newest);
	BUG_ON(issue->number < 1 || issue->number > 2);
	rcu_read_unlock();
	return 0;
}

static __maybe_unused void recycle(struct rcu_head *head)
{
	kfree(container_of(head, struct issue, rcu));
}

static struct issue *print(int number)
{
	struct issue *issue = kmalloc(sizeof(*issue), GFP_KERNEL), *old = newest;

	issue->number = number;
	rcu_assign_pointer(newest, issue);
	return old;
}

static int __init gazette_init(void)
{
	struct issue *old;

	print(1);
	reader = kthread_create(read_it, NULL, "reader");
	if (IS_ERR(reader))
		return PTR_ERR(reader);
	get_task_struct(reader);
	wake_up_process(reader);
	old = print(2);
#ifdef AT_ONCE
	kfree(old);
#elif defined(BY_ITSELF)
	kfree_rcu(old, rcu);
#else
	call_rcu(&old->rcu, recycle);
#endif
	return 0;
}

static void __exit gazette_exit(void)
{
	kthread_stop_put(reader);
#ifndef NO_BARRIER
	rcu_barrier();
#endif
	kfree(newest);
}

module_init(gazette_init);
module_exit(gazette_exit);
MODULE_LICENSE("GPL");
