#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "CCurses.h"

static struct termios cooked;
static volatile sig_atomic_t armed_fd = -1;
static int real_stderr = -1, held_stderr = -1;
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction previous[fatal_count];
static char alternate_stack[64 * 1024];

// From here to on_fatal only async-signal-safe calls: write, pread, dup2, close, tcsetattr,
// sigaction, raise.

static void replay_stderr(void) {
  if (held_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char block[512];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(held_stderr, block, sizeof block, at)) > 0) {
    (void)!write(STDERR_FILENO, block, (size_t)count);
    at += count;
  }
  close(held_stderr);
  held_stderr = -1;
}

static void restore(void) {
  static const char reset[] =
      "\033[?2004l"                         // bracketed paste off
      "\033[?1006l\033[?1002l\033[?1000l"   // mouse off
      "\033[?1l\033>"                       // cursor and keypad keys to normal
      "\033[r\033[0m\033[?25h"             // whole screen scrolls, attributes off, cursor on
      "\033[?1049l\r";                      // back to the main screen
  int fd = armed_fd;
  if (fd < 0) return;
  armed_fd = -1;
  (void)!write(fd, reset, sizeof reset - 1);
  tcsetattr(fd, TCSANOW, &cooked);
  replay_stderr();
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  restore();
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == number) sigaction(number, &previous[i], NULL);
  // A fault happens again on return, now under the previous handler (Swift's backtracer, or the
  // default action). A signal that was sent has to be sent again.
  if (info->si_code <= 0 || number == SIGQUIT) raise(number);
}

void ccurses_guard_hold_stderr(void) {
  if (held_stderr >= 0) return;
  held_stderr = ccurses_scratch_file();
  if (held_stderr < 0) return;
  if (real_stderr < 0) real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  fcntl(held_stderr, F_SETFL, O_APPEND);
  dup2(held_stderr, STDERR_FILENO);
}

void ccurses_guard_release_stderr(void) { replay_stderr(); }

void ccurses_guard_arm(int tty_fd) {
  static bool registered = false;
  if (tcgetattr(tty_fd, &cooked) != 0) return;
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &previous[i]);
  if (!registered) atexit(restore);
  registered = true;
  armed_fd = tty_fd;
  ccurses_guard_hold_stderr();
}

void ccurses_guard_disarm(void) {
  if (armed_fd < 0) return;
  armed_fd = -1;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous[i], NULL);
  replay_stderr();
}
