/* A subsystem that is always ready, and never busy. */
#include <sys/types.h>
#include <sys/errno.h>
#include <sys/sysconfig.h>

cfg_status_t
ready_configure(op, indata, indata_size, outdata, outdata_size)
	cfg_op_t	op;
	caddr_t		indata, outdata;
	ulong		indata_size, outdata_size;
{
	switch (op) {
	case CFG_OP_CONFIGURE:
	case CFG_OP_UNCONFIGURE:
		return (ESUCCESS);
	default:
		return (ENOTSUP);
	}
}
