/* Two threads read the clock at different depths of their stacks. */
#include <linux/jiffies.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/sched/task.h>

static struct task_struct *threads[2];

static noinline void look(int depth)
{
	volatile int own[64];

	own[0] = depth;
	own[63] = ~depth;
	BUG_ON(time_before(jiffies, 1UL));
	if (depth > 0)
		look(depth - 1);
	BUG_ON(time_before(jiffies, 1UL));
	BUG_ON(own[0] != depth || own[63] != ~depth);
}

static int reader(void *depth)
{
	look((long)depth);
	return 0;
}

static int __init clocks_init(void)
{
	for (long n = 0; n < 2; n++) {
		threads[n] = kthread_create(reader, (void *)(3 * n), "reader%ld", n);
		get_task_struct(threads[n]);
		wake_up_process(threads[n]);
	}
	return 0;
}

static void __exit clocks_exit(void)
{
	for (int n = 0; n < 2; n++)
		kthread_stop_put(threads[n]);
}

module_init(clocks_init);
module_exit(clocks_exit);
MODULE_LICENSE("GPL");
