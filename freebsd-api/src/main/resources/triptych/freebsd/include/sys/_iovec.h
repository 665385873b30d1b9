#ifndef _SYS__IOVEC_H_
#define _SYS__IOVEC_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct iovec {
	void	*iov_base;
	size_t	 iov_len;
};
TRIPTYCH_STRUCT(iovec);
TRIPTYCH_FIELD(iovec, iov_base);
TRIPTYCH_FIELD(iovec, iov_len);

#endif
