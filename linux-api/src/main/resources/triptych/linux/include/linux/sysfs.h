#ifndef _LINUX_SYSFS_H
#define _LINUX_SYSFS_H

#include <linux/types.h>
#include <linux/stringify.h>
#include <linux/sprintf.h>
#include <asm/page.h>

struct kobject;

/* What every kind of attribute begins with. */
struct attribute {
	const char	*name;
	umode_t		 mode;
};

struct attribute_group {
	umode_t			(*is_visible)(struct kobject *kobj, struct attribute *attr, int n);
	struct attribute	**attrs;
};

#define __ATTR(_name, _mode, _show, _store)				\
	{ .attr = { .name = __stringify(_name), .mode = (_mode) },	\
	  .show = (_show), .store = (_store) }
#define __ATTR_RO(_name)	__ATTR(_name, 0444, _name##_show, NULL)
#define __ATTR_WO(_name)	__ATTR(_name, 0200, NULL, _name##_store)
#define __ATTR_RW(_name)	__ATTR(_name, 0644, _name##_show, _name##_store)
#define __ATTR_NULL		{ .attr = { .name = NULL } }
#define ATTRIBUTE_GROUPS(_name)						\
	static const struct attribute_group _name##_group = { .attrs = _name##_attrs }; \
	static const struct attribute_group *_name##_groups[] = { &_name##_group, NULL }

int sysfs_create_file(struct kobject *kobj, const struct attribute *attr);
void sysfs_remove_file(struct kobject *kobj, const struct attribute *attr);
#define sysfs_emit(buf, fmt, ...)	scnprintf(buf, PAGE_SIZE, fmt, ##__VA_ARGS__)
#define sysfs_emit_at(buf, at, fmt, ...)				\
	scnprintf((buf) + (at), PAGE_SIZE - (at), fmt, ##__VA_ARGS__)

static inline void sysfs_remove_group(struct kobject *kobj, const struct attribute_group *grp)
{
	for (struct attribute **attr = grp->attrs; *attr; attr++)
		sysfs_remove_file(kobj, *attr);
}

/* All files of the group, or none. */
static inline int sysfs_create_group(struct kobject *kobj, const struct attribute_group *grp)
{
	for (int i = 0; grp->attrs[i]; i++) {
		int error;

		if (grp->is_visible && !grp->is_visible(kobj, grp->attrs[i], i))
			continue;
		error = sysfs_create_file(kobj, grp->attrs[i]);
		if (error) {
			while (i-- > 0)
				sysfs_remove_file(kobj, grp->attrs[i]);
			return error;
		}
	}
	return 0;
}

#endif
