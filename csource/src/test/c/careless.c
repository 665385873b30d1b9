int
value(void)
{
	int *p = 4096;

	return *p;
}
