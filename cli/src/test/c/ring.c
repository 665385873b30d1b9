/* The text of headers alone: rings, trackers, atomics, and names that are variables elsewhere. */
#include <linux/atomic.h>
#include <linux/jiffies.h>
#include <linux/kfifo.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/ref_tracker.h>
#include <linux/sched/task.h>
#include <linux/semaphore.h>

struct sample {
	unsigned long	jiffies;
	short		value;
};

static DEFINE_KFIFO(ring, struct sample, 4);
static DECLARE_KFIFO_PTR(bytes, unsigned char);
static struct ref_tracker_dir dir;
static struct task_struct *producer;

static int produce(void *data)
{
	for (short n = 1; n <= 3; n++) {
		struct sample sample = { .jiffies = jiffies, .value = n };

		BUG_ON(!kfifo_put(&ring, sample));
	}
	return 0;
}

static void test_bytes(void)
{
	unsigned char out[8];
	char *two = kmalloc(2, GFP_KERNEL);

	/* No byte behind the limit is read. */
	memcpy(two, "1\n", 2);
	BUG_ON(strscpy((char *)out, two, 2) != -E2BIG || out[0] != '1' || out[1]);
	kfree(two);
	BUG_ON(kfifo_alloc(&bytes, 7, GFP_KERNEL));
	BUG_ON(kfifo_size(&bytes) != 8 || !kfifo_is_empty(&bytes));
	BUG_ON(kfifo_in(&bytes, "abcdef", 6) != 6);
	BUG_ON(kfifo_out(&bytes, out, 4) != 4 || memcmp(out, "abcd", 4));
	/* Round the end of the ring. */
	BUG_ON(kfifo_in(&bytes, "ghijklm", 7) != 6 || !kfifo_is_full(&bytes));
	BUG_ON(kfifo_put(&bytes, 'x'));
	BUG_ON(kfifo_out_peek(&bytes, out, 8) != 8 || memcmp(out, "efghijkl", 8));
	kfifo_skip(&bytes);
	BUG_ON(!kfifo_get(&bytes, out) || out[0] != 'f' || kfifo_len(&bytes) != 6);
	kfifo_reset(&bytes);
	BUG_ON(kfifo_peek(&bytes, out));
	kfifo_free(&bytes);
}

static void test_trackers(void)
{
	struct ref_tracker *one, *two;

	ref_tracker_dir_init(&dir, 1, "ring");
	BUG_ON(ref_tracker_alloc(&dir, &one, GFP_KERNEL));
	BUG_ON(ref_tracker_alloc(&dir, &two, GFP_KERNEL));
	BUG_ON(ref_tracker_free(&dir, &one));
	BUG_ON(ref_tracker_free(&dir, &two));
#ifdef RELEASES_TWICE
	ref_tracker_free(&dir, &two);
#endif
#ifdef FORGETS
	ref_tracker_alloc(&dir, &one, GFP_KERNEL);
#endif
	ref_tracker_dir_exit(&dir);
}

static void test_atomics(void)
{
	atomic_t v = ATOMIC_INIT(6);

	BUG_ON(atomic_fetch_xor(3, &v) != 6 || atomic_read(&v) != 5);
	BUG_ON(atomic_fetch_andnot_acquire(4, &v) != 5 || atomic_read(&v) != 1);
	BUG_ON(atomic_cmpxchg_relaxed(&v, 1, 9) != 1 || atomic_xchg_release(&v, 2) != 9);
	atomic_andnot(2, &v);
	atomic_xor(7, &v);
	BUG_ON(atomic_read(&v) != 7);
}

static int __init ring_init(void)
{
	test_bytes();
	test_trackers();
	test_atomics();
	producer = kthread_create(produce, NULL, "producer");
	if (IS_ERR(producer))
		return PTR_ERR(producer);
	/* It may end before it is stopped. */
	get_task_struct(producer);
	wake_up_process(producer);
	return 0;
}

static void __exit ring_exit(void)
{
	struct sample sample;
	short last = 0;

	/* One reader and one writer need no lock. */
	while (kfifo_get(&ring, &sample)) {
		BUG_ON(sample.value != last + 1);
		last = sample.value;
	}
	kthread_stop_put(producer);
}

module_init(ring_init);
module_exit(ring_exit);
MODULE_LICENSE("GPL");
