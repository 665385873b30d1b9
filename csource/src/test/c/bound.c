/* How calls, arguments, structures and variables cross between C and the kernel. */
#include <mini.h>

static struct mini_thread *made;
static struct mini_event global_event;
static struct mini_part *part;

static int
add(int a, int b)
{
	return (a + b);
}

static int
first(int a)
{
	return (a);
}

static int
third(int a, int b, long c)
{
	return (c == 0 ? a - b : -1);
}

static void
none(void)
{
}

void
arguments(void *arg)
{
	tell("%ld %ld", wide(-5000000000L, 7, 0), wide(1, -2, 1));
	tell("%d %d", combine(add, 2, 3), combine((int (*)(int, int))first, 4, 5));
	tell("%d", combine((int (*)(int, int))third, 9, 4));
	call((void (*)(void *))none, NULL);
	tell("%s", motto());
	tell("%d", motto() == motto());
	tell("%d %s", mini_now() == 0, (char *)NULL);
}

void
images(void *arg)
{
	struct mini_thread *me = self();

	tell("%ld %s %s %d", me->number, me->name, me->title, me->spawned);
	tell("%d %d", me == self(), part_is(&me->part));
	part = &self()->part;
	tell("%d %d", number_of(me), number_of(NULL));
	fill(&made);
	tell("%d", made == me);
	made = NULL;
	set(&made);
	tell("%d", made == me);
}

static void
child(void *arg)
{
	tell("%s %ld", self()->title, (long)arg);
}

void
adopted(void *arg)
{
	struct mini_desc desc = { "child", child, &made, (void *)42, -3 };

	spawn_desc(&desc);
	join_all();
	tell("%s %d", made->name, self()->spawned);
}

static void
event_tests(struct mini_event *event)
{
	event->done = 2;
	event->quota = 7;
	event->before = 99;
	await(event);
	tell("%d %d %ld", event->done, event->quota, event->before);
	complete(event);
	complete(event);
	event->quota -= 10;
	tell("%d %d", event->done, event->quota);
	event->done = 1;
	await(event);
	tell("%d", event->done);
}

void
event_in_static_memory(void *arg)
{
	event_tests(&global_event);
}

void
event_on_stack(void *arg)
{
	struct mini_event event = { 0 };

	event_tests(&event);
}

static __attribute__((noinline)) void
twice_on_stack(int n)
{
	struct mini_event event = { 0 };

	event.done = n;
	await(&event);
	tell("%d", event.done);
}

void
event_where_another_was(void *arg)
{
	twice_on_stack(3);
	twice_on_stack(9);
}

void
event_on_heap(void *arg)
{
	struct mini_event *event = get(sizeof(*event));

	event_tests(event);
	release(event);
	event = get(sizeof(*event));
	memset(event, 0, sizeof(*event));
	event_tests(event);
}

static void
waits(void *arg)
{
	struct mini_event *event = arg;

	await(event);
	tell("done");
}

void
event_of_other_stack(void *arg)
{
	struct mini_event event = { 0 };

	spawn(waits, &event, "waits");
	complete(&event);
	join_all();
	tell("%d", event.done);
}

void
formats(void *arg)
{
	static const char raw[4] = { 'w', 'x', 'y', 'z' };
	char text[12];

	tell("%d %i %u %x %X %o", -1, 2, -1, 255, 255, 8);
	tell("%ld %lu %lx %lld %llu", -1L, 1UL, -1L, -5000000000LL, 5000000000ULL);
	tell("%hd %hu %hhd %hhu", 70000, -1, 300, -1);
	tell("%zu %td %jd %p", sizeof(int), (long)-4, -6LL, (void *)0x10);
	tell("[%5d] [%-5d] [%05d] [%+d] [% d] [%.3d] [%8.3d]", 42, 42, 42, 42, 42, 42, 42);
	tell("[%#x] [%#o] [%#x] [%x]", 255, 8, 0, 0);
	tell("[%*d] [%-*d] [%.*s] [%*s]", 4, 7, 4, 7, 2, "abc", -4, "x");
	tell("[%s] [%6s] [%-6s] [%.2s] [%.4s] [%c]", "abc", "abc", "abc", "abc", raw, 'q');
	tell("%d%%%d %5", 1, 2);
	tell("%d %lld %d %s %lld", 1, 2LL, 3, "four", 5LL);
	tell("%d %s", snprintf(text, sizeof(text), "%s-%d", "longer than", 12), text);
	tell("%d %s", scnprintf(text, sizeof(text), "%s-%d", "longer than", 12), text);
	tell("%d", snprintf(NULL, 0, "%d", 12345));
	tell("%d", measure("%s", "four"));
}

static int
sign(int n)
{
	return (n < 0 ? -1 : n > 0);
}

void
library(void *arg)
{
	char text[32], copy[8];

	strcpy(text, "kernel threads");
	tell("%d %s %s", (int)strlen(text), strchr(text, 't'), strrchr(text, 'e'));
	tell("%s %d", strstr(text, "nel"), strstr(text, "no") == NULL);
	tell("%d %d %d", sign(strcmp("a", "b")), sign(strcmp("b", "a")), strcmp("a", "a"));
	tell("%d %d", strncmp("abc", "abd", 2), sign(strncmp("abc", "abd", 3)));
	tell("%d %s", (int)strlcpy(copy, text, sizeof(copy)), copy);
	tell("%d %s", (int)strlcat(copy, "x", sizeof(copy)), copy);
	strncpy(copy, "ab", sizeof(copy));
	tell("%s %d", copy, copy[7]);
	tell("%d %d", memcmp("abc", "abd", 2), sign(memcmp("abc", "abd", 3)));
	memset(copy, 'z', 7);
	memcpy(text, copy, 8);
	tell("%s", text);
}

void
widths(void *arg)
{
	tell("%d %d %d", (int)sizeof(long), (int)sizeof(void *), (int)sizeof(long long));
	tell("%d", (int)__builtin_offsetof(struct mini_thread, spawned));
}
