#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/types.h>
#include <linux/kdev_t.h>
#include <linux/stat.h>
#include <linux/dcache.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/spinlock.h>
#include <linux/sched.h>
#include <linux/wait.h>
#include <linux/fcntl.h>
#include <linux/ioctl.h>
#include <linux/semaphore.h>
#include <linux/mm.h>

#define FMODE_READ	0x1u
#define FMODE_WRITE	0x2u
#define SEEK_SET	0
#define SEEK_CUR	1
#define SEEK_END	2

struct cdev;
struct file;
struct inode;
struct file_operations;
struct fasync_struct { unsigned long triptych_unused; };
TRIPTYCH_STRUCT(fasync_struct);
typedef struct poll_table_struct {
	unsigned long	 triptych_unused;
} poll_table;

struct inode {
	umode_t		 i_mode;
	dev_t		 i_rdev;
	struct cdev	*i_cdev;
	void		*i_private;
};
TRIPTYCH_STRUCT(inode);
TRIPTYCH_FIELD(inode, i_mode);
TRIPTYCH_FIELD(inode, i_rdev);
TRIPTYCH_FIELD(inode, i_cdev);
TRIPTYCH_FIELD(inode, i_private);
#define iminor(inode)		MINOR((inode)->i_rdev)
#define imajor(inode)		MAJOR((inode)->i_rdev)

struct path {
	struct dentry	*dentry;
};

/* A file that somebody has open. */
struct file {
	fmode_t		 f_mode;
	unsigned int	 f_flags;
	loff_t		 f_pos;
	void		*private_data;
	struct inode	*f_inode;
	struct path	 f_path;
};
TRIPTYCH_STRUCT(file);
TRIPTYCH_FIELD(file, f_mode);
TRIPTYCH_FIELD(file, f_flags);
TRIPTYCH_FIELD(file, f_pos);
TRIPTYCH_FIELD(file, private_data);
TRIPTYCH_FIELD(file, f_inode);
TRIPTYCH_FIELD(file, f_path.dentry);
#define file_inode(file)	((file)->f_inode)

/* Where a call stands in its file, which it may move on. */
struct triptych_position { loff_t value; };
TRIPTYCH_STRUCT(triptych_position);
TRIPTYCH_FIELD(triptych_position, value);

struct file_operations {
	struct module	*owner;
	loff_t		(*llseek)(struct file *, loff_t, int);
	ssize_t		(*read)(struct file *, char __user *, size_t, loff_t *);
	ssize_t		(*write)(struct file *, const char __user *, size_t, loff_t *);
	__poll_t	(*poll)(struct file *, struct poll_table_struct *);
	long		(*unlocked_ioctl)(struct file *, unsigned int, unsigned long);
	long		(*compat_ioctl)(struct file *, unsigned int, unsigned long);
	int		(*mmap)(struct file *, struct vm_area_struct *);
	unsigned long	(*get_unmapped_area)(struct file *, unsigned long, unsigned long,
			 unsigned long, unsigned long);
	int		(*open)(struct inode *, struct file *);
	int		(*flush)(struct file *, void *);
	int		(*release)(struct inode *, struct file *);
	int		(*fsync)(struct file *, loff_t, loff_t, int);
	int		(*fasync)(int, struct file *, int);
};
TRIPTYCH_STRUCT(file_operations);
TRIPTYCH_FIELD(file_operations, owner);
TRIPTYCH_FIELD(file_operations, read);
TRIPTYCH_FIELD(file_operations, write);
TRIPTYCH_FIELD(file_operations, poll);
TRIPTYCH_FIELD(file_operations, unlocked_ioctl);
TRIPTYCH_FIELD(file_operations, open);
TRIPTYCH_FIELD(file_operations, release);

int register_chrdev(unsigned int major, const char *name, const struct file_operations *fops);
void unregister_chrdev(unsigned int major, const char *name);
int register_chrdev_region(dev_t from, unsigned int count, const char *name);
struct triptych_devno { dev_t value; };
TRIPTYCH_STRUCT(triptych_devno);
TRIPTYCH_FIELD(triptych_devno, value);
int triptych_alloc_chrdev_region(dev_t *dev, unsigned int baseminor, unsigned int count,
	const char *name) TRIPTYCH_NAME("alloc_chrdev_region");
#define alloc_chrdev_region(dev, baseminor, count, name)		\
	triptych_alloc_chrdev_region(dev, baseminor, count, name)
int fasync_helper(int fd, struct file *filp, int on, struct fasync_struct **fapp);
void kill_fasync(struct fasync_struct **fp, int sig, int band);
#define POLL_IN		1
#define POLL_OUT	2
void unregister_chrdev_region(dev_t from, unsigned int count);

static inline loff_t noop_llseek(struct file *file, loff_t offset, int whence) { return file->f_pos; }
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 12, 0)
static inline loff_t no_llseek(struct file *file, loff_t offset, int whence) { return -ESPIPE; }
#endif
static inline loff_t default_llseek(struct file *file, loff_t offset, int whence) { return offset; }
static inline int nonseekable_open(struct inode *inode, struct file *file) { return 0; }
static inline int stream_open(struct inode *inode, struct file *file) { return 0; }
/* Copies to a user what lies from *ppos on. */
static inline ssize_t simple_read_from_buffer(void __user *to, size_t count, loff_t *ppos,
					      const void *from, size_t available)
{
	loff_t pos = *ppos;

	if (pos < 0)
		return -EINVAL;
	if ((size_t)pos >= available || !count)
		return 0;
	count = min(count, available - (size_t)pos);
	memcpy(to, (const char *)from + pos, count);
	*ppos = pos + count;
	return count;
}

static inline ssize_t simple_write_to_buffer(void *to, size_t available, loff_t *ppos,
					     const void __user *from, size_t count)
{
	loff_t pos = *ppos;

	if (pos < 0)
		return -EINVAL;
	if ((size_t)pos >= available || !count)
		return 0;
	count = min(count, available - (size_t)pos);
	memcpy((char *)to + pos, from, count);
	*ppos = pos + count;
	return count;
}

#endif
