#include "CDigest.h"
int cdigest_present(void) { return 1; }
