#include "CVolume.h"

#if defined(__linux__)
#include <sys/statfs.h>

uint32_t cvolume_magic(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (uint32_t)status.f_type : 0;
}
#else
#include <sys/mount.h>
#include <sys/param.h>

/* Elsewhere the kernel only says whether the volume is local; 0x6969 stands for "it is not". */
uint32_t cvolume_magic(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  return status.f_flags & MNT_LOCAL ? 0 : 0x6969;
}
#endif
