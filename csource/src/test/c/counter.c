#include <sys/kern.h>
#include "counter.h"

int counter;
int width = sizeof(long);
static struct mtx lock;
int table[8] = {1, 2, 3, 4, 5, 6, 7, 8};

__attribute__((noinline)) static int
first(int i)
{
	return table[i & 7];
}

__attribute__((noinline)) static int
second(int i)
{
	return table[(i + 1) & 7];
}

int
differ(int i)
{
	int a = first(i);
	int b = second(i);
	return b * 16 - a;
}

__attribute__((noinline)) static int
through(int (*step)(int), int by)
{
	return step(by) + step(by + 1);
}

int
work(int by)
{
	int now;

	mtx_lock(&lock);
	now = bump(by);
	mtx_unlock(&lock);
	printf("%d %s\n", now, "counted");
	return now + through(by & 1 ? first : second, by);
}

static int
event(int what)
{
	if (what > 1)
		return 45;
	return work(what) + differ(what);
}

static struct moduledata counter_module = {"counter", event};
MODULE(counter_module);
