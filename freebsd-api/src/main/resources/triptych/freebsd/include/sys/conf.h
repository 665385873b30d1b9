#ifndef _SYS_CONF_H_
#define _SYS_CONF_H_

#include <sys/types.h>
#include <sys/eventhandler.h>
#include <sys/module.h>
#include <triptych/layout.h>

struct thread;
struct uio;
struct ucred;
struct bio;
struct knote;

struct cdev {
	void	*si_drv1;
	void	*si_drv2;
	char	 si_name[64];
};
TRIPTYCH_STRUCT(cdev);
TRIPTYCH_FIELD(cdev, si_drv1);
TRIPTYCH_FIELD(cdev, si_drv2);
TRIPTYCH_ARRAY(cdev, si_name);

typedef int d_open_t(struct cdev *dev, int oflags, int devtype,
	    struct thread *td);
typedef int d_close_t(struct cdev *dev, int fflag, int devtype,
	    struct thread *td);
typedef int d_read_t(struct cdev *dev, struct uio *uio, int ioflag);
typedef int d_write_t(struct cdev *dev, struct uio *uio, int ioflag);
typedef int d_ioctl_t(struct cdev *dev, u_long cmd, caddr_t data, int fflag,
	    struct thread *td);
typedef int d_poll_t(struct cdev *dev, int events, struct thread *td);
typedef int d_mmap_t(struct cdev *dev, vm_ooffset_t offset,
	    vm_paddr_t *paddr, int nprot, vm_memattr_t *memattr);
typedef int d_kqfilter_t(struct cdev *dev, struct knote *kn);
typedef void d_strategy_t(struct bio *bp);
typedef void d_purge_t(struct cdev *dev);

#define	D_VERSION	0x17122009
#define	D_TAPE		0x0001
#define	D_DISK		0x0002
#define	D_TTY		0x0004
#define	D_MEM		0x0008
#define	D_TRACKCLOSE	0x00080000
#define	D_MMAP_ANON	0x00100000
#define	D_NEEDGIANT	0x00400000
#define	D_NEEDMINOR	0x00800000

struct cdevsw {
	int		 d_version;
	u_int		 d_flags;
	const char	*d_name;
	d_open_t	*d_open;
	d_close_t	*d_close;
	d_read_t	*d_read;
	d_write_t	*d_write;
	d_ioctl_t	*d_ioctl;
	d_poll_t	*d_poll;
	d_mmap_t	*d_mmap;
	d_strategy_t	*d_strategy;
	d_kqfilter_t	*d_kqfilter;
	d_purge_t	*d_purge;
};
TRIPTYCH_STRUCT(cdevsw);
TRIPTYCH_FIELD(cdevsw, d_version);
TRIPTYCH_FIELD(cdevsw, d_flags);
TRIPTYCH_FIELD(cdevsw, d_name);
TRIPTYCH_FIELD(cdevsw, d_open);
TRIPTYCH_FIELD(cdevsw, d_close);
TRIPTYCH_FIELD(cdevsw, d_read);
TRIPTYCH_FIELD(cdevsw, d_write);
TRIPTYCH_FIELD(cdevsw, d_ioctl);
TRIPTYCH_FIELD(cdevsw, d_poll);
TRIPTYCH_FIELD(cdevsw, d_purge);

#define	UID_ROOT	0
#define	UID_BIN		3
#define	UID_UUCP	66
#define	GID_WHEEL	0
#define	GID_KMEM	2
#define	GID_TTY		4
#define	GID_OPERATOR	5
#define	GID_BIN		7

#define	MAKEDEV_REF		0x01
#define	MAKEDEV_NOWAIT		0x04
#define	MAKEDEV_WAITOK		0x08
#define	MAKEDEV_ETERNAL		0x10
#define	MAKEDEV_CHECKNAME	0x20
#define	MAKEDEV_ETERNAL_KLD	0

struct make_dev_args {
	size_t		 mda_size;
	int		 mda_flags;
	struct cdevsw	*mda_devsw;
	struct ucred	*mda_cr;
	uid_t		 mda_uid;
	gid_t		 mda_gid;
	int		 mda_mode;
	int		 mda_unit;
	void		*mda_si_drv1;
	void		*mda_si_drv2;
};
TRIPTYCH_STRUCT(make_dev_args);
TRIPTYCH_FIELD(make_dev_args, mda_flags);
TRIPTYCH_FIELD(make_dev_args, mda_devsw);
TRIPTYCH_FIELD(make_dev_args, mda_unit);
TRIPTYCH_FIELD(make_dev_args, mda_si_drv1);
TRIPTYCH_FIELD(make_dev_args, mda_si_drv2);

static __inline void
make_dev_args_init(struct make_dev_args *args)
{
	__builtin_memset(args, 0, sizeof(*args));
	args->mda_size = sizeof(*args);
}

struct cdev	*make_dev(struct cdevsw *devsw, int unit, uid_t uid, gid_t gid,
	    int perms, const char *fmt, ...) __printflike(6, 7);
struct cdev	*make_dev_credf(int flags, struct cdevsw *devsw, int unit,
	    struct ucred *cr, uid_t uid, gid_t gid, int mode, const char *fmt,
	    ...) __printflike(8, 9);
int	make_dev_p(int flags, struct cdev **cdev, struct cdevsw *devsw,
	    struct ucred *cr, uid_t uid, gid_t gid, int mode, const char *fmt,
	    ...) __printflike(8, 9);
int	make_dev_s(struct make_dev_args *args, struct cdev **cdev,
	    const char *fmt, ...) __printflike(3, 4);
void	destroy_dev(struct cdev *dev);
dev_t	dev2udev(struct cdev *x);
#define	devtoname(dev)	((dev)->si_name)
#define	dev2unit(dev)	((int)dev2udev(dev))

#define	DEV_MODULE_ORDERED(name, evh, arg, ord)				\
	static moduledata_t __CONCAT(name, _mod) = { #name, evh, arg };	\
	DECLARE_MODULE(name, __CONCAT(name, _mod), SI_SUB_DRIVERS, ord)
#define	DEV_MODULE(name, evh, arg)					\
	DEV_MODULE_ORDERED(name, evh, arg, SI_ORDER_MIDDLE)

#endif
