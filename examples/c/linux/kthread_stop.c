/* The tutorial's module: the thread looks whether it is to stop, and unloading stops it. */
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
	kthread_stop(task);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
