#ifndef _LINUX_GPIO_H
#define _LINUX_GPIO_H

#include <linux/types.h>
#include <linux/errno.h>

/* Lines without anything at their ends: each is its own interrupt. */
#define GPIOF_OUT_INIT_LOW	0
#define GPIOF_IN		1
static inline int gpio_is_valid(int gpio) { return gpio >= 0; }
static inline int gpio_request(unsigned int gpio, const char *label) { return 0; }
static inline void gpio_free(unsigned int gpio) {}
static inline int gpio_direction_input(unsigned int gpio) { return 0; }
static inline int gpio_direction_output(unsigned int gpio, int value) { return 0; }
static inline int gpio_get_value(unsigned int gpio) { return 0; }
static inline void gpio_set_value(unsigned int gpio, int value) {}
static inline int gpio_to_irq(unsigned int gpio) { return gpio; }

#endif
