/*
 * As mailbox_fixed.c, but for one thing: mailbox_read() stops waiting when a
 * signal ends its sleep, and then forgets why: it takes a letter that nobody
 * has written.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/conf.h>
#include <sys/kernel.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/uio.h>

static d_read_t		 mailbox_read;
static d_write_t	 mailbox_write;
static d_purge_t	 mailbox_purge;

static struct cdevsw mailbox_cdevsw = {
	.d_version = D_VERSION,
	.d_read = mailbox_read,
	.d_write = mailbox_write,
	.d_purge = mailbox_purge,
	.d_name = "mailbox",
};

static struct cdev	*dev;
static struct mtx	 lock;

/* Guarded by lock. */
static bool		 full;
static bool		 closed;
static char		 letter;

static int
mailbox_read(struct cdev *d, struct uio *uio, int flag)
{
	char taken;
	int error;

	mtx_lock(&lock);
	while (!full) {
		if (closed) {
			mtx_unlock(&lock);
			return (ENXIO);
		}
		error = mtx_sleep(&full, &lock, PCATCH, "mail", 0);
		if (error != 0)
			break;
	}
	KASSERT(full, ("a letter that nobody wrote"));
	full = false;
	taken = letter;
	mtx_unlock(&lock);
	return (uiomove(&taken, 1, uio));
}

static int
mailbox_write(struct cdev *d, struct uio *uio, int flag)
{
	char given;
	int error;

	error = uiomove(&given, 1, uio);
	if (error != 0)
		return (error);
	mtx_lock(&lock);
	letter = given;
	full = true;
	wakeup(&full);
	mtx_unlock(&lock);
	return (0);
}

static void
mailbox_purge(struct cdev *d)
{
	mtx_lock(&lock);
	closed = true;
	wakeup(&full);
	mtx_unlock(&lock);
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "mailbox", NULL, MTX_DEF);
		dev = make_dev(&mailbox_cdevsw, 0, UID_ROOT, GID_WHEEL, 0600,
		    "mailbox");
		return (0);
	case MOD_UNLOAD:
		destroy_dev(dev);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t mailbox_mod = { "mailbox", modevent, NULL };
DECLARE_MODULE(mailbox, mailbox_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
