#ifndef _LINUX_MISCDEVICE_H
#define _LINUX_MISCDEVICE_H

#include <linux/fs.h>
#include <linux/device.h>
#include <linux/major.h>

#define MISC_DYNAMIC_MINOR	255

struct miscdevice {
	int				 minor;
	const char			*name;
	const struct file_operations	*fops;
	struct device			*parent;
	struct device			*this_device;
	const char			*nodename;
	umode_t				 mode;
};
TRIPTYCH_STRUCT(miscdevice);
TRIPTYCH_FIELD(miscdevice, minor);
TRIPTYCH_FIELD(miscdevice, name);
TRIPTYCH_FIELD(miscdevice, fops);
TRIPTYCH_FIELD(miscdevice, this_device);

int misc_register(struct miscdevice *misc);
void misc_deregister(struct miscdevice *misc);

#endif
