/* A kernel so small that the binding of C can be tested on it. */
#ifndef MINI_H
#define MINI_H

#include <triptych/layout.h>

#define	NULL	((void *)0)

typedef __SIZE_TYPE__ size_t;

struct mini_lock {
	int		 word;
};

struct mini_event {
	long		 before;
	int		 done;		/* shared with the kernel */
	int		 quota;		/* likewise */
};

struct mini_part {
	int		 word;
};

/* Made by the kernel only. */
struct mini_thread {
	long		 number;
	char		 name[8];
	const char	*title;
	int		 spawned;
	struct mini_part part;
};

/* Adopted with all its fields. */
struct mini_desc {
	const char	*title;
	void		(*func)(void *);
	struct mini_thread **where;
	void		*arg;
	short		 count;
};

TRIPTYCH_FIELD(mini_event, done);
TRIPTYCH_FIELD(mini_event, quota);
TRIPTYCH_STRUCT(mini_lock);
TRIPTYCH_STRUCT(mini_thread);
TRIPTYCH_FIELD(mini_thread, number);
TRIPTYCH_ARRAY(mini_thread, name);
TRIPTYCH_FIELD(mini_thread, title);
TRIPTYCH_FIELD(mini_thread, spawned);
TRIPTYCH_FIELD(mini_thread, part);
TRIPTYCH_FIELD(mini_desc, title);
TRIPTYCH_FIELD(mini_desc, func);
TRIPTYCH_FIELD(mini_desc, where);
TRIPTYCH_FIELD(mini_desc, arg);
TRIPTYCH_FIELD(mini_desc, count);

void	 spawn(void (*func)(void *), void *arg, const char *name);
void	 spawn_desc(struct mini_desc *desc);
void	 join_all(void);
void	 together(void (*one)(void *), void (*two)(void *), void (*three)(void *));
void	 quit(void);
void	 lock(struct mini_lock *lock);
void	 unlock(struct mini_lock *lock);
void	 nap(int ticks);
void	 pass(void);
void	 wait_on(void *chan);
void	 wake(void *chan);
void	 complete(struct mini_event *event);
void	 await(struct mini_event *event);
void	*get(size_t bytes);
void	 release(void *block);
void	 tell(const char *format, ...);
int	 measure(const char *format, ...);
void	 unload(void);
struct mini_thread *self(void);
void	 fill(struct mini_thread **where);
void	 set(struct mini_thread **where);
int	 number_of(struct mini_thread *thread);
int	 part_is(struct mini_part *part);
void	 call(void (*func)(void *), void *arg);
int	 combine(int (*func)(int, int), int a, int b);
long	 wide(long value, int narrow, _Bool truth);
const char *motto(void);
long	 mini_now(void);

void	*memcpy(void *, const void *, size_t);
void	*memset(void *, int, size_t);
int	 memcmp(const void *, const void *, size_t);
size_t	 strlen(const char *);
int	 strcmp(const char *, const char *);
int	 strncmp(const char *, const char *, size_t);
char	*strcpy(char *, const char *);
char	*strncpy(char *, const char *, size_t);
size_t	 strlcpy(char *, const char *, size_t);
char	*strchr(const char *, int);
char	*strrchr(const char *, int);
char	*strstr(const char *, const char *);
size_t	 strlcat(char *, const char *, size_t);
int	 snprintf(char *, size_t, const char *, ...);
int	 scnprintf(char *, size_t, const char *, ...);

#endif
