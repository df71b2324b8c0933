#include "library.h"

#include <pthread.h>

#include "CArchive.h"
#include "CLoad.h"

#ifdef __APPLE__
static const char *const file = "libarchive.2.dylib";
#else
static const char *const file = "libarchive.so.13";
#endif

carchive_library libarchive;
static const char *problem;

static void load(void) {
  const cload_function functions[] = {
      {"archive_read_new", &libarchive.read_new},
      {"archive_read_support_filter_gzip", &libarchive.support_filter_gzip},
      {"archive_read_support_filter_bzip2", &libarchive.support_filter_bzip2},
      {"archive_read_support_filter_xz", &libarchive.support_filter_xz},
      {"archive_read_support_format_zip_seekable", &libarchive.support_format_zip_seekable},
      {"archive_read_support_format_tar", &libarchive.support_format_tar},
      {"archive_read_support_format_raw", &libarchive.support_format_raw},
      {"archive_read_open_memory", &libarchive.open_memory},
      {"archive_read_next_header", &libarchive.next_header},
      {"archive_read_data", &libarchive.read_data},
      {"archive_format", &libarchive.format},
      {"archive_read_free", &libarchive.read_free},
      {"archive_entry_pathname_utf8", &libarchive.pathname_utf8},
      {"archive_entry_pathname", &libarchive.pathname},
      {"archive_entry_filetype", &libarchive.filetype},
      {"archive_entry_hardlink", &libarchive.hardlink},
      {"archive_entry_size_is_set", &libarchive.size_is_set},
      {"archive_entry_size", &libarchive.size},
      {"archive_entry_is_encrypted", &libarchive.is_encrypted},
  };
  problem = cload(file, functions, sizeof functions / sizeof functions[0]);
}

bool carchive_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return !problem;
}

const char *carchive_problem(void) {
  carchive_load();
  return problem;
}
