#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "CCurses.h"

// A handler that writes into a pipe works whichever thread the system picks, and unlike an ignored
// signal it is back to its default in every program that is started from here.

static const int routed[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP};
enum { routed_count = sizeof routed / sizeof *routed };
static struct sigaction former[routed_count];
static int ends[2] = {-1, -1};

static volatile sig_atomic_t continued = 0;

static void route(int number) {
  int error = errno;
  if (number == SIGCONT) continued = 1;
  unsigned char byte = (unsigned char)number;
  (void)!write(ends[1], &byte, 1);
  errno = error;
}

int ccurses_signals_open(void) {
  if (ends[0] >= 0) return ends[0];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  struct sigaction action = {.sa_handler = route, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < routed_count; i++) sigaction(routed[i], &action, &former[i]);
  return ends[0];
}

void ccurses_signals_lend(bool lent) {
  struct sigaction action = {.sa_handler = lent ? SIG_DFL : route, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  if (ends[0] >= 0) sigaction(SIGTSTP, &action, NULL);
}

void ccurses_signals_close(void) {
  if (ends[0] < 0) return;
  for (int i = 0; i < routed_count; i++) sigaction(routed[i], &former[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

/// The parent of a process group's leader, as /proc tells it; our own parent where it does not.
static pid_t parent_of_group(pid_t group) {
  if (group == getpid()) return getppid();
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)group);
  FILE *file = fopen(path, "re");
  if (file == NULL) return getppid();
  int parent = 0;
  int found = fscanf(file, "%*d (%*[^)]) %*c %d", &parent);
  fclose(file);
  return found == 1 ? (pid_t)parent : getppid();
}

bool ccurses_has_job_control(void) {
  pid_t group = getpgrp();
  pid_t parent = parent_of_group(group);
  return getsid(parent) == getsid(0) && getpgid(parent) != group;
}

void ccurses_stop_job(void) {
  continued = 0;
  kill(0, SIGSTOP);
  // Another thread may take the signal; nothing may be drawn until it has stopped this one, too.
  while (!continued) usleep(1000);
}
