#include "CArchive.h"

#include "library.h"

void *carchive_open(const uint8_t *bytes, size_t count) {
  if (!carchive_load()) return NULL;
  struct archive *archive = libarchive.read_new();
  if (!archive) return NULL;
  libarchive.support_filter_gzip(archive);
  libarchive.support_format_zip_seekable(archive);
  libarchive.support_format_tar(archive);
  if (libarchive.open_memory(archive, bytes, count) != ARCHIVE_OK) {
    libarchive.read_free(archive);
    return NULL;
  }
  return archive;
}

void carchive_close(void *archive) { libarchive.read_free(archive); }

int carchive_next(void *archive, carchive_entry *entry) {
  struct archive_entry *found;
  int status = libarchive.next_header(archive, &found);
  if (status == ARCHIVE_EOF) return 0;
  if (status < ARCHIVE_WARN) return -1;
  const char *path = libarchive.pathname_utf8(found);
  if (!path) path = libarchive.pathname(found);
  int type = libarchive.filetype(found);
  int is_link = libarchive.hardlink(found) != NULL;
  entry->path = path ? path : "";
  entry->size = libarchive.size_is_set(found) ? libarchive.size(found) : -1;
  entry->is_file = type == AE_IFREG && !is_link;
  entry->is_link = is_link || (type != AE_IFREG && type != AE_IFDIR);
  entry->is_encrypted = libarchive.is_encrypted(found);
  return 1;
}

int64_t carchive_read(void *archive, uint8_t *buffer, size_t capacity) {
  la_ssize_t count = libarchive.read_data(archive, buffer, capacity);
  return count < 0 ? -1 : (int64_t)count;
}
