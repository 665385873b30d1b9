#ifndef _TRIPTYCH_OBJECT_H
#define _TRIPTYCH_OBJECT_H

#include <triptych/layout.h>

/* What every structure begins with that the simulated kernel takes over. */
struct triptych_object {
	const char	*name;
	unsigned long	 ready;		/* TRIPTYCH_READY once it was declared or set up */
};
#define TRIPTYCH_READY		0x54524950UL

/* In an initialiser, and as an assignment. */
#define TRIPTYCH_OBJECT(text)	{ .name = (text), .ready = TRIPTYCH_READY }
#define triptych_name(pointer, text)					\
	((pointer)->object = (struct triptych_object)TRIPTYCH_OBJECT(text))

#define TRIPTYCH_OBJECT_STRUCT(tag)					\
	TRIPTYCH_STRUCT(tag);						\
	TRIPTYCH_FIELD(tag, object.name);				\
	TRIPTYCH_FIELD(tag, object.ready)

/* A macro of the kernel's that stands for a value: it is a call. */
#define TRIPTYCH_ASKED(type, name)					\
	type triptych_##name(void) TRIPTYCH_NAME(#name)

#endif
