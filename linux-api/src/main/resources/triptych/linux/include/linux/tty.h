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
	int				 major;
	int				 minor_start;
	const struct tty_operations	*ops;
};
struct tty_struct {
	struct tty_driver		*driver;
	const struct tty_operations	*ops;
	int				 index;
	void				*driver_data;
};
static inline dev_t tty_devnum(struct tty_struct *tty)
{
	return MKDEV(tty->driver->major, tty->driver->minor_start) + tty->index;
}
struct tty_port {
	struct tty_struct	*tty;
};

#endif
