#include "CText.h"
int ctext_present(void) { return 1; }
