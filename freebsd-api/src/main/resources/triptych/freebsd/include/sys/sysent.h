#ifndef _SYS_SYSENT_H_
#define _SYS_SYSENT_H_

#include <sys/errno.h>
#include <sys/module.h>
#include <triptych/layout.h>

struct thread;

typedef int	sy_call_t(struct thread *td, void *uap);

struct sysent {
	int		 sy_narg;
	sy_call_t	*sy_call;
};
TRIPTYCH_STRUCT(sysent);
TRIPTYCH_FIELD(sysent, sy_narg);
TRIPTYCH_FIELD(sysent, sy_call);

#define	NO_SYSCALL	(-1)

int	syscall_register(int *offset, struct sysent *new_sysent,
	    struct sysent *old_sysent, int flags);
int	syscall_deregister(int *offset, struct sysent *old_sysent);

struct syscall_module_data {
	modeventhand_t	 chainevh;	/* the module's own handler, or null */
	void		*chainarg;
	int		*offset;
	struct sysent	*new_sysent;
	struct sysent	 old_sysent;
};

/* The call is there before the module hears of its load, and until it has agreed to go. */
static __inline int
syscall_module_handler(struct module *mod, int what, void *arg)
{
	struct syscall_module_data *data = arg;
	int error = 0;

	switch (what) {
	case MOD_LOAD:
		error = syscall_register(data->offset, data->new_sysent,
		    &data->old_sysent, 0);
		if (error == 0 && data->chainevh != NULL) {
			error = data->chainevh(mod, what, data->chainarg);
			if (error != 0)
				syscall_deregister(data->offset,
				    &data->old_sysent);
		}
		break;
	case MOD_UNLOAD:
		if (data->chainevh != NULL)
			error = data->chainevh(mod, what, data->chainarg);
		if (error == 0)
			error = syscall_deregister(data->offset,
			    &data->old_sysent);
		break;
	default:
		error = data->chainevh == NULL ? EOPNOTSUPP :
		    data->chainevh(mod, what, data->chainarg);
		break;
	}
	return (error);
}

#define	SYSCALL_MODULE(name, offset, new_sysent, evh, arg)		\
	static struct syscall_module_data				\
	    __CONCAT(name, _syscall_mod) =				\
	    { (evh), (arg), (offset), (new_sysent), { 0, NULL } };	\
	static moduledata_t __CONCAT(name, _mod) =			\
	    { "sys/" #name, syscall_module_handler,			\
	    &__CONCAT(name, _syscall_mod) };				\
	DECLARE_MODULE(name, __CONCAT(name, _mod), SI_SUB_SYSCALLS,	\
	    SI_ORDER_MIDDLE)

#endif
