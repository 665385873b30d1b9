/* A device is polled once a second; unloading waits for the poll. */
#include <linux/module.h>
#include <linux/workqueue.h>

static void poll(struct work_struct *work);
static DECLARE_DELAYED_WORK(poller, poll);
static int polls;	/* used by the work item only */

static void poll(struct work_struct *work)
{
	polls++;
	schedule_delayed_work(&poller, HZ);
}

static int __init start(void)
{
	schedule_delayed_work(&poller, HZ);
	return 0;
}

static void __exit stop(void)
{
	cancel_delayed_work_sync(&poller);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
