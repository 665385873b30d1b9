/* The thread loops until it is told to stop, and unloading does not tell it. */
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/kthread.h>

static struct task_struct *task;

static int work(void *data)
{
	while (!kthread_should_stop())
		ssleep(1);
	return 0;
}

static int __init start(void)
{
	task = kthread_run(work, NULL, "worker");
	return PTR_ERR_OR_ZERO(task);
}

static void __exit stop(void)
{
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
