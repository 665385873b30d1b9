#ifndef _SYS_MODULE_H_
#define _SYS_MODULE_H_

#include <sys/types.h>
#include <sys/kernel.h>
#include <triptych/layout.h>

typedef enum modeventtype {
	MOD_LOAD,
	MOD_UNLOAD,
	MOD_SHUTDOWN,
	MOD_QUIESCE
} modeventtype_t;

struct module;
typedef struct module *module_t;
typedef int (*modeventhand_t)(module_t, int, void *);

typedef struct moduledata {
	const char	*name;
	modeventhand_t	 evhand;
	void		*priv;
} moduledata_t;

/* What DECLARE_MODULE leaves for the linker. */
struct triptych_module {
	unsigned long	 words;
	const moduledata_t	*data;
	unsigned long		 sub;
	unsigned long		 order;
};

#define	DECLARE_MODULE(name, data, sub, order)				\
	static const struct triptych_module				\
	    __CONCAT(triptych_module_, name)				\
	    TRIPTYCH_RECORD("set_modules") = \
	{ TRIPTYCH_WORDS(struct triptych_module), &(data), sub, order }

/* What MODULE_VERSION and MODULE_DEPEND leave for the linker. */
struct triptych_version {
	unsigned long	 words;
	const char	*name;
	unsigned long	 version;
};
struct triptych_depend {
	unsigned long	 words;
	const char	*name;
	const char	*on;
	unsigned long	 minimum, preferred, maximum;
};

#define	MODULE_VERSION(name, ver)					\
	static const struct triptych_version				\
	    __CONCAT(triptych_version_, name)				\
	    TRIPTYCH_RECORD("set_module_versions") = \
	{ TRIPTYCH_WORDS(struct triptych_version), #name, ver }
#define	MODULE_DEPEND(name, on, min, pref, max)				\
	static const struct triptych_depend				\
	    __CONCAT(__CONCAT(triptych_depend_, name), __CONCAT(_on_, on)) \
	    TRIPTYCH_RECORD("set_module_depends") =			\
	    { TRIPTYCH_WORDS(struct triptych_depend), #name, #on, min, pref, max }

#endif
