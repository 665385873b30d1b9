/*
 * The worked port on Linux. A spinlock guards what the interrupt handler touches,
 * so nobody sleeps with it; a completion remembers that it was completed, so
 * nothing is lost between the lock and the sleep.
 */
#include <linux/completion.h>
#include <linux/err.h>
#include <linux/interrupt.h>
#include <linux/jiffies.h>
#include <linux/kthread.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/spinlock.h>
#include <port_board.h>

/* On its user's stack, who waits until it is answered. */
struct port_request {
	struct list_head link;
	int number;
	bool served;		/* the board says so */
	enum port_answer answer;
	struct completion done;
};

static DEFINE_SPINLOCK(port_lock);
static DECLARE_COMPLETION(port_work);
static DECLARE_COMPLETION(port_served);
static DECLARE_COMPLETION(port_gone);

/* Guarded by port_lock. */
static LIST_HEAD(port_queue);
static struct port_request *port_current;
static bool port_closing;

/* ---- users ---- */

enum port_answer port_request(int number)
{
	struct port_request req = { .number = number };
	bool refused;

	init_completion(&req.done);
	spin_lock_irq(&port_lock);
	refused = port_closing;
	if (!refused) {
		list_add_tail(&req.link, &port_queue);
		complete(&port_work);
	}
	spin_unlock_irq(&port_lock);
	if (refused)
		return PORT_GONE;
	wait_for_completion(&req.done);
#ifndef PORT_ANSWER_AT_ONCE
	/* The worker has the lock when it completes: it is done with the request after that. */
	spin_lock_irq(&port_lock);
	spin_unlock_irq(&port_lock);
#endif
	return req.answer;
}

/* ---- the worker ---- */

static void port_answer(struct port_request *req, enum port_answer answer)
{
	req->answer = answer;
	complete(&req->done);
}

/* Answers the request that the board was given, if there is one. */
static void port_finish(void)
{
	struct port_request *req = port_current;
	enum port_answer answer = PORT_DONE;

	if (!req)
		return;
	if (!req->served) {
		answer = port_closing ? PORT_GONE : PORT_TIMED_OUT;
		board_stop();
	}
	port_current = NULL;
	port_answer(req, answer);
}

/* Gives the board the next request. */
static void port_start(void)
{
	port_current = list_first_entry(&port_queue, struct port_request, link);
	list_del(&port_current->link);
	reinit_completion(&port_served);
	board_start(port_current->number);
}

static int port_worker(void *data)
{
	struct port_request *req, *next;

	spin_lock_irq(&port_lock);
	while (!port_closing) {
		if (list_empty(&port_queue)) {
			spin_unlock_irq(&port_lock);
			wait_for_completion(&port_work);
		} else {
			port_start();
			spin_unlock_irq(&port_lock);
			wait_for_completion_timeout(&port_served,
						    msecs_to_jiffies(BOARD_LIMIT_MS));
		}
		spin_lock_irq(&port_lock);
		port_finish();
	}
	list_for_each_entry_safe(req, next, &port_queue, link)
		port_answer(req, PORT_GONE);
	spin_unlock_irq(&port_lock);
	/* Completes when no instruction of the module is left to run. */
	kthread_complete_and_exit(&port_gone, 0);
}

/* ---- the interrupt handler ---- */

static irqreturn_t port_interrupt(int irq, void *dev)
{
	bool ours;
	int status;

	spin_lock(&port_lock);
	status = board_status();
	ours = port_current && port_current->number == status;
	if (ours) {
		port_current->served = true;
		complete(&port_served);
	}
	spin_unlock(&port_lock);
	return ours ? IRQ_HANDLED : IRQ_NONE;
}

/* ---- loading ---- */

static int __init port_init(void)
{
	struct task_struct *worker;
	int error;

	error = request_irq(BOARD_LINE, port_interrupt, 0, "port", &port_queue);
	if (error)
		return error;
	worker = kthread_run(port_worker, NULL, "port");
	if (IS_ERR(worker))
		free_irq(BOARD_LINE, &port_queue);
	return PTR_ERR_OR_ZERO(worker);
}

static void __exit port_exit(void)
{
	spin_lock_irq(&port_lock);
	port_closing = true;
	complete(port_current ? &port_served : &port_work);
	spin_unlock_irq(&port_lock);
	wait_for_completion(&port_gone);
	board_file_remove();
	free_irq(BOARD_LINE, &port_queue);
}

module_init(port_init);
module_exit(port_exit);
MODULE_LICENSE("GPL");
