/*
 * What a module can do wrong. Where each function fails is marked by "here"
 * and its name.
 */
#include <mini.h>

static int flag;
static volatile int zero;
static char text[8] = "fine";
static const int fixed = 7;
static void *lost;

void	 nobody_has_this(int);

static void
nothing(void *arg)
{
}

/* ---- endless ---- */

void
loop_alone(void *arg)
{
	while (!flag)	/* here loop_alone */
		;
}

void
loop_calling_library(void *arg)
{
	while (strlen(text) == 4)	/* here loop_calling_library */
		;
}

void
loop_calling_kernel(void *arg)
{
	for (;;)
		mini_now();	/* here loop_calling_kernel */
}

void
loop_stopping(void *arg)
{
	for (;;)
		wake(&flag);
}

static char from[1 << 20], to[1 << 20];

void
loop_copying(void *arg)
{
	for (;;)
		memcpy(to, from, sizeof(to));	/* here loop_copying */
}

void
loop_filling(void *arg)
{
	for (;;)
		memset(to, zero, sizeof(to));	/* here loop_filling */
}

static int
nested(int depth)
{
	volatile char room[200];

	room[depth % 200] = 1;
	return (depth < 0 ? 0 : nested(depth + 1) + room[0]);	/* here nested */
}

void
recursion_with_stack(void *arg)
{
	nested(0);
}

static __attribute__((noinline)) int
flat(int depth)
{
	return (depth < 0 ? 0 : 1 + flat(depth + 1) * 3);	/* here flat */
}

void
recursion_without_stack(void *arg)
{
	flag = flat(1);
}

static void
again(void *arg)
{
	call(again, arg);	/* here again */
}

void
recursion_through_kernel(void *arg)
{
	again(arg);
}

static __attribute__((noinline)) void
leaf(long n)
{
	volatile char room[n];	/* here leaf */

	room[0] = 1;
}

void
array_beyond_stack(void *arg)
{
	leaf(17000 + zero);
}

/* ---- pointers ---- */

struct pair {
	long		 a, b;
};

void
null_field(void *arg)
{
	struct pair *p = arg;

	tell("%ld", p->b);	/* here null_field */
}

void
wild_read(void *arg)
{
	tell("%ld", *(long *)0x123456789abcdefL);	/* here wild_read */
}

void
wild_write(void *arg)
{
	*(volatile long *)-4096L = 1;	/* here wild_write */
}

void
use_after_free(void *arg)
{
	long *p = get(16);

	release(p);
	p[1] = 1;	/* here use_after_free */
}

void
beyond_end(void *arg)
{
	char *p = get(13);

	p[13] = 1;	/* here beyond_end */
}

void
double_free(void *arg)
{
	void *p = get(8);

	release(p);
	release(p);	/* here double_free */
}

void
free_of_middle(void *arg)
{
	char *p = get(8);

	release(p + 4);	/* here free_of_middle */
}

void
free_of_static(void *arg)
{
	release(text);	/* here free_of_static */
}

void
free_of_null(void *arg)
{
	release(NULL);	/* here free_of_null */
}

void
memory_bomb(void *arg)
{
	for (;;)
		lost = get(1 << 16);	/* here memory_bomb */
}

void
huge_block(void *arg)
{
	lost = get(1L << 60);	/* here huge_block */
}

void
write_constant(void *arg)
{
	*(volatile int *)&fixed = 8;	/* here write_constant */
}

void
write_image(void *arg)
{
	self()->number = 77;
	tell("%ld", self()->number);
}

void
beyond_image(void *arg)
{
	tell("%ld", (&self()->number)[100]);	/* here beyond_image */
}

void
lock_in_freed_block(void *arg)
{
	struct mini_lock *l = get(sizeof(*l));

	lock(l);
	release(l);
	unlock(l);	/* here lock_in_freed_block */
}

void
lock_half_in_block(void *arg)
{
	char *p = get(4);

	lock((struct mini_lock *)(p + 2));	/* here lock_half_in_block */
}

void
part_of_no_image(void *arg)
{
	part_is((struct mini_part *)((char *)&self()->part + 2));	/* here part_of_no_image */
}

void
string_without_end(void *arg)
{
	char *p = get(5000);

	memset(p, 'x', 5000);
	tell("%d", (int)strlen(p));	/* here string_without_end */
}

void
copy_of_all_memory(void *arg)
{
	memcpy(to, from, (size_t)-1);	/* here copy_of_all_memory */
}

void
overwritten_lock(void *arg)
{
	static struct mini_lock l;

	lock(&l);
	memset(&l, 0xff, sizeof(l));
	unlock(&l);
	lock(&l);
	tell("taken");
}

/* ---- calls ---- */

void
bad_struct(void *arg)
{
	lock((struct mini_lock *)8);	/* here bad_struct */
}

void
image_of_other_kind(void *arg)
{
	number_of((struct mini_thread *)text);	/* here image_of_other_kind */
}

void
bad_string(void *arg)
{
	spawn(nothing, NULL, (const char *)0xdead0000);	/* here bad_string */
}

void
bad_function(void *arg)
{
	call((void (*)(void *))0x7777, NULL);	/* here bad_function */
}

void
null_function(void *arg)
{
	call(NULL, NULL);	/* here null_function */
}

void
bad_format(void *arg)
{
	tell((const char *)8);	/* here bad_format */
}

void
too_few_arguments(void *arg)
{
	tell("%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s", (char *)4);	/* here too_few_arguments */
}

void
odd_formats(void *arg)
{
	tell("%d", "x" == NULL);
	tell("[%2000000000d] %n %-+#0 *.*d %hhhhd %q %", 1, &flag, 5, -3, 2, 3, 4);
	tell("%%%c%5%", 0);
}

void
number_as_string(void *arg)
{
	tell("%s", 5);	/* here number_as_string */
}

void
bad_variable(void *arg)
{
	fill((struct mini_thread **)0x10);	/* here bad_variable */
}

void
missing_routine(void *arg)
{
	nobody_has_this(1);	/* here missing_routine */
}

static int
takes_two(int a, int b)
{
	return (a + b);
}

void
call_of_other_type(void *arg)
{
	static long (*volatile f)(long) = (long (*)(long))takes_two;

	tell("%ld", f(flag));	/* here call_of_other_type */
}

void
divide(void *arg)
{
	tell("%d", 7 / zero);	/* here divide */
}

void
overflow(void *arg)
{
	int least = -2147483647 - 1 + zero;

	tell("%d", least / (zero - 1));	/* here overflow */
}

void
trap(void *arg)
{
	__builtin_trap();	/* here trap */
}

/* ---- memory of others ---- */

static volatile int *kept;

static void
lends(void *arg)
{
	volatile int mine = 3;

	kept = &mine;
	pass();
	mine++;
}

void
stack_of_ended_thread(void *arg)
{
	spawn(lends, NULL, "lends");
	join_all();
	*kept = 4;	/* here stack_of_ended_thread */
}

void
below_own_stack(void *arg)
{
	static volatile long below = -16450;
	volatile char here;
	volatile char *volatile p = &here;

	p[below] = 1;	/* here below_own_stack */
}

void
data_of_unloaded(void *arg)
{
	flag = 1;
	unload();	/* here data_of_unloaded */
	flag = 2;
}

static void
wait_for_end(void *arg)
{
	nap(100);	/* here code_of_unloaded */
}

void
code_of_unloaded(void *arg)
{
	spawn(wait_for_end, NULL, "waits");
	unload();
}

void
threads_without_end(void *arg)
{
	for (;;)
		spawn(nothing, NULL, "one more");	/* here threads_without_end */
}

static void
spawns(void *arg)
{
	spawn(spawns, NULL, "child");
	spawn(spawns, NULL, "child");
}

void
fork_bomb(void *arg)
{
	spawns(NULL);
}

void
memory_grow(void *arg)
{
	tell("%ld", (long)__builtin_wasm_memory_grow(0, 1000));
	tell("%ld", (long)__builtin_wasm_memory_grow(0, 0) > 0);
}

void
move_stack(void *arg)	/* here move_stack */
{
	__asm__ volatile("i64.const 64\n\tglobal.set __stack_pointer");
}

/* ---- the world outside ---- */

#define	WASI(name)							\
	__attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))

WASI(path_open)	int	 path_open(int, int, const char *, int);
WASI(sock_send)	int	 sock_send(int, const void *, int, int, int *);
WASI(proc_exit)	void	 proc_exit(int);
WASI(environ_get) int	 environ_get(char **, char *);
WASI(random_get) int	 random_get(void *, int);
WASI(clock_time_get) int clock_time_get(int, long, long *);

int	 open(const char *, int, ...);
int	 socket(int, int, int);
int	 system(const char *);
int	 fork(void);
void	 exit(int);
char	*getenv(const char *);

void
open_file(void *arg)
{
	path_open(3, 0, "/etc/passwd", 11);	/* here open_file */
}

void
send_to_network(void *arg)
{
	sock_send(3, text, 8, 0, &flag);	/* here send_to_network */
}

void
exit_by_wasi(void *arg)
{
	proc_exit(0);	/* here exit_by_wasi */
}

void
read_environment(void *arg)
{
	environ_get(NULL, text);	/* here read_environment */
}

void
draw_random(void *arg)
{
	random_get(text, 8);	/* here draw_random */
}

void
read_real_clock(void *arg)
{
	long now;

	clock_time_get(0, 1, &now);	/* here read_real_clock */
}

void
open_by_library(void *arg)
{
	open("/etc/passwd", 0);	/* here open_by_library */
}

void
socket_by_library(void *arg)
{
	socket(2, 1, 0);	/* here socket_by_library */
}

void
run_command(void *arg)
{
	system("true");	/* here run_command */
}

void
fork_process(void *arg)
{
	fork();	/* here fork_process */
}

void
exit_process(void *arg)
{
	exit(1);	/* here exit_process */
}

void
get_variable(void *arg)
{
	getenv("HOME");	/* here get_variable */
}
