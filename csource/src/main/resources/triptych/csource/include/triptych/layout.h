/* Tells the simulated kernel where the fields of a structure lie. */
#ifndef TRIPTYCH_LAYOUT_H
#define TRIPTYCH_LAYOUT_H

struct triptych_slot {
	unsigned long	 words;
	const char	*tag;
	const char	*field;		/* null for the structure as a whole */
	unsigned long	 offset;
	unsigned long	 bytes;
	unsigned long	 is_array;	/* characters, and not a pointer to some */
};

#define	TRIPTYCH_JOIN_(a, b)	a##b
#define	TRIPTYCH_JOIN(a, b)	TRIPTYCH_JOIN_(a, b)

/* Every record begins with its own length. */
#define	TRIPTYCH_WORDS(type)	(sizeof(type) / sizeof(void *))

/* A record in linker set "name", which the host walks. */
#define	TRIPTYCH_RECORD(name)						\
	__attribute__((__used__, __retain__, __section__(name),		\
	    __aligned__(sizeof(void *))))

#define	TRIPTYCH_SLOT_(tag, field, offset, bytes, is_array)		\
	static const struct triptych_slot				\
	    TRIPTYCH_JOIN(triptych_slot_, __COUNTER__)			\
	    TRIPTYCH_RECORD("set_triptych_layout") =			\
	    { TRIPTYCH_WORDS(struct triptych_slot), #tag, field, offset, bytes,	\
	    is_array }

#define	TRIPTYCH_STRUCT(tag)						\
	TRIPTYCH_SLOT_(tag, 0, 0, sizeof(struct tag), 0)
#define	TRIPTYCH_FIELD(tag, field)					\
	TRIPTYCH_SLOT_(tag, #field, __builtin_offsetof(struct tag, field), \
	    sizeof(((struct tag *)0)->field), 0)
#define	TRIPTYCH_ARRAY(tag, field)					\
	TRIPTYCH_SLOT_(tag, #field, __builtin_offsetof(struct tag, field), \
	    sizeof(((struct tag *)0)->field), 1)

/* Tells the host where a variable lies that is the kernel's own. */
struct triptych_symbol {
	unsigned long	 words;
	const char	*name;
	const volatile void	*address;
	unsigned long	 bytes;
};

/* A variable of the kernel's: whoever reads it gets what symbol "name" is. */
#define	TRIPTYCH_VARIABLE(type, name)					\
	type name __attribute__((__weak__));				\
	static const struct triptych_symbol				\
	    TRIPTYCH_JOIN(triptych_symbol_, name)			\
	    TRIPTYCH_RECORD("set_triptych_symbols") =			\
	    { TRIPTYCH_WORDS(struct triptych_symbol), #name, &name,	\
	    sizeof(name) }

/* A function of the host's under another name than the one that C code calls it by. */
#define	TRIPTYCH_NAME(name)						\
	__attribute__((__import_module__("kern"), __import_name__(name)))

#endif
