/* Books that some read while others sort them, under a lock that readers share. */
#include <linux/capability.h>
#include <linux/cdev.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/rwsem.h>
#include <linux/sched/task.h>
#include <linux/tty.h>

static DECLARE_RWSEM(shelf);
static struct rw_semaphore other;
static int first = 1, second = 2;	/* their sum never changes, under the lock */
static struct task_struct *sorter;
static struct cdev device;

static int sort(void *data)
{
#ifdef SORTS_AS_A_READER
	down_read(&shelf);
#else
	down_write(&shelf);
#endif
	first++;
	second--;
#ifdef SORTS_AS_A_READER
	up_read(&shelf);
#else
	downgrade_write(&shelf);
	BUG_ON(first + second != 3);
	up_read(&shelf);
#endif
	return 0;
}

static void test_names(void)
{
	BUG_ON(!capable(CAP_DAC_OVERRIDE));
	BUG_ON(current->signal->tty);
	BUG_ON(kobject_set_name(&device.kobj, "book%d", 7));
	BUG_ON(strcmp(kobject_name(&device.kobj), "book7"));
}

static int __init shelf_init(void)
{
	test_names();
	init_rwsem(&other);
	BUG_ON(!down_write_trylock(&other) || down_read_trylock(&other));
	up_write(&other);
	BUG_ON(!down_read_trylock(&other) || down_write_trylock(&other));
	BUG_ON(!rwsem_is_locked(&other));
	up_read(&other);
	sorter = kthread_create(sort, NULL, "sorter");
	if (IS_ERR(sorter))
		return PTR_ERR(sorter);
	get_task_struct(sorter);
	wake_up_process(sorter);
	return 0;
}

static void __exit shelf_exit(void)
{
	down_read(&shelf);
	BUG_ON(first + second != 3);
	up_read(&shelf);
	kthread_stop_put(sorter);
}

module_init(shelf_init);
module_exit(shelf_exit);
MODULE_LICENSE("GPL");
