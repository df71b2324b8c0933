#ifndef CARCHIVE_LIBRARY_H
#define CARCHIVE_LIBRARY_H

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>

// libarchive's functions, with the types that its own headers give them.
//
// The library is loaded when the first archive is read: it brings a dozen others, for which nobody
// should wait who only looks at a list.
typedef struct {
  __typeof__(archive_read_new) *read_new;
  __typeof__(archive_read_support_filter_gzip) *support_filter_gzip;
  __typeof__(archive_read_support_filter_bzip2) *support_filter_bzip2;
  __typeof__(archive_read_support_filter_xz) *support_filter_xz;
  __typeof__(archive_read_support_format_zip_seekable) *support_format_zip_seekable;
  __typeof__(archive_read_support_format_tar) *support_format_tar;
  __typeof__(archive_read_support_format_raw) *support_format_raw;
  __typeof__(archive_read_open_memory) *open_memory;
  __typeof__(archive_read_next_header) *next_header;
  __typeof__(archive_read_data) *read_data;
  __typeof__(archive_format) *format;
  __typeof__(archive_read_free) *read_free;
  __typeof__(archive_entry_pathname_utf8) *pathname_utf8;
  __typeof__(archive_entry_pathname) *pathname;
  __typeof__(archive_entry_filetype) *filetype;
  __typeof__(archive_entry_hardlink) *hardlink;
  __typeof__(archive_entry_size_is_set) *size_is_set;
  __typeof__(archive_entry_size) *size;
  __typeof__(archive_entry_is_encrypted) *is_encrypted;
} carchive_library;

// Only to be used after carchive_load said that it is there.
extern carchive_library libarchive;

// Loads libarchive at the first call; false when it is not there.
bool carchive_load(void);

#endif
