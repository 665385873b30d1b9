/* Lets the waiters through and makes the completion ready again at once. */
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/kthread.h>
#include <linux/wait.h>

static DECLARE_COMPLETION(go);
static DECLARE_WAIT_QUEUE_HEAD(idle);
static struct task_struct *worker;

static int work(void *data)
{
	wait_for_completion(&go);
	wait_event_interruptible(idle, kthread_should_stop());
	return 0;
}

static int __init start(void)
{
	worker = kthread_run(work, NULL, "runner");
	return 0;
}

static void __exit stop(void)
{
	complete_all(&go);
	reinit_completion(&go);
	kthread_stop(worker);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
