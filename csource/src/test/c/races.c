/* Mistakes that only some orders of the threads' steps show. */
#include <mini.h>

static int counter;
static struct { long value; } *block;
static char name[8] = "abc";
static volatile int *lent;
static struct mini_lock guard;

static void
increments(void *arg)
{
	counter++;
}

void
lost_update(void *arg)
{
	spawn(increments, NULL, "one");
	spawn(increments, NULL, "two");
	join_all();
	if (counter != 2)
		__builtin_trap();
}

static void
increments_locked(void *arg)
{
	lock(&guard);
	counter++;
	unlock(&guard);
}

void
guarded_update(void *arg)
{
	spawn(increments_locked, NULL, "one");
	spawn(increments_locked, NULL, "two");
	join_all();
	if (counter != 2)
		__builtin_trap();
}

static void
uses(void *arg)
{
	block->value++;
}

void
free_while_used(void *arg)
{
	block = get(sizeof(*block));
	spawn(uses, NULL, "uses");
	release(block);
	join_all();
}

static void
ends_string(void *arg)
{
	name[1] = 0;
}

static int
length_now(const char *s)
{
	return (measure("%s", s));
}

void
string_changes(void *arg)
{
	int first, second;

	spawn(ends_string, NULL, "ends");
	first = length_now(name);
	second = length_now(name);
	if (first != second)
		__builtin_trap();
}

static void
lends(void *arg)
{
	volatile int mine = 3;

	lent = &mine;
	mine = 4;
}

void
stack_of_ended(void *arg)
{
	spawn(lends, NULL, "lends");
	if (lent != NULL)
		*lent = 5;
	join_all();
}

static void
counts_threads(void *arg)
{
	spawn(increments_locked, NULL, "child");
}

void
image_changes(void *arg)
{
	struct mini_thread *made = NULL;
	struct mini_desc desc = { "parent", counts_threads, &made, NULL, 0 };
	int before;

	spawn_desc(&desc);
	before = *(volatile int *)&made->spawned;
	if (*(volatile int *)&made->spawned != before)
		__builtin_trap();
	join_all();
}

static void
sets_pointer(void *arg)
{
	struct mini_thread **where = arg;

	fill(where);
}

void
pointer_is_filled(void *arg)
{
	struct mini_thread *volatile where = NULL;
	int was_null;

	spawn(sets_pointer, (void *)&where, "fills");
	was_null = where == NULL;
	if (was_null && where != NULL)
		__builtin_trap();
	join_all();
}
