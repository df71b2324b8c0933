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

/// A blank with these attributes; made again only when they change, as they seldom do in a row.
static const cchar_t *blank_with(unsigned int attributes, short pair) {
  static cchar_t blank;
  static unsigned int made_attributes;
  static short made_pair = -1;
  if (made_pair != pair || made_attributes != attributes) {
    setcchar(&blank, L" ", (attr_t)attributes, pair, NULL);
    made_attributes = attributes;
    made_pair = pair;
  }
  return &blank;
}

int ccurses_fill(cchar_t *cells, const wchar_t *text, int columns, unsigned int attributes,
                 short pair) {
  if (columns == 1 && text[0] >= L' ' && text[0] <= L'~' && text[1] == 0) {
    *cells = *blank_with(attributes, pair);
    cells->chars[0] = text[0];
    return 1;
  }
  if (wcwidth(text[0]) == columns && setcchar(cells, text, (attr_t)attributes, pair, NULL) == OK)
    return 1;
  setcchar(cells, L"\uFFFD", (attr_t)attributes, pair, NULL);
  if (columns == 1) return 1;
  setcchar(cells + 1, L" ", (attr_t)attributes, pair, NULL);
  return 2;
}

void ccurses_put(WINDOW *window, int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(window, row, column, cells, count);
}
