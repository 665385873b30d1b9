/* A device whose functions belong to the module: who has it open keeps the module. */
#include <linux/module.h>
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/uaccess.h>

static DEFINE_MUTEX(lock);
static char text[16] = "nothing\n";	/* guarded by lock */

static ssize_t text_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	ssize_t n;

	if (mutex_lock_interruptible(&lock))
		return -ERESTARTSYS;
	n = simple_read_from_buffer(buf, count, pos, text, strlen(text));
	mutex_unlock(&lock);
	return n;
}

static ssize_t text_write(struct file *file, const char __user *buf, size_t count, loff_t *pos)
{
	ssize_t n;

	if (mutex_lock_interruptible(&lock))
		return -ERESTARTSYS;
	memset(text, 0, sizeof(text));
	n = simple_write_to_buffer(text, sizeof(text) - 1, pos, buf, count);
	mutex_unlock(&lock);
	return n;
}

static const struct file_operations text_fops = {
	.owner	= THIS_MODULE,
	.read	= text_read,
	.write	= text_write,
};

static struct miscdevice text_device = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "text",
	.fops	= &text_fops,
};

static int __init start(void)
{
	return misc_register(&text_device);
}

static void __exit stop(void)
{
	misc_deregister(&text_device);
}

module_init(start);
module_exit(stop);
MODULE_LICENSE("GPL");
