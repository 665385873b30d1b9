#ifndef _SYS_LINKER_H_
#define _SYS_LINKER_H_

#include <sys/types.h>

#define	LINKER_UNLOAD_NORMAL	0
#define	LINKER_UNLOAD_FORCE	1

struct linker_file;
typedef struct linker_file	*linker_file_t;
struct mod_depend;

int	linker_reference_module(const char *modname,
	    const struct mod_depend *verinfo, linker_file_t *result);
int	linker_release_module(const char *modname,
	    const struct mod_depend *verinfo, linker_file_t lf);

#endif
