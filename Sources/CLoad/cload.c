#include "CLoad.h"

#include <dlfcn.h>
#include <string.h>

static const char *kept(const char *words) {
  const char *copy = words ? strdup(words) : NULL;
  return copy ? copy : "no reason is given";
}

const char *cload(const char *file, const cload_function *functions, size_t count) {
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!library) return kept(dlerror());
  for (size_t i = 0; i < count; i++) {
    void *symbol = dlsym(library, functions[i].name);
    if (!symbol) return kept(dlerror());
    // POSIX says that such an address may be a function's.
    memcpy(functions[i].function, &symbol, sizeof symbol);
  }
  return NULL;
}
