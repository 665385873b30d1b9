/* What users find of a module: a knob in sysfs, or a button, or a device with commands. */
#include <linux/gpio.h>
#include <linux/interrupt.h>
#include <linux/kobject.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/sysfs.h>
#include <linux/workqueue.h>

#define BUTTON	7

static int knob;
static int asked;
static __maybe_unused struct kobject *directory;
static DECLARE_WAIT_QUEUE_HEAD(queue);

static ssize_t knob_show(struct kobject *kobj, struct kobj_attribute *attr, char *buf)
{
	BUG_ON(strcmp(kobject_name(kobj), "knobs") || strcmp(attr->attr.name, "knob"));
	return sysfs_emit(buf, "%d\n", READ_ONCE(knob));
}

static ssize_t knob_store(struct kobject *kobj, struct kobj_attribute *attr, const char *buf,
			  size_t count)
{
	int value;
	int error = kstrtoint(buf, 10, &value);

	WRITE_ONCE(knob, value);
	return error ? error : count;
}

static __maybe_unused struct kobj_attribute knob_attribute = __ATTR(knob, 0644, knob_show, knob_store);
static struct attribute *attributes[] = { &knob_attribute.attr, NULL };
static __maybe_unused const struct attribute_group group = { .attrs = attributes };

static long knobs_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	BUG_ON(cmd || arg);
	asked |= 1;
	return -ENOTTY;
}

static __poll_t knobs_poll(struct file *file, struct poll_table_struct *wait)
{
	poll_wait(file, &queue, wait);
	asked |= 2;
	return POLLIN;
}

/* Commands come before texts. */
static ssize_t knobs_write(struct file *file, const char __user *buf, size_t count, loff_t *ppos)
{
	BUG_ON(asked != 3);
	asked = 0;
	return count;
}

static const struct file_operations fops = {
	.owner = THIS_MODULE,
	.unlocked_ioctl = knobs_ioctl,
	.poll = knobs_poll,
	.write = knobs_write,
};
static __maybe_unused struct miscdevice misc = { .minor = MISC_DYNAMIC_MINOR, .name = "knobs", .fops = &fops };

static __maybe_unused irqreturn_t pressed(int irq, void *dev)
{
	return IRQ_WAKE_THREAD;
}

static __maybe_unused irqreturn_t slowly(int irq, void *dev)
{
	WRITE_ONCE(knob, gpio_get_value(BUTTON));
	return IRQ_HANDLED;
}

#ifdef WITH_BUTTON
static int attach(void)
{
	BUG_ON(gpio_request_one(BUTTON, GPIOF_IN, "button"));
	return request_threaded_irq(gpio_to_irq(BUTTON), pressed, slowly,
				    IRQF_TRIGGER_RISING | IRQF_ONESHOT, "knobs", &knob);
}

static void detach(void)
{
#ifndef KEEPS_THE_LINE
	free_irq(gpio_to_irq(BUTTON), &knob);
#endif
	gpio_free(BUTTON);
}
#elif defined(WITH_SYSFS)
static int attach(void)
{
	directory = kobject_create_and_add("knobs", kernel_kobj);
	return directory ? sysfs_create_group(directory, &group) : -ENOMEM;
}

static void detach(void)
{
	kobject_put(directory);
}
#else
static int attach(void)
{
	return misc_register(&misc);
}

static void detach(void)
{
	misc_deregister(&misc);
}
#endif

static int __init knobs_init(void)
{
	return attach();
}

static void __exit knobs_exit(void)
{
	detach();
}

module_init(knobs_init);
module_exit(knobs_exit);
MODULE_LICENSE("GPL");
