#ifndef _SYS_BUS_H_
#define _SYS_BUS_H_

#include <sys/types.h>
#include <sys/kernel.h>

struct device;
typedef struct device *device_t;

int	device_printf(device_t dev, const char *fmt, ...) __printflike(2, 3);

#endif
