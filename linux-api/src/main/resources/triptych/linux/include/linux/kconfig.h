#ifndef _LINUX_KCONFIG_H
#define _LINUX_KCONFIG_H



#endif
