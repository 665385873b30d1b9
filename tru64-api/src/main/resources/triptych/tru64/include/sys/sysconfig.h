#ifndef _SYS_SYSCONFIG_H_
#define _SYS_SYSCONFIG_H_

#include <sys/types.h>
#include <sys/errno.h>
#include <triptych/layout.h>

typedef int	cfg_status_t;
typedef int	cfg_op_t;

#define	CFG_OP_CONFIGURE	0x1
#define	CFG_OP_UNCONFIGURE	0x2
#define	CFG_OP_QUERY		0x4
#define	CFG_OP_RECONFIGURE	0x8

#define	CFG_FRAME_SUCCESS	0
#define	CFG_FRAME_ESUBSYS	1
#define	CFG_FRAME_EATTR		2

#define	CFG_ATTR_STRTYPE	1
#define	CFG_ATTR_INTTYPE	2
#define	CFG_ATTR_UINTTYPE	3
#define	CFG_ATTR_ULONGTYPE	4

#define	CFG_ATTR_SUCCESS	0
#define	CFG_ATTR_EEXISTS	1
#define	CFG_ATTR_EOP		2
#define	CFG_ATTR_ESMALL		3
#define	CFG_ATTR_ELARGE		4
#define	CFG_ATTR_ETYPE		5

#define	CFG_ATTR_NAME_SZ	64

/* An entry of NAME_attributes[]; the last has an empty name. */
struct cfg_subsys_attr {
	char	name[CFG_ATTR_NAME_SZ];
	uchar	type;
	uchar	operation;
	caddr_t	addr;
	ulong	min_val;
	ulong	max_val;
	ulong	val_size;
};
typedef struct cfg_subsys_attr	cfg_subsys_attr_t;
TRIPTYCH_STRUCT(cfg_subsys_attr);
TRIPTYCH_ARRAY(cfg_subsys_attr, name);
TRIPTYCH_FIELD(cfg_subsys_attr, type);
TRIPTYCH_FIELD(cfg_subsys_attr, operation);
TRIPTYCH_FIELD(cfg_subsys_attr, addr);
TRIPTYCH_FIELD(cfg_subsys_attr, min_val);
TRIPTYCH_FIELD(cfg_subsys_attr, max_val);
TRIPTYCH_FIELD(cfg_subsys_attr, val_size);

/* An attribute of a request, as the configure routine is told of it. */
typedef struct cfg_attr {
	char	name[CFG_ATTR_NAME_SZ];
	uchar	type;
	uint	status;
} cfg_attr_t;

#endif
