/* Structures of the kernel's among the variables of functions, used too late or in time. */
#include <mini.h>

static struct mini_event *lent;

static void
completes(void *arg)
{
	complete(lent);	/* here too late */
}

static void
forgets(void)
{
	struct mini_event event = { 0 };

	lent = &event;
	spawn(completes, NULL, "completes");
	pass();
}

void
function_put_into_its_caller(void *arg)
{
	forgets();
	join_all();
}

static __attribute__((noinline)) void
forgets_apart(void)
{
	struct mini_event event = { 0 };

	lent = &event;
	spawn(completes, NULL, "completes");
	pass();
}

void
function_of_its_own(void *arg)
{
	forgets_apart();
	join_all();
}

void
block_of_a_loop(void *arg)
{
	for (int i = 0; i < 2; i++) {
		struct mini_event event = { 0 };

		if (i == 0) {
			lent = &event;
			spawn(completes, NULL, "completes");
		}
		pass();
	}
	join_all();
}

static void
part_is_used(void)
{
	struct { long before; struct mini_event event; } both = { 0 };

	lent = &both.event;
	spawn(completes, NULL, "completes");
	pass();
}

void
part_of_a_variable(void *arg)
{
	part_is_used();
	join_all();
}

void
own_thread(void *arg)
{
	{
		struct mini_event event = { 0 };

		lent = &event;
		complete(&event);
	}
	complete(lent);	/* here own_thread */
}

/* Only where the lender goes on first is it too late. */

static struct mini_event ready, go, over;

static void
lends_until_told(void *arg)
{
	{
		struct mini_event event = { 0 };

		complete(&event);
		lent = &event;
		complete(&ready);
		await(&go);
	}
	await(&over);
}

void
lender_may_go_on_first(void *arg)
{
	spawn(lends_until_told, NULL, "main");
	await(&ready);
	complete(&go);
	complete(lent);
	complete(&over);
	join_all();
}

/* The pointer is looked at in the step that lets the lender go on. */
void
given_before_the_end(void *arg)
{
	struct mini_event *known;

	spawn(lends_until_told, NULL, "main");
	await(&ready);
	known = lent;
	complete(&go);
	complete(known);
	complete(&over);
	join_all();
}

/* ---- as it should be ---- */

static void
waits(void)
{
	struct mini_event event = { 0 };

	lent = &event;
	spawn(completes, NULL, "completes");
	await(&event);
}

void
waited_for(void *arg)
{
	waits();
	waits();
	join_all();
}

void
blocks_one_after_the_other(void *arg)
{
	for (int i = 0; i < 3; i++) {
		struct mini_event event = { 0, i, 0 };

		complete(&event);
		tell("%d", event.done);
	}
	{
		struct mini_event other = { 0, 5, 0 };

		complete(&other);
		tell("%d", other.done);
	}
}

static void
nested(int depth)
{
	struct mini_event event = { 0, depth, 0 };

	if (depth > 0)
		nested(depth - 1);
	complete(&event);
	tell("%d", event.done);
}

void
recursion(void *arg)
{
	nested(2);
	nested(1);
}
