/* Doubly linked rings whose head is an element without contents. */
#ifndef _KERN_QUEUE_H_
#define _KERN_QUEUE_H_

#include <mach/boolean.h>

struct queue_entry {
	struct queue_entry	*next, *prev;
};
typedef struct queue_entry	queue_head_t;
typedef struct queue_entry	queue_chain_t;
typedef struct queue_entry	*queue_entry_t;
typedef struct queue_entry	*queue_t;

#define	queue_init(q)		((q)->next = (q)->prev = (q))
#define	queue_first(q)		((q)->next)
#define	queue_last(q)		((q)->prev)
#define	queue_next(e)		((e)->next)
#define	queue_prev(e)		((e)->prev)
#define	queue_end(q, e)		((q) == (e))
#define	queue_empty(q)		((q)->next == (q))

static inline void
triptych_link(queue_entry_t before, queue_entry_t e, queue_entry_t after)
{
	e->prev = before;
	e->next = after;
	before->next = e;
	after->prev = e;
}

static inline void
remqueue(queue_t q, queue_entry_t e)
{
	e->prev->next = e->next;
	e->next->prev = e->prev;
}

static inline queue_entry_t
triptych_taken(queue_t q, queue_entry_t e)
{
	if (queue_end(q, e))
		return (0);
	remqueue(q, e);
	return (e);
}

#define	enqueue_tail(q, e)	triptych_link((q)->prev, (e), (q))
#define	enqueue_head(q, e)	triptych_link((q), (e), (q)->next)
#define	enqueue(q, e)		enqueue_tail((q), (e))
#define	dequeue_head(q)		triptych_taken((q), (q)->next)
#define	dequeue_tail(q)		triptych_taken((q), (q)->prev)
#define	dequeue(q)		dequeue_head(q)

/*
 * The same with elements that hold their links in a member; there pointers
 * point to elements, and to the head at either end.
 */
#define	triptych_side(q, e, type, field)				\
	((queue_entry_t)(e) == (q) ? (q) : &((type)(e))->field)

#define	queue_enter(q, e, type, field) do {				\
	queue_entry_t triptych_last = (q)->prev;			\
	((type)(e))->field.next = (q);					\
	((type)(e))->field.prev = triptych_last;			\
	triptych_side((q), triptych_last, type, field)->next =		\
	    (queue_entry_t)(e);						\
	(q)->prev = (queue_entry_t)(e);					\
} while (0)
#define	queue_enter_first(q, e, type, field) do {			\
	queue_entry_t triptych_first = (q)->next;			\
	((type)(e))->field.next = triptych_first;			\
	((type)(e))->field.prev = (q);					\
	triptych_side((q), triptych_first, type, field)->prev =		\
	    (queue_entry_t)(e);						\
	(q)->next = (queue_entry_t)(e);					\
} while (0)
#define	queue_remove(q, e, type, field) do {				\
	queue_entry_t triptych_next = ((type)(e))->field.next;		\
	queue_entry_t triptych_prev = ((type)(e))->field.prev;		\
	triptych_side((q), triptych_next, type, field)->prev = triptych_prev; \
	triptych_side((q), triptych_prev, type, field)->next = triptych_next; \
} while (0)
#define	queue_remove_first(q, e, type, field) do {			\
	(e) = (type)(q)->next;						\
	queue_remove((q), (e), type, field);				\
} while (0)
#define	queue_iterate(q, e, type, field)				\
	for ((e) = (type)queue_first(q);				\
	    !queue_end((q), (queue_entry_t)(e));			\
	    (e) = (type)queue_next(&(e)->field))

#endif
