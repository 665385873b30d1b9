#ifndef _LINUX_CDEV_H
#define _LINUX_CDEV_H

#include <linux/fs.h>
#include <linux/kobject.h>
#include <linux/device.h>

struct cdev {
	struct triptych_object		 object;
	struct kobject			 kobj;
	struct module			*owner;
	const struct file_operations	*ops;
	dev_t				 dev;
	unsigned int			 count;
};
TRIPTYCH_OBJECT_STRUCT(cdev);
TRIPTYCH_FIELD(cdev, owner);
TRIPTYCH_FIELD(cdev, ops);

static inline struct cdev *cdev_alloc(void) { return kzalloc(sizeof(struct cdev), GFP_KERNEL); }
#define cdev_init(cdev, fops)						\
	do { triptych_name(cdev, #cdev); (cdev)->ops = (fops); } while (0)
int cdev_add(struct cdev *p, dev_t dev, unsigned int count);
void cdev_del(struct cdev *p);

#endif
