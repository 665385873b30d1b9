#ifndef _ACPIVAR_H_
#define _ACPIVAR_H_

#include <sys/bus.h>
#include <sys/lock.h>
#include <sys/mutex.h>
#include <sys/sysctl.h>
#include <sys/time.h>

#define	ACPI_MAX_TASKS		32
#define	ACPI_MAX_THREADS	3

SYSCTL_DECL(_debug_acpi);

#endif
