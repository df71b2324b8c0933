#include "CPseudoTerminal.h"

#include <pty.h>
#include <stddef.h>

int cpty_open(char *path, unsigned short columns, unsigned short rows, int *slave) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int master = -1;
  return openpty(&master, slave, path, NULL, &size) == 0 ? master : -1;
}
