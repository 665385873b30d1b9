extern int counter;

static inline int
bump(int by)
{
	counter += by;
	return counter;
}
