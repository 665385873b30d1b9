#ifndef _SYS_SYSCTL_H_
#define _SYS_SYSCTL_H_

#include <sys/types.h>
#include <sys/queue.h>
#include <triptych/layout.h>

struct thread;
struct sysctl_oid_list;

#define	CTLTYPE		0xf
#define	CTLTYPE_NODE	1
#define	CTLTYPE_INT	2
#define	CTLTYPE_STRING	3
#define	CTLTYPE_S64	4
#define	CTLTYPE_OPAQUE	5
#define	CTLTYPE_STRUCT	CTLTYPE_OPAQUE
#define	CTLTYPE_UINT	6
#define	CTLTYPE_LONG	7
#define	CTLTYPE_ULONG	8
#define	CTLTYPE_U64	9
#define	CTLTYPE_U8	0xa
#define	CTLTYPE_U16	0xb
#define	CTLTYPE_S8	0xc
#define	CTLTYPE_S16	0xd
#define	CTLTYPE_S32	0xe
#define	CTLTYPE_U32	0xf

#define	CTLFLAG_RD	0x80000000
#define	CTLFLAG_WR	0x40000000
#define	CTLFLAG_RW	(CTLFLAG_RD | CTLFLAG_WR)
#define	CTLFLAG_SKIP	0x01000000
#define	CTLFLAG_TUN	0x00080000
#define	CTLFLAG_RDTUN	(CTLFLAG_RD | CTLFLAG_TUN)
#define	CTLFLAG_RWTUN	(CTLFLAG_RW | CTLFLAG_TUN)
#define	CTLFLAG_MPSAFE	0x00040000
#define	CTLFLAG_NEEDGIANT	0
#define	CTLFLAG_STATS	0x00002000

#define	OID_AUTO	(-1)

struct sysctl_oid {
	const char	*oid_name;
	u_int		 oid_kind;
	void		*oid_arg1;
	intmax_t	 oid_arg2;
};
TRIPTYCH_STRUCT(sysctl_oid);
TRIPTYCH_FIELD(sysctl_oid, oid_name);
TRIPTYCH_FIELD(sysctl_oid, oid_kind);
TRIPTYCH_FIELD(sysctl_oid, oid_arg1);
TRIPTYCH_FIELD(sysctl_oid, oid_arg2);

struct sysctl_req {
	struct thread	*td;
	void		*oldptr;
	size_t		 oldlen;
	size_t		 oldidx;
	void		*newptr;
	size_t		 newlen;
	size_t		 newidx;
};
TRIPTYCH_STRUCT(sysctl_req);
TRIPTYCH_FIELD(sysctl_req, td);
TRIPTYCH_FIELD(sysctl_req, oldptr);
TRIPTYCH_FIELD(sysctl_req, oldlen);
TRIPTYCH_FIELD(sysctl_req, oldidx);
TRIPTYCH_FIELD(sysctl_req, newptr);
TRIPTYCH_FIELD(sysctl_req, newlen);
TRIPTYCH_FIELD(sysctl_req, newidx);

struct sysctl_ctx_list {
	void	*tqh_first;
	void	*tqh_last;
};

#define	SYSCTL_HANDLER_ARGS						\
	struct sysctl_oid *oidp, void *arg1, intmax_t arg2,		\
	struct sysctl_req *req

int	sysctl_handle_int(SYSCTL_HANDLER_ARGS);
int	sysctl_handle_long(SYSCTL_HANDLER_ARGS);
int	sysctl_handle_64(SYSCTL_HANDLER_ARGS) TRIPTYCH_NAME("sysctl_handle_long");
int	sysctl_handle_string(SYSCTL_HANDLER_ARGS);
int	sysctl_handle_opaque(SYSCTL_HANDLER_ARGS);

int	sysctl_ctx_init(struct sysctl_ctx_list *clist);
int	sysctl_ctx_free(struct sysctl_ctx_list *clist);
struct sysctl_oid	*sysctl_add_oid(struct sysctl_ctx_list *clist,
	    struct sysctl_oid_list *parent, int nbr, const char *name, int kind,
	    void *arg1, intmax_t arg2, int (*handler)(SYSCTL_HANDLER_ARGS),
	    const char *fmt, const char *descr, const char *label);

int	triptych_sysctl_out(struct sysctl_req *req, const void *p, size_t l)
	    TRIPTYCH_NAME("SYSCTL_OUT");
int	triptych_sysctl_in(struct sysctl_req *req, void *p, size_t l)
	    TRIPTYCH_NAME("SYSCTL_IN");
#define	SYSCTL_OUT(req, p, l)	triptych_sysctl_out((req), (p), (l))
#define	SYSCTL_IN(req, p, l)	triptych_sysctl_in((req), (p), (l))

struct sysctl_oid	*triptych_sysctl_static(const char *name)
	    TRIPTYCH_NAME("SYSCTL_STATIC_CHILDREN");
#define	SYSCTL_STATIC_CHILDREN(oid_name)				\
	((struct sysctl_oid_list *)triptych_sysctl_static(#oid_name))
#define	SYSCTL_CHILDREN(oid_ptr)	((struct sysctl_oid_list *)(oid_ptr))
#define	SYSCTL_DECL(name)		struct __hack

/* What the declaring macros leave for the linker. */
struct triptych_sysctl {
	unsigned long	 words;
	const char	*parent;
	const char	*name;
	unsigned long	 kind;
	const void	*arg1;
	intptr_t	 arg2;
	int		(*handler)(SYSCTL_HANDLER_ARGS);
};

#define	SYSCTL_OID(parent, nbr, name, kind, a1, a2, handler, fmt, descr) \
	static SYSCTL_OID_GLOBAL(parent, nbr, name, kind, a1, a2, handler, \
	    fmt, descr, "")
#define	SYSCTL_OID_GLOBAL(parent, nbr, name, kind, a1, a2, handler, fmt, descr, label) \
	const struct triptych_sysctl					\
	    __CONCAT(triptych_sysctl##parent##_, name)			\
	    TRIPTYCH_RECORD("set_sysctl") =				\
	    { TRIPTYCH_WORDS(struct triptych_sysctl), #parent, #name,	\
	    (unsigned int)(kind), (const void *)(a1), (intptr_t)(a2), (handler) }
#define	SYSCTL_NODE(parent, nbr, name, access, handler, descr)		\
	SYSCTL_OID_GLOBAL(parent, nbr, name, CTLTYPE_NODE | (access), 0, 0, \
	    handler, "N", descr, "")
#define	SYSCTL_PROC(parent, nbr, name, access, ptr, arg, handler, fmt, descr) \
	SYSCTL_OID(parent, nbr, name, (access), ptr, arg, handler, fmt, descr)
#define	TRIPTYCH_SYSCTL_(type, how, parent, nbr, name, access, ptr, val, descr)	\
	SYSCTL_OID(parent, nbr, name, (type) | CTLFLAG_MPSAFE | (access), ptr, \
	    val, how, "", descr)
#define	SYSCTL_INT(parent, nbr, name, access, ptr, val, descr)		\
	TRIPTYCH_SYSCTL_(CTLTYPE_INT, sysctl_handle_int, parent, nbr, name, \
	    access, ptr, val, descr)
#define	SYSCTL_UINT(parent, nbr, name, access, ptr, val, descr)		\
	TRIPTYCH_SYSCTL_(CTLTYPE_UINT, sysctl_handle_int, parent, nbr, name, \
	    access, ptr, val, descr)
#define	SYSCTL_LONG(parent, nbr, name, access, ptr, val, descr)		\
	TRIPTYCH_SYSCTL_(CTLTYPE_LONG, sysctl_handle_long, parent, nbr, name, \
	    access, ptr, val, descr)
#define	SYSCTL_ULONG(parent, nbr, name, access, ptr, val, descr)	\
	TRIPTYCH_SYSCTL_(CTLTYPE_ULONG, sysctl_handle_long, parent, nbr, name, \
	    access, ptr, val, descr)
#define	SYSCTL_U64(parent, nbr, name, access, ptr, val, descr)		\
	TRIPTYCH_SYSCTL_(CTLTYPE_U64, sysctl_handle_64, parent, nbr, name, \
	    access, ptr, val, descr)
#define	SYSCTL_UQUAD	SYSCTL_U64
#define	SYSCTL_STRING(parent, nbr, name, access, arg, len, descr)	\
	TRIPTYCH_SYSCTL_(CTLTYPE_STRING, sysctl_handle_string, parent, nbr, \
	    name, access, arg, len, descr)
#define	SYSCTL_OPAQUE(parent, nbr, name, access, ptr, len, fmt, descr)	\
	TRIPTYCH_SYSCTL_(CTLTYPE_OPAQUE, sysctl_handle_opaque, parent, nbr, \
	    name, access, ptr, len, descr)
#define	SYSCTL_STRUCT(parent, nbr, name, access, ptr, type, descr)	\
	SYSCTL_OPAQUE(parent, nbr, name, access, ptr, sizeof(struct type), \
	    "S," #type, descr)

#define	SYSCTL_ADD_OID(ctx, parent, nbr, name, kind, a1, a2, handler, fmt, descr) \
	sysctl_add_oid(ctx, parent, nbr, name, kind, a1, a2, handler, fmt, \
	    descr, NULL)
#define	SYSCTL_ADD_NODE(ctx, parent, nbr, name, access, handler, descr)	\
	sysctl_add_oid(ctx, parent, nbr, name, CTLTYPE_NODE | (access), NULL, \
	    0, (int (*)(SYSCTL_HANDLER_ARGS))(handler), "N", descr, NULL)
#define	SYSCTL_ADD_PROC(ctx, parent, nbr, name, access, ptr, arg, handler, fmt, descr) \
	sysctl_add_oid(ctx, parent, nbr, name, access, (void *)(ptr), arg, \
	    handler, fmt, descr, NULL)
#define	TRIPTYCH_SYSCTL_ADD_(type, how, ctx, parent, nbr, name, access, ptr, val, descr) \
	sysctl_add_oid(ctx, parent, nbr, name,				\
	    (type) | CTLFLAG_MPSAFE | (access), (void *)(ptr), val, how, "", \
	    descr, NULL)
#define	SYSCTL_ADD_INT(ctx, parent, nbr, name, access, ptr, val, descr)	\
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_INT, sysctl_handle_int, ctx, parent, nbr, \
	    name, access, ptr, val, descr)
#define	SYSCTL_ADD_UINT(ctx, parent, nbr, name, access, ptr, val, descr) \
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_UINT, sysctl_handle_int, ctx, parent, nbr, \
	    name, access, ptr, val, descr)
#define	SYSCTL_ADD_LONG(ctx, parent, nbr, name, access, ptr, descr)	\
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_LONG, sysctl_handle_long, ctx, parent, \
	    nbr, name, access, ptr, 0, descr)
#define	SYSCTL_ADD_ULONG(ctx, parent, nbr, name, access, ptr, descr)	\
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_ULONG, sysctl_handle_long, ctx, parent, \
	    nbr, name, access, ptr, 0, descr)
#define	SYSCTL_ADD_U64(ctx, parent, nbr, name, access, ptr, val, descr)	\
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_U64, sysctl_handle_64, ctx, parent, nbr, \
	    name, access, ptr, val, descr)
#define	SYSCTL_ADD_STRING(ctx, parent, nbr, name, access, arg, len, descr) \
	TRIPTYCH_SYSCTL_ADD_(CTLTYPE_STRING, sysctl_handle_string, ctx, parent, \
	    nbr, name, access, arg, len, descr)

#endif
