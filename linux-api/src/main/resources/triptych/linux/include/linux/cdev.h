#ifndef _LINUX_CDEV_H
#define _LINUX_CDEV_H

#include <linux/fs.h>
#include <linux/device.h>

struct cdev {
	struct triptych_object		 object;
	struct module			*owner;
	const struct file_operations	*ops;
	dev_t				 dev;
	unsigned int			 count;
};
TRIPTYCH_OBJECT_STRUCT(cdev);
TRIPTYCH_FIELD(cdev, owner);
TRIPTYCH_FIELD(cdev, ops);

void cdev_init(struct cdev *cdev, const struct file_operations *fops);
struct cdev *cdev_alloc(void);
int cdev_add(struct cdev *p, dev_t dev, unsigned int count);
void cdev_del(struct cdev *p);

#endif
