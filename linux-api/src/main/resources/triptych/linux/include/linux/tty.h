#ifndef _LINUX_TTY_H
#define _LINUX_TTY_H

#include <linux/fs.h>
#include <linux/workqueue.h>

struct tty_struct;
struct tty_operations {
	int	(*ioctl)(struct tty_struct *tty, unsigned int cmd, unsigned long arg);
};
struct tty_driver {
	const char			*driver_name;
	const char			*name;
	const struct tty_operations	*ops;
};
struct tty_struct {
	struct tty_driver		*driver;
	const struct tty_operations	*ops;
	int				 index;
	void				*driver_data;
};
struct tty_port {
	struct tty_struct	*tty;
};

#endif
