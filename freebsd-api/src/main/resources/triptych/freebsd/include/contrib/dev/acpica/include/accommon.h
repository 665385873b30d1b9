#ifndef _ACCOMMON_H_
#define _ACCOMMON_H_

/* Calls are not traced: the report tells them. */
#define	ACPI_MODULE_NAME(name)
#define	ACPI_FUNCTION_TRACE(name)	do { (void)(name); } while (0)
#define	return_ACPI_STATUS(status)	return (status)
#define	return_VOID			return

#endif
