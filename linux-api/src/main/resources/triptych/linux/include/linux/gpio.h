#ifndef _LINUX_GPIO_H
#define _LINUX_GPIO_H

#include <linux/types.h>
#include <linux/errno.h>

int gpio_request(unsigned int gpio, const char *label);
void gpio_free(unsigned int gpio);
int gpio_direction_input(unsigned int gpio);
int gpio_direction_output(unsigned int gpio, int value);
int gpio_get_value(unsigned int gpio);
void gpio_set_value(unsigned int gpio, int value);
int gpio_to_irq(unsigned int gpio);
static inline bool gpio_is_valid(int gpio) { return gpio >= 0 && gpio < 32; }
#define gpio_cansleep(gpio)			0
#define gpio_get_value_cansleep(gpio)		gpio_get_value(gpio)
#define gpio_set_value_cansleep(gpio, value)	gpio_set_value(gpio, value)

#define GPIOF_IN		(1 << 0)
#define GPIOF_OUT_INIT_LOW	(0 << 0)
#define GPIOF_OUT_INIT_HIGH	(1 << 1)

static inline int gpio_request_one(unsigned int gpio, unsigned long flags, const char *label)
{
	int error = gpio_request(gpio, label);

	if (error)
		return error;
	error = flags & GPIOF_IN ? gpio_direction_input(gpio) :
	    gpio_direction_output(gpio, (flags & GPIOF_OUT_INIT_HIGH) != 0);
	if (error)
		gpio_free(gpio);
	return error;
}

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 10, 0)
struct gpio {
	unsigned int	 gpio;
	unsigned long	 flags;
	const char	*label;
};

static inline void gpio_free_array(const struct gpio *array, size_t num)
{
	while (num--)
		gpio_free(array[num].gpio);
}

static inline int gpio_request_array(const struct gpio *array, size_t num)
{
	for (size_t i = 0; i < num; i++) {
		int error = gpio_request_one(array[i].gpio, array[i].flags, array[i].label);

		if (error) {
			gpio_free_array(array, i);
			return error;
		}
	}
	return 0;
}
#endif

#endif
