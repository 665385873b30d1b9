#include "c d.h"
int value(void) { return VALUE; }
