#include "CPseudoTerminal.h"

#include <pty.h>
#include <stddef.h>
#include <sys/ioctl.h>

int cpty_open(char *path, unsigned short columns, unsigned short rows, int *slave) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int master = -1;
  return openpty(&master, slave, path, NULL, &size) == 0 ? master : -1;
}

int cpty_waiting(int fd) {
  int count = -1;
  return ioctl(fd, FIONREAD, &count) == 0 ? count : -1;
}

int cpty_resize(int fd, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(fd, TIOCSWINSZ, &size);
}
