/* As modules were written for Linux 2.6: functions of timers get a number. */
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/semaphore.h>
#include <linux/timer.h>

static DECLARE_MUTEX(first);
static struct semaphore second;
static struct timer_list timer;
static DEFINE_TIMER(other, NULL, 0, 5);
static unsigned long sum;

static void ring(unsigned long data)
{
	sum += data;
	BUG_ON(sum > 42);
}

static int __init old_init(void)
{
	BUG_ON(other.data != 5);
	init_MUTEX(&second);
	down(&first);
	down(&second);
	setup_timer(&timer, ring, 42);
	mod_timer(&timer, jiffies + 1);
	up(&second);
	up(&first);
	return 0;
}

static void __exit old_exit(void)
{
	int armed = del_timer_sync(&timer);

	BUG_ON(sum != (armed ? 0 : 42));
}

module_init(old_init);
module_exit(old_exit);
MODULE_LICENSE("GPL");
