#ifndef _LINUX_REBOOT_H
#define _LINUX_REBOOT_H

#include <linux/types.h>

void emergency_restart(void) __noreturn;
void kernel_restart(const char *cmd) __noreturn;

#endif
