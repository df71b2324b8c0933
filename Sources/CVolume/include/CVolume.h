#ifndef CVOLUME_H
#define CVOLUME_H

#include <stdint.h>

/// The magic number of the file system that a path is on (statfs(2)); 0 when it can not be asked.
///
/// A shim because the C library's module for Swift leaves out <sys/statfs.h>.
uint32_t cvolume_magic(const char *path);

#endif
