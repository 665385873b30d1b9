#ifndef _LINUX_PROC_FS_H
#define _LINUX_PROC_FS_H

#include <linux/fs.h>

struct proc_dir_entry;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 6, 0)
struct proc_ops {
	unsigned int	 proc_flags;
	int		(*proc_open)(struct inode *, struct file *);
	ssize_t		(*proc_read)(struct file *, char __user *, size_t, loff_t *);
	ssize_t		(*proc_write)(struct file *, const char __user *, size_t, loff_t *);
	loff_t		(*proc_lseek)(struct file *, loff_t, int);
	int		(*proc_release)(struct inode *, struct file *);
	__poll_t	(*proc_poll)(struct file *, struct poll_table_struct *);
	long		(*proc_ioctl)(struct file *, unsigned int, unsigned long);
	int		(*proc_mmap)(struct file *, struct vm_area_struct *);
	unsigned long	(*proc_get_unmapped_area)(struct file *, unsigned long, unsigned long,
			 unsigned long, unsigned long);
};
TRIPTYCH_STRUCT(proc_ops);
TRIPTYCH_FIELD(proc_ops, proc_open);
TRIPTYCH_FIELD(proc_ops, proc_read);
TRIPTYCH_FIELD(proc_ops, proc_write);
TRIPTYCH_FIELD(proc_ops, proc_release);
TRIPTYCH_FIELD(proc_ops, proc_poll);
TRIPTYCH_FIELD(proc_ops, proc_ioctl);
#endif

struct proc_dir_entry *proc_create_data(const char *name, umode_t mode,
	struct proc_dir_entry *parent, const struct proc_ops *proc_ops, void *data);
#define proc_create(name, mode, parent, ops)	proc_create_data(name, mode, parent, ops, NULL)
void remove_proc_entry(const char *name, struct proc_dir_entry *parent);
static inline void *pde_data(const struct inode *inode) { return inode->i_private; }
#define PDE_DATA(inode)		pde_data(inode)
/* Nobody here asks for size or owner. */
#define proc_set_size(de, size)		do { (void)(de); } while (0)
#define proc_set_user(de, uid, gid)	do { (void)(de); } while (0)

#endif
