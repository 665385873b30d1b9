#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/types.h>
#include <linux/slab.h>
#include <linux/kobject.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/printk.h>

struct class {
	const char	*name;
};
struct device {
	const char	*init_name;
	void		*driver_data;
	struct device	*parent;
};
TRIPTYCH_STRUCT(device);
TRIPTYCH_FIELD(device, init_name);
TRIPTYCH_FIELD(device, driver_data);

struct class *triptych_class_create(const char *name) TRIPTYCH_NAME("class_create");
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define class_create(name)		triptych_class_create(name)
#else
#define class_create(owner, name)	triptych_class_create(name)
#endif
void class_destroy(struct class *cls);
struct device *device_create(struct class *cls, struct device *parent, dev_t devt,
	void *drvdata, const char *fmt, ...);
void device_destroy(struct class *cls, dev_t devt);

static inline const char *dev_name(const struct device *dev) { return dev->init_name; }
static inline void *dev_get_drvdata(const struct device *dev) { return dev->driver_data; }
static inline void dev_set_drvdata(struct device *dev, void *data) { dev->driver_data = data; }
/* Memory for the life of a device; what is left at its end is not given back. */
#define devm_kmalloc(dev, size, flags)	((void)(dev), kmalloc(size, flags))
#define devm_kzalloc(dev, size, flags)	((void)(dev), kzalloc(size, flags))
#define devm_kfree(dev, p)		((void)(dev), kfree(p))

#define dev_printk(level, dev, fmt, ...)				\
	printk(level "%s: " fmt, (dev) ? dev_name(dev) : "(NULL device *)", ##__VA_ARGS__)
#define dev_err(dev, fmt, ...)		dev_printk(KERN_ERR, dev, fmt, ##__VA_ARGS__)
#define dev_warn(dev, fmt, ...)		dev_printk(KERN_WARNING, dev, fmt, ##__VA_ARGS__)
#define dev_notice(dev, fmt, ...)	dev_printk(KERN_NOTICE, dev, fmt, ##__VA_ARGS__)
#define dev_info(dev, fmt, ...)		dev_printk(KERN_INFO, dev, fmt, ##__VA_ARGS__)
#ifdef DEBUG
#define dev_dbg(dev, fmt, ...)		dev_printk(KERN_DEBUG, dev, fmt, ##__VA_ARGS__)
#else
#define dev_dbg(dev, fmt, ...)						\
	({ if (0) dev_printk(KERN_DEBUG, dev, fmt, ##__VA_ARGS__); })
#endif

#endif
