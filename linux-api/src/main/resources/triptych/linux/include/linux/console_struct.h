#ifndef _LINUX_CONSOLE_STRUCT_H
#define _LINUX_CONSOLE_STRUCT_H

#include <linux/tty.h>
#include <linux/vt.h>
#include <linux/kd.h>
#include <linux/spinlock.h>

struct vc_data {
	struct tty_port	 port;
	unsigned short	 vc_num;
};
struct vc {
	struct vc_data	*d;
};

/* One virtual terminal, and the lights of its keyboard. */
static DEFINE_SPINLOCK(triptych_led_lock);
static unsigned long triptych_leds;
static __maybe_unused int triptych_vt_ioctl(struct tty_struct *tty, unsigned int cmd,
					    unsigned long arg)
{
	unsigned long flags;

	if (cmd != KDSETLED)
		return -ENOIOCTLCMD;
	spin_lock_irqsave(&triptych_led_lock, flags);
	triptych_leds = arg > 7 ? 0 : arg;
	spin_unlock_irqrestore(&triptych_led_lock, flags);
	return 0;
}
static const struct tty_operations triptych_con_ops = { .ioctl = triptych_vt_ioctl };
static struct tty_driver triptych_console_driver = {
	.driver_name = "console", .name = "tty", .ops = &triptych_con_ops };
static struct tty_struct triptych_tty = {
	.driver = &triptych_console_driver, .ops = &triptych_con_ops };
static struct vc_data triptych_vc = { .port = { .tty = &triptych_tty } };
static struct vc vc_cons[MAX_NR_CONSOLES] __maybe_unused = { { &triptych_vc } };

#endif
