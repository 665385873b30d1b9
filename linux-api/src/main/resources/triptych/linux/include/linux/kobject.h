#ifndef _LINUX_KOBJECT_H
#define _LINUX_KOBJECT_H

#include <linux/kref.h>
#include <linux/stat.h>
#include <linux/sysfs.h>

#define TRIPTYCH_KOBJECT_NAME	64

struct kobject {
	const char	*name;
	struct kobject	*parent;
	char		 triptych_text[TRIPTYCH_KOBJECT_NAME];	/* of a name that was set */
};
TRIPTYCH_STRUCT(kobject);
TRIPTYCH_FIELD(kobject, name);
TRIPTYCH_FIELD(kobject, parent);

struct kobj_attribute {
	struct attribute attr;
	ssize_t	(*show)(struct kobject *kobj, struct kobj_attribute *attr, char *buf);
	ssize_t	(*store)(struct kobject *kobj, struct kobj_attribute *attr, const char *buf,
		 size_t count);
};
TRIPTYCH_STRUCT(kobj_attribute);
TRIPTYCH_FIELD(kobj_attribute, attr.name);
TRIPTYCH_FIELD(kobj_attribute, attr.mode);
TRIPTYCH_FIELD(kobj_attribute, show);
TRIPTYCH_FIELD(kobj_attribute, store);

TRIPTYCH_VARIABLE(struct kobject *, kernel_kobj);
struct kobject *kobject_create_and_add(const char *name, struct kobject *parent);
struct kobject *kobject_get(struct kobject *kobj);
void kobject_put(struct kobject *kobj);
/* Of a kobject within another structure, which the kernel does not know: its name is its own. */
static inline __printf(2, 3) int kobject_set_name(struct kobject *kobj, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(kobj->triptych_text, sizeof(kobj->triptych_text), fmt, args);
	va_end(args);
	kobj->name = kobj->triptych_text;
	return 0;
}
static inline const char *kobject_name(const struct kobject *kobj) { return kobj->name; }

#endif
