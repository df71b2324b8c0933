#define _XOPEN_SOURCE 700
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "CCurses.h"

int ccurses_width(wchar_t character) { return wcwidth(character); }

void ccurses_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "UTF-8");
}

bool ccurses_has_string(const char *name) {
  const char *found = tigetstr(name);
  return found != NULL && found != (const char *)-1;
}

void ccurses_put(WINDOW *window, int row, int column, const wchar_t *text, int columns,
                 unsigned int attributes, short pair) {
  cchar_t cell;
  if (wcwidth(text[0]) == columns && setcchar(&cell, text, (attr_t)attributes, pair, NULL) == OK) {
    mvwadd_wchnstr(window, row, column, &cell, 1);
    return;
  }
  setcchar(&cell, L"\uFFFD", (attr_t)attributes, pair, NULL);
  mvwadd_wchnstr(window, row, column, &cell, 1);
  if (columns == 1) return;
  setcchar(&cell, L" ", (attr_t)attributes, pair, NULL);
  mvwadd_wchnstr(window, row, column + 1, &cell, 1);
}
