#ifndef CLOAD_H
#define CLOAD_H

#include <stddef.h>

// Where a function's address goes: `function` points to a pointer to it.
typedef struct {
  const char *name;
  void *function;
} cload_function;

// Loads a shared library and finds functions in it.
//
// For libraries that few runs need but that take long to load, because they bring many others.
// Returns NULL when all is there, else the system's words, which stay valid.
const char *cload(const char *file, const cload_function *functions, size_t count);

#endif
