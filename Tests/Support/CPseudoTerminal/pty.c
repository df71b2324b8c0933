#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <stddef.h>
#include <sys/ioctl.h>

int cpty_open(char *path, unsigned short columns, unsigned short rows, int *slave) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int master = -1;
  if (openpty(&master, slave, path, NULL, &size) != 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return master;
}

int cpty_waiting(int fd) {
  int count = -1;
  return ioctl(fd, FIONREAD, &count) == 0 ? count : -1;
}

int cpty_resize(int fd, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(fd, TIOCSWINSZ, &size);
}
