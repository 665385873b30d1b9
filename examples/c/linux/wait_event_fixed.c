/* Leaves the order of state and condition to wait_event. */
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

static int __init start(void)
{
	worker = kthread_run(work, NULL, "worker");
	wait_event(queue, ready == 1);
	return 0;
}

static void __exit stop(void)
{
	kthread_stop(worker);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
