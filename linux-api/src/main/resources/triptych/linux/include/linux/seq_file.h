#ifndef _LINUX_SEQ_FILE_H
#define _LINUX_SEQ_FILE_H

#include <linux/fs.h>
#include <linux/sprintf.h>
#include <linux/slab.h>

/* What a show function prints into, and what is read from it. */
struct seq_file {
	char	*buf;
	size_t	 size;
	size_t	 from;
	size_t	 count;
	int	(*show)(struct seq_file *m, void *v);
	void	*private;
};

static inline void seq_puts(struct seq_file *m, const char *s)
{
	m->count += scnprintf(m->buf + m->count, m->size - m->count, "%s", s);
}

static inline void seq_putc(struct seq_file *m, char c)
{
	if (m->count < m->size)
		m->buf[m->count++] = c;
}

static inline void __printf(2, 3) seq_printf(struct seq_file *m, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	m->count += vscnprintf(m->buf + m->count, m->size - m->count, fmt, args);
	va_end(args);
}

static inline int single_open(struct file *file, int (*show)(struct seq_file *, void *), void *data)
{
	struct seq_file *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return -ENOMEM;
	m->size = PAGE_SIZE;
	m->buf = kzalloc(m->size, GFP_KERNEL);
	if (!m->buf) {
		kfree(m);
		return -ENOMEM;
	}
	m->show = show;
	m->private = data;
	file->private_data = m;
	return 0;
}

static inline int single_release(struct inode *inode, struct file *file)
{
	struct seq_file *m = file->private_data;

	kfree(m->buf);
	kfree(m);
	return 0;
}

/* The function prints everything at the first read. */
static inline ssize_t seq_read(struct file *file, char __user *buf, size_t size, loff_t *ppos)
{
	struct seq_file *m = file->private_data;
	size_t n;

	if (*ppos == 0 && m->from == 0 && m->count == 0) {
		int error = m->show(m, NULL);

		if (error < 0)
			return error;
	}
	n = min(size, m->count - m->from);
	memcpy(buf, m->buf + m->from, n);
	m->from += n;
	*ppos += n;
	return n;
}

static inline loff_t seq_lseek(struct file *file, loff_t offset, int whence)
{
	return offset;
}

#endif
