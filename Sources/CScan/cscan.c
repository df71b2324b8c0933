#include "CScan.h"
int cscan_present(void) { return 1; }
