#ifndef _LINUX_PRINTK_H
#define _LINUX_PRINTK_H

#include <linux/types.h>
#include <linux/kern_levels.h>

int printk(const char *fmt, ...) __printf(1, 2);
int vprintk(const char *fmt, va_list args) TRIPTYCH_NAME("printk");
#define _printk		printk
void dump_stack(void);

#define no_printk(fmt, ...)						\
	({ if (0) printk(fmt, ##__VA_ARGS__); 0; })

#ifndef pr_fmt
#define pr_fmt(fmt)	fmt
#endif
#define pr_emerg(fmt, ...)	printk(KERN_EMERG pr_fmt(fmt), ##__VA_ARGS__)
#define pr_alert(fmt, ...)	printk(KERN_ALERT pr_fmt(fmt), ##__VA_ARGS__)
#define pr_crit(fmt, ...)	printk(KERN_CRIT pr_fmt(fmt), ##__VA_ARGS__)
#define pr_err(fmt, ...)	printk(KERN_ERR pr_fmt(fmt), ##__VA_ARGS__)
#define pr_warn(fmt, ...)	printk(KERN_WARNING pr_fmt(fmt), ##__VA_ARGS__)
#define pr_warning		pr_warn
#define pr_notice(fmt, ...)	printk(KERN_NOTICE pr_fmt(fmt), ##__VA_ARGS__)
#define pr_info(fmt, ...)	printk(KERN_INFO pr_fmt(fmt), ##__VA_ARGS__)
#define pr_cont(fmt, ...)	printk(KERN_CONT fmt, ##__VA_ARGS__)
#ifdef DEBUG
#define pr_debug(fmt, ...)	printk(KERN_DEBUG pr_fmt(fmt), ##__VA_ARGS__)
#define pr_devel		pr_debug
#else
#define pr_debug(fmt, ...)	no_printk(KERN_DEBUG pr_fmt(fmt), ##__VA_ARGS__)
#define pr_devel		pr_debug
#endif

#define printk_once(fmt, ...) ({					\
	static bool _printed;						\
	if (!_printed) {						\
		_printed = true;					\
		printk(fmt, ##__VA_ARGS__);				\
	} })
#define pr_err_once(fmt, ...)	printk_once(KERN_ERR pr_fmt(fmt), ##__VA_ARGS__)
#define pr_warn_once(fmt, ...)	printk_once(KERN_WARNING pr_fmt(fmt), ##__VA_ARGS__)
#define pr_info_once(fmt, ...)	printk_once(KERN_INFO pr_fmt(fmt), ##__VA_ARGS__)

/* Nothing is left out: simulated time does not pass between two lines. */
#define printk_ratelimited		printk
#define pr_emerg_ratelimited		pr_emerg
#define pr_alert_ratelimited		pr_alert
#define pr_err_ratelimited		pr_err
#define pr_warn_ratelimited		pr_warn
#define pr_notice_ratelimited		pr_notice
#define pr_info_ratelimited		pr_info
#define pr_debug_ratelimited		pr_debug
#define printk_ratelimit()		1

enum {
	DUMP_PREFIX_NONE,
	DUMP_PREFIX_ADDRESS,
	DUMP_PREFIX_OFFSET
};

/* Sixteen bytes a line. */
static inline void print_hex_dump_bytes(const char *prefix_str, int prefix_type,
					const void *buf, size_t len)
{
	const unsigned char *bytes = buf;

	for (size_t at = 0; at < len; at++) {
		if (at % 16 == 0)
			printk(KERN_DEBUG "%s%08x:", prefix_str,
			       prefix_type == DUMP_PREFIX_OFFSET ? (unsigned int)at : 0);
		printk(KERN_CONT " %02x%s", bytes[at],
		       at % 16 == 15 || at + 1 == len ? "\n" : "");
	}
}

#endif
