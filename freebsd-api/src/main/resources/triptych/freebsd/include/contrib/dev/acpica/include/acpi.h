#ifndef _ACPI_H_
#define _ACPI_H_

#include <sys/types.h>

typedef uint32_t	UINT32;
typedef uint64_t	UINT64;
typedef UINT32		ACPI_STATUS;
typedef UINT64		ACPI_THREAD_ID;

#define	AE_OK			((ACPI_STATUS)0x0000)
#define	AE_NO_MEMORY		((ACPI_STATUS)0x0004)
#define	AE_BAD_PARAMETER	((ACPI_STATUS)0x1001)

typedef void (*ACPI_OSD_EXEC_CALLBACK)(void *Context);

typedef enum {
	OSL_GLOBAL_LOCK_HANDLER,
	OSL_NOTIFY_HANDLER,
	OSL_GPE_HANDLER,
	OSL_DEBUGGER_MAIN_THREAD,
	OSL_DEBUGGER_EXEC_THREAD,
	OSL_EC_POLL_HANDLER,
	OSL_EC_BURST_HANDLER
} ACPI_EXECUTE_TYPE;

/* What the interpreter asks of its host for running things later. */
ACPI_STATUS	AcpiOsExecute(ACPI_EXECUTE_TYPE Type,
	    ACPI_OSD_EXEC_CALLBACK Function, void *Context);
void		AcpiOsWaitEventsComplete(void);
void		AcpiOsSleep(UINT64 Milliseconds);
UINT64		AcpiOsGetTimer(void);
void		AcpiOsStall(UINT32 Microseconds);
ACPI_THREAD_ID	AcpiOsGetThreadId(void);

#endif
