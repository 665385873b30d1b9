/* Walls are painted one after the other, by a thread of the module's own. */
#include <linux/kthread.h>
#include <linux/module.h>

static struct kthread_worker *painter;
static int coats;

static void paint(struct kthread_work *work);
static DEFINE_KTHREAD_WORK(wall, paint);

static void paint(struct kthread_work *work)
{
	BUG_ON(work != &wall);
	coats++;
}

static int __init painter_init(void)
{
	painter = kthread_create_worker(0, "painter/%d", 1);
	if (IS_ERR(painter))
		return PTR_ERR(painter);
	BUG_ON(strcmp(painter->task->comm, "painter/1"));
	kthread_queue_work(painter, &wall);
	return 0;
}

static void __exit painter_exit(void)
{
#ifndef FORGETS
	kthread_cancel_work_sync(&wall);
	kthread_destroy_worker(painter);
	BUG_ON(coats > 1);
#endif
}

module_init(painter_init);
module_exit(painter_exit);
MODULE_LICENSE("GPL");
