// What Swift cannot import from <ncurses.h>, spelled as functions and constants.
#ifndef CCURSES_H
#define CCURSES_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <stddef.h>
#include <wchar.h>
int ccurses_width(wchar_t character);
#endif
