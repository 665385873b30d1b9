#ifndef _LINUX_KMOD_H
#define _LINUX_KMOD_H

#include <linux/sched.h>
#include <linux/wait.h>
#include <linux/completion.h>
#include <linux/workqueue.h>
#include <linux/mutex.h>
#include <linux/rculist.h>
#include <linux/uaccess.h>

#endif
