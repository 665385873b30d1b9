#ifndef _SYS_FIRMWARE_H_
#define _SYS_FIRMWARE_H_

#include <sys/types.h>
#include <triptych/layout.h>

/* An image, as its users see it. */
struct firmware {
	const char	*name;
	const void	*data;
	size_t		 datasize;
	unsigned int	 version;
};
TRIPTYCH_STRUCT(firmware);
TRIPTYCH_FIELD(firmware, name);
TRIPTYCH_FIELD(firmware, data);
TRIPTYCH_FIELD(firmware, datasize);
TRIPTYCH_FIELD(firmware, version);

#define	FIRMWARE_UNLOAD	0x0001

const struct firmware	*firmware_register(const char *imagename,
	    const void *data, size_t datasize, unsigned int version,
	    const struct firmware *parent);
int	firmware_unregister(const char *imagename);
const struct firmware	*firmware_get(const char *imagename);
void	firmware_put(const struct firmware *fp, int flags);

#endif
