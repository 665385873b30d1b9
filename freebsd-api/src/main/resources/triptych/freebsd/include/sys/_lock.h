#ifndef _SYS__LOCK_H_
#define _SYS__LOCK_H_

/* What every lock begins with; the rest is the simulated kernel's. */
struct lock_object {
	const char	*lo_name;
	unsigned int	 lo_flags;
	unsigned int	 lo_data;
};

#endif
