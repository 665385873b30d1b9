/* A kernel of a few routines, for tests. */
#ifndef SYS_KERN_H
#define SYS_KERN_H
#define IMPORT(name) __attribute__((import_module("kern"), import_name(name)))
struct mtx {
	volatile int mtx_lock;
};
void mtx_lock(struct mtx *) IMPORT("mtx_lock");
void mtx_unlock(struct mtx *) IMPORT("mtx_unlock");
int printf(const char *, ...) IMPORT("printf") __attribute__((format(printf, 1, 2)));
struct moduledata {
	const char *name;
	int (*event)(int);
};
#define MODULE(data)                                                                     \
	static const struct moduledata *const data##_entry                               \
	    __attribute__((used, retain, section("set_modules"))) = &(data)
#endif
