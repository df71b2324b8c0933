#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CCurses.h"

int ccurses_scratch_file(void) {
#ifdef __linux__
  return memfd_create("scratch", MFD_CLOEXEC);
#else
  char path[] = "/tmp/handpick-XXXXXX";
  int fd = mkstemp(path);
  if (fd < 0) return -1;
  unlink(path);
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  return fd;
#endif
}

static void send_all(int terminal, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(terminal, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

/// Makes `descriptor` another name for `target`.
static bool redirect(int descriptor, int target) {
#ifdef __linux__
  return dup3(target, descriptor, O_CLOEXEC) >= 0;
#else
  return dup2(target, descriptor) >= 0 && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
#endif
}

void ccurses_update(WINDOW *window, int output, int terminal, int scratch, int cursor,
                    bool sends) {
  bool collects = scratch >= 0 && terminal >= 0 && redirect(output, scratch);
  wnoutrefresh(window);
  curs_set(cursor);
  doupdate();
  if (!collects) return;
  redirect(output, terminal);
  if (!sends) return;
  char block[32 * 1024];
  off_t end = lseek(scratch, 0, SEEK_CUR), at = 0;
  while (at < end) {
    size_t room = (size_t)(end - at) < sizeof block ? (size_t)(end - at) : sizeof block;
    ssize_t count = pread(scratch, block, room, at);
    if (count <= 0) break;
    send_all(terminal, block, (size_t)count);
    at += count;
  }
  lseek(scratch, 0, SEEK_SET);
}
