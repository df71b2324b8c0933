// Runs a terminal program on a pseudo terminal and times what a person would see of it.
//
//   stopwatch [-n RUNS] [-q QUIET_MS] [-s COLUMNSxROWS] STEP... -- COMMAND [ARGUMENT...]
//
// A frame is complete with the last byte before QUIET_MS (60) without output; the quiet itself is
// not counted. Every run starts the command anew and takes the steps in order:
//   start          from exec to the complete first frame
//   key:N:KEYS     N times: from writing KEYS to the complete frame, and its bytes
//   flood:N:KEYS   KEYS N times without waiting: until the frame after the last, and all bytes
//   keys:KEYS      writes KEYS and waits for the frame; measures nothing
//   idle:SECONDS   how often any thread of the program wakes, and the bytes it writes
//   memory         resident now, and at most so far
//   rest:MS        waits
// KEYS may hold \e \r \n \t. Prints a line per figure: the least, the median, the 99th percentile
// and the largest of all runs.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_FIGURES = 64, MAX_SAMPLES = 20000 };

typedef struct {
  char name[64];
  double samples[MAX_SAMPLES];
  int count;
} figure;

static figure figures[MAX_FIGURES];
static int figure_count;
static double quiet_ms = 60;
static int terminal = -1;
static pid_t program;
static bool has_ended;

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void fail(const char *what) {
  fprintf(stderr, "stopwatch: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void note(int step, const char *name, double value) {
  char full[64];
  snprintf(full, sizeof full, "%d %s", step, name);
  int i = 0;
  while (i < figure_count && strcmp(figures[i].name, full) != 0) i++;
  if (i == MAX_FIGURES) return;
  if (i == figure_count) strcpy(figures[figure_count++].name, full);
  if (figures[i].count < MAX_SAMPLES) figures[i].samples[figures[i].count++] = value;
}

// The answers that a terminal owes to a program that asks who it is and where its cursor stands.
static void answer(const char *bytes, ssize_t count) {
  static const char *const dialogue[][2] = {
      {"\033[c", "\033[?62;22c"}, {"\033[>c", "\033[>41;354;0c"}, {"\033[6n", "\033[1;1R"}};
  for (size_t i = 0; i < sizeof dialogue / sizeof dialogue[0]; i++)
    if (memmem(bytes, (size_t)count, dialogue[i][0], strlen(dialogue[i][0])))
      if (write(terminal, dialogue[i][1], strlen(dialogue[i][1])) < 0) has_ended = true;
}

// Reads until `deadline`, or until nothing came for the quiet time after some bytes did. Answers
// when the last byte came, 0 when none did.
static double read_burst(double deadline, bool until_quiet, long *bytes) {
  double last = 0;
  while (!has_ended) {
    double end = until_quiet && last > 0 ? last + quiet_ms : deadline;
    double left = end - now_ms();
    if (left <= 0) break;
    struct pollfd ready = {terminal, POLLIN, 0};
    struct timespec wait = {(time_t)(left / 1e3), (long)(left * 1e6) % 1000000000L};
    if (ppoll(&ready, 1, &wait, NULL) <= 0) continue;
    char block[65536];
    ssize_t count = read(terminal, block, sizeof block);
    if (count <= 0) {
      has_ended = true;
      break;
    }
    last = now_ms();
    *bytes += count;
    answer(block, count);
  }
  return last;
}

static void start(char **command, struct winsize *size) {
  has_ended = false;
  program = forkpty(&terminal, NULL, NULL, size);
  if (program < 0) fail("no pseudo terminal");
  if (program > 0) return;
  setenv("TERM", "xterm-256color", 1);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  execvp(command[0], command);
  fail(command[0]);
}

static void stop(void) {
  kill(-program, SIGHUP);
  kill(program, SIGTERM);
  long ignored = 0;
  for (int i = 0; i < 100 && waitpid(program, NULL, WNOHANG) == 0; i++)
    read_burst(now_ms() + 10, false, &ignored), has_ended = false, usleep(1000);
  kill(program, SIGKILL);
  while (waitpid(program, NULL, 0) < 0 && errno == EINTR) {
  }
  close(terminal);
}

static long number_in(const char *path, const char *label) {
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  char line[256];
  long sum = 0;
  while (fgets(line, sizeof line, file))
    if (strncmp(line, label, strlen(label)) == 0) sum += atol(line + strlen(label));
  fclose(file);
  return sum;
}

static long wake_ups(void) {
  char path[320];
  snprintf(path, sizeof path, "/proc/%d/task", program);
  DIR *tasks = opendir(path);
  long sum = 0;
  for (struct dirent *task; tasks && (task = readdir(tasks));) {
    if (task->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/status", program, task->d_name);
    sum += number_in(path, "voluntary_ctxt_switches:");
  }
  if (tasks) closedir(tasks);
  return sum;
}

static void memory(int step) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/status", program);
  note(step, "resident MB", (double)number_in(path, "VmRSS:") / 1024);
  note(step, "most resident MB", (double)number_in(path, "VmHWM:") / 1024);
}

static size_t unescape(const char *text, char *keys) {
  size_t count = 0;
  for (; *text; text++) {
    if (*text == '\\' && text[1]) {
      text++;
      keys[count++] = *text == 'e' ? 27 : *text == 'r' ? 13 : *text == 'n' ? 10 : *text == 't' ? 9 : *text;
    } else {
      keys[count++] = *text;
    }
  }
  return count;
}

static void press(const char *keys, size_t count) {
  if (write(terminal, keys, count) < 0) has_ended = true;
}

static void take(int step, const char *what, double began) {
  char keys[4096];
  int times = 1;
  long bytes = 0;
  const char *text = strchr(what, ':') ? strchr(what, ':') + 1 : "";
  if (strcmp(what, "start") == 0) {
    double last = read_burst(began + 60000, true, &bytes);
    note(step, "start ms", last - began);
    note(step, "start bytes", (double)bytes);
  } else if (sscanf(what, "key:%d:", &times) == 1) {
    size_t count = unescape(strchr(text, ':') + 1, keys);
    for (int i = 0; i < times && !has_ended; i++) {
      bytes = 0;
      double pressed = now_ms();
      press(keys, count);
      double last = read_burst(pressed + 10000, true, &bytes);
      if (last > 0) note(step, "key ms", last - pressed);
      note(step, "key bytes", (double)bytes);
    }
  } else if (sscanf(what, "flood:%d:", &times) == 1) {
    size_t count = unescape(strchr(text, ':') + 1, keys);
    double pressed = now_ms();
    for (int i = 0; i < times; i++) press(keys, count);
    double last = read_burst(pressed + 10000, true, &bytes);
    note(step, "flood ms", last - pressed);
    note(step, "flood bytes", (double)bytes);
  } else if (strncmp(what, "keys:", 5) == 0) {
    press(keys, unescape(text, keys));
    read_burst(now_ms() + 3000, true, &bytes);
  } else if (strncmp(what, "idle:", 5) == 0) {
    double seconds = atof(text);
    long before = wake_ups();
    read_burst(now_ms() + seconds * 1e3, false, &bytes);
    note(step, "idle wake-ups", (double)(wake_ups() - before));
    note(step, "idle bytes", (double)bytes);
  } else if (strcmp(what, "memory") == 0) {
    memory(step);
  } else if (strncmp(what, "rest:", 5) == 0) {
    read_burst(now_ms() + atof(text), false, &bytes);
  } else {
    fprintf(stderr, "stopwatch: there is no step %s\n", what);
    exit(2);
  }
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void print(void) {
  for (figure *f = figures; f < figures + figure_count; f++) {
    qsort(f->samples, (size_t)f->count, sizeof f->samples[0], compare);
    printf("%-24s n=%-5d least %-9.3f median %-9.3f p99 %-9.3f most %.3f\n", f->name, f->count,
           f->samples[0], f->samples[(f->count - 1) / 2], f->samples[(f->count - 1) * 99 / 100],
           f->samples[f->count - 1]);
  }
}

int main(int count, char **words) {
  struct winsize size = {.ws_row = 40, .ws_col = 120};
  int runs = 1, option;
  while ((option = getopt(count, words, "+n:q:s:")) != -1) {
    if (option == 'n') runs = atoi(optarg);
    if (option == 'q') quiet_ms = atof(optarg);
    if (option == 's' && sscanf(optarg, "%hux%hu", &size.ws_col, &size.ws_row) != 2) return 2;
    if (option == '?') return 2;
  }
  int first = optind, end = first;
  while (end < count && strcmp(words[end], "--") != 0) end++;
  if (end == first || end + 1 >= count) {
    fprintf(stderr, "usage: stopwatch [-n RUNS] [-q MS] [-s CxR] STEP... -- COMMAND...\n");
    return 2;
  }
  for (int run = 0; run < runs; run++) {
    double began = now_ms();
    start(words + end + 1, &size);
    for (int step = first; step < end; step++) take(step - first + 1, words[step], began);
    stop();
  }
  print();
  return 0;
}
