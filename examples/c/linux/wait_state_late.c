/* Looks at the condition first, and says afterwards that it will sleep. */
#include <linux/module.h>
#include <linux/kthread.h>
#include <linux/wait.h>

static DECLARE_WAIT_QUEUE_HEAD(queue);
static volatile int ready;
static struct task_struct *worker;

static int work(void *data)
{
	ready = 1;
	wake_up(&queue);
	wait_event_interruptible(queue, kthread_should_stop());
	return 0;
}

static void await_ready(void)
{
	DEFINE_WAIT(wait);

	add_wait_queue(&queue, &wait);
	while (!ready) {
		/* A wake-up here finds a task that runs: nothing is remembered. */
		prepare_to_wait(&queue, &wait, TASK_UNINTERRUPTIBLE);
		schedule();
	}
	finish_wait(&queue, &wait);
}

static int __init start(void)
{
	worker = kthread_run(work, NULL, "worker");
	await_ready();
	return 0;
}

static void __exit stop(void)
{
	kthread_stop(worker);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
