#define _GNU_SOURCE
#include "CText.h"
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

/* Mappings that are being read. The handler may run at any time on any thread, so it takes no lock:
   a slot counts once its start is set, and its size is set before. */
enum { SLOTS = 16 };
static struct {
  _Atomic(uintptr_t) start;
  _Atomic(size_t) size;
  atomic_int shortened;
} slots[SLOTS];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int used;
static uintptr_t page_size;
static struct sigaction before;

/* A page of a file that is not there any more reads as zeros from now on, and so does all behind. */
static void mend(int number, siginfo_t *info, void *context) {
  (void)context;
  uintptr_t place = (uintptr_t)info->si_addr;
  for (int i = 0; i < SLOTS; i++) {
    uintptr_t start = atomic_load(&slots[i].start);
    size_t size = atomic_load(&slots[i].size);
    if (!start || place < start || place - start >= size) continue;
    uintptr_t page = place & ~(page_size - 1);
    atomic_store(&slots[i].shortened, 1);
    if (mmap((void *)page, start + size - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED,
             -1, 0) != MAP_FAILED)
      return;
  }
  /* Not ours: the access is tried again and meets what was there before. */
  sigaction(number, &before, NULL);
}

int ctext_guard_begin(const void *start, size_t size) {
  pthread_mutex_lock(&lock);
  int slot = 0;
  while (slot < SLOTS && atomic_load(&slots[slot].start)) slot++;
  if (slot < SLOTS) {
    if (used++ == 0) {
      page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
      struct sigaction action = {0};
      action.sa_sigaction = mend;
      action.sa_flags = SA_SIGINFO;
      sigemptyset(&action.sa_mask);
      sigaction(SIGBUS, &action, &before);
    }
    atomic_store(&slots[slot].shortened, 0);
    atomic_store(&slots[slot].size, size);
    atomic_store(&slots[slot].start, (uintptr_t)start);
  }
  pthread_mutex_unlock(&lock);
  return slot < SLOTS ? slot : -1;
}

int ctext_guard_shortened(int guard) {
  return guard >= 0 && atomic_load(&slots[guard].shortened);
}

void ctext_guard_end(int guard) {
  if (guard < 0) return;
  pthread_mutex_lock(&lock);
  atomic_store(&slots[guard].start, 0);
  if (--used == 0) sigaction(SIGBUS, &before, NULL);
  pthread_mutex_unlock(&lock);
}
