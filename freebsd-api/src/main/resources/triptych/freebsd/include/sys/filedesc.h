#ifndef _SYS_FILEDESC_H_
#define _SYS_FILEDESC_H_

void	pwd_ensure_dirs(void);

#endif
