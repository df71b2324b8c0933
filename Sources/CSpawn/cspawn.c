#define _GNU_SOURCE
#include "CSpawn.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#ifdef __APPLE__
enum { SPAWN_FLAGS = POSIX_SPAWN_SETSID | POSIX_SPAWN_CLOEXEC_DEFAULT };
static int close_others(posix_spawn_file_actions_t *actions) { return actions ? 0 : EINVAL; }
#else
enum { SPAWN_FLAGS = POSIX_SPAWN_SETSID };
static int close_others(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addclosefrom_np(actions, 3);
}
#endif

int cspawn(pid_t *process, const char *path, char *const arguments[], char *const environment[],
           int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (error) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, input, 0);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, 2);
  if (!error) error = close_others(&actions);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
  if (!error) error = posix_spawnattr_setsigdefault(&attributes, &all);
  short flags = SPAWN_FLAGS | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  if (!error) error = posix_spawnattr_setflags(&attributes, flags);
  if (!error) error = posix_spawn(process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int cspawn_wait(pid_t process) {
  siginfo_t info;
  int result;
  do result = waitid(P_PID, (id_t)process, &info, WEXITED | WNOWAIT);
  while (result == -1 && errno == EINTR);
  return result;
}

int cspawn_reap(pid_t process) {
  int status = 0;
  pid_t result;
  do result = waitpid(process, &status, 0);
  while (result == -1 && errno == EINTR);
  return result == process && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
