#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

// Starts a program in a session of its own, with nothing open but these files, all signals at
// their defaults. Returns 0, or an errno.
int cspawn(pid_t *process, const char *path, char *const arguments[], char *const environment[],
           int input, int output);

// Waits until a process has ended without reaping it, so that its number stays its own.
int cspawn_wait(pid_t process);

// Reaps an ended process: its exit status, or -1 when a signal ended it.
int cspawn_reap(pid_t process);

#endif
