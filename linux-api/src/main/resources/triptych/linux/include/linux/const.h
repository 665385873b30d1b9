#ifndef _LINUX_CONST_H
#define _LINUX_CONST_H

#define _AC(x, y)	x##y
#define _UL(x)		(x##UL)
#define _BITUL(x)	(1UL << (x))

#endif
