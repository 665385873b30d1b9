#ifndef _SYS_UIO_H_
#define _SYS_UIO_H_

#include <sys/_iovec.h>

enum uio_rw {
	UIO_READ,
	UIO_WRITE
};
enum uio_seg {
	UIO_USERSPACE,
	UIO_SYSSPACE,
	UIO_NOCOPY
};

struct thread;

struct uio {
	struct iovec	*uio_iov;
	int		 uio_iovcnt;
	off_t		 uio_offset;
	ssize_t		 uio_resid;
	enum uio_seg	 uio_segflg;
	enum uio_rw	 uio_rw;
	struct thread	*uio_td;
};
TRIPTYCH_STRUCT(uio);
TRIPTYCH_FIELD(uio, uio_iov);
TRIPTYCH_FIELD(uio, uio_iovcnt);
TRIPTYCH_FIELD(uio, uio_offset);
TRIPTYCH_FIELD(uio, uio_resid);
TRIPTYCH_FIELD(uio, uio_rw);
TRIPTYCH_FIELD(uio, uio_td);

int	uiomove(void *cp, int n, struct uio *uio);

#endif
