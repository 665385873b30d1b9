#ifndef _LINUX_PANIC_H
#define _LINUX_PANIC_H

void panic(const char *fmt, ...) __noreturn __printf(1, 2);

#endif
