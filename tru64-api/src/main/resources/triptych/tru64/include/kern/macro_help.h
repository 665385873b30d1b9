#ifndef _KERN_MACRO_HELP_H_
#define _KERN_MACRO_HELP_H_

#define	MACRO_BEGIN	do {
#define	MACRO_END	} while (0)
#define	MACRO_RETURN	if (1) return

#endif
