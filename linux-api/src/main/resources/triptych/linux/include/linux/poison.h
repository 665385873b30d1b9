#ifndef _LINUX_POISON_H
#define _LINUX_POISON_H

/* Addresses that nobody can have. */
#define LIST_POISON1	((void *)0xdead0100UL)
#define LIST_POISON2	((void *)0xdead0122UL)

#endif
