#ifndef _LINUX_KD_H
#define _LINUX_KD_H

#include <linux/types.h>

#define KDGETLED	0x4B31	/* which lights are on */
#define KDSETLED	0x4B32	/* switch lights; more than 7: as the keyboard says */

#endif
