_Static_assert(sizeof(long) == LONG, "long");
_Static_assert(sizeof(void *) == LONG, "pointer");
_Static_assert(sizeof(int) == 4, "int");
int size_of_long = sizeof(long);
