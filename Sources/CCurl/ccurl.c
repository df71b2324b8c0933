#include "CCurl.h"
int ccurl_present(void) { return 1; }
