#ifndef _LINUX_WATCHDOG_H
#define _LINUX_WATCHDOG_H

#include <linux/fs.h>
#include <linux/bitops.h>
#include <linux/device.h>
#include <linux/kernel.h>

#define WDIOF_OVERHEAT		0x0001
#define WDIOF_ALARMONLY		0x0400
#define WDIOF_SETTIMEOUT	0x0080
#define WDIOF_MAGICCLOSE	0x0100
#define WDIOF_PRETIMEOUT	0x0200
#define WDIOF_KEEPALIVEPING	0x8000

struct watchdog_info {
	__u32	options;
	__u32	firmware_version;
	__u8	identity[32];
};

struct watchdog_device;
struct watchdog_ops {
	struct module	*owner;
	int		(*start)(struct watchdog_device *wdd);
	int		(*stop)(struct watchdog_device *wdd);
	int		(*ping)(struct watchdog_device *wdd);
};
TRIPTYCH_STRUCT(watchdog_ops);
TRIPTYCH_FIELD(watchdog_ops, owner);
TRIPTYCH_FIELD(watchdog_ops, start);
TRIPTYCH_FIELD(watchdog_ops, stop);
TRIPTYCH_FIELD(watchdog_ops, ping);

#define WDOG_NO_WAY_OUT		0
#define WATCHDOG_NOWAYOUT	0
struct watchdog_device {
	int				 id;
	struct device			*parent;
	const struct watchdog_info	*info;
	const struct watchdog_ops	*ops;
	unsigned int			 bootstatus;
	unsigned int			 timeout;
	unsigned int			 pretimeout;
	unsigned int			 min_timeout;
	unsigned int			 max_timeout;
	void				*driver_data;
	unsigned long			 status;
	unsigned int			 triptych_options;
};
TRIPTYCH_STRUCT(watchdog_device);
TRIPTYCH_FIELD(watchdog_device, ops);
TRIPTYCH_FIELD(watchdog_device, status);
TRIPTYCH_FIELD(watchdog_device, triptych_options);

int triptych_watchdog_register(struct watchdog_device *wdd)
	TRIPTYCH_NAME("watchdog_register_device");
#define watchdog_register_device(wdd) ({				\
	(wdd)->triptych_options = (wdd)->info->options;			\
	triptych_watchdog_register(wdd); })
void watchdog_unregister_device(struct watchdog_device *wdd);
void watchdog_notify_pretimeout(struct watchdog_device *wdd);

static inline void watchdog_set_nowayout(struct watchdog_device *wdd, bool nowayout)
{
	if (nowayout)
		set_bit(WDOG_NO_WAY_OUT, &wdd->status);
}
/* The machine does not go down in order. */
#define watchdog_stop_on_reboot(wdd)	do { (void)(wdd); } while (0)
static inline void *watchdog_get_drvdata(struct watchdog_device *wdd) { return wdd->driver_data; }
static inline void watchdog_set_drvdata(struct watchdog_device *wdd, void *data)
{
	wdd->driver_data = data;
}

/* A parameter that does not fit leaves the timeout as it is. */
static inline int watchdog_init_timeout(struct watchdog_device *wdd, unsigned int parameter,
					struct device *dev)
{
	if (parameter < wdd->min_timeout || parameter == 0 ||
	    (wdd->max_timeout && parameter > wdd->max_timeout))
		return parameter == 0 ? 0 : -EINVAL;
	wdd->timeout = parameter;
	return 0;
}

#endif
