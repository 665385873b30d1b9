/* A device is polled once a second; unloading waits for the poll, and ends its queue. */
#include <linux/module.h>
#include <linux/workqueue.h>

static void poll(struct work_struct *work);
static DECLARE_DELAYED_WORK(poller, poll);
static struct workqueue_struct *wq;
static int polls;	/* used by the work item only */

static void poll(struct work_struct *work)
{
	polls++;
	queue_delayed_work(wq, &poller, HZ);
}

static int __init start(void)
{
	wq = alloc_ordered_workqueue("poll", 0);
	if (!wq)
		return -ENOMEM;
	queue_delayed_work(wq, &poller, HZ);
	return 0;
}

static void __exit stop(void)
{
	cancel_delayed_work_sync(&poller);
	destroy_workqueue(wq);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
