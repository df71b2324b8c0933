#include "CArchive.h"
#include <archive.h>
#include <archive_entry.h>

void *carchive_open(const uint8_t *bytes, size_t count) {
  struct archive *archive = archive_read_new();
  if (!archive) return NULL;
  archive_read_support_filter_gzip(archive);
  archive_read_support_format_zip_seekable(archive);
  archive_read_support_format_tar(archive);
  if (archive_read_open_memory(archive, bytes, count) != ARCHIVE_OK) {
    archive_read_free(archive);
    return NULL;
  }
  return archive;
}

void carchive_close(void *archive) { archive_read_free(archive); }

int carchive_next(void *archive, carchive_entry *entry) {
  struct archive_entry *found;
  int status = archive_read_next_header(archive, &found);
  if (status == ARCHIVE_EOF) return 0;
  if (status < ARCHIVE_WARN) return -1;
  const char *path = archive_entry_pathname_utf8(found);
  if (!path) path = archive_entry_pathname(found);
  int type = archive_entry_filetype(found);
  int is_link = archive_entry_hardlink(found) != NULL;
  entry->path = path ? path : "";
  entry->size = archive_entry_size_is_set(found) ? archive_entry_size(found) : -1;
  entry->is_file = type == AE_IFREG && !is_link;
  entry->is_link = is_link || (type != AE_IFREG && type != AE_IFDIR);
  entry->is_encrypted = archive_entry_is_encrypted(found);
  return 1;
}

int64_t carchive_read(void *archive, uint8_t *buffer, size_t capacity) {
  la_ssize_t count = archive_read_data(archive, buffer, capacity);
  return count < 0 ? -1 : (int64_t)count;
}
