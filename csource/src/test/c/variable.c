extern int hz;

int
second(void)
{
	return hz;
}
