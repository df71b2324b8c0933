#define _XOPEN_SOURCE 700
#include "CCurses.h"
int ccurses_width(wchar_t character) { return wcwidth(character); }
