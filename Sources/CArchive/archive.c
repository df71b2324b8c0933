#include "CArchive.h"

#include <locale.h>
#include <pthread.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "library.h"

// Entries are named in UTF-8, and libarchive gives no such name out while the locale is "C".
static locale_t utf8;

static void find_locale(void) {
  const char *const names[] = {"C.UTF-8", "UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; !utf8 && i < sizeof names / sizeof names[0]; i++) {
    utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
  }
}

void *carchive_open(const uint8_t *bytes, size_t count, bool is_compressed) {
  if (!carchive_load()) return NULL;
  struct archive *archive = libarchive.read_new();
  if (!archive) return NULL;
  if (is_compressed) {
    libarchive.support_filter_gzip(archive);
    libarchive.support_filter_bzip2(archive);
    libarchive.support_filter_xz(archive);
    // Whatever is no tar is one file; of a damaged archive that would be its bytes as they are.
    libarchive.support_format_raw(archive);
  }
  libarchive.support_format_zip_seekable(archive);
  libarchive.support_format_tar(archive);
  if (libarchive.open_memory(archive, bytes, count) != ARCHIVE_OK) {
    libarchive.read_free(archive);
    return NULL;
  }
  return archive;
}

void carchive_close(void *archive) { libarchive.read_free(archive); }

static int next_entry(void *archive, carchive_entry *entry) {
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
  entry->is_whole = libarchive.format(archive) == ARCHIVE_FORMAT_RAW;
  entry->is_encrypted = libarchive.is_encrypted(found);
  return 1;
}

int carchive_next(void *archive, carchive_entry *entry) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find_locale);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int status = next_entry(archive, entry);
  if (utf8) uselocale(before);
  return status;
}

int64_t carchive_read(void *archive, uint8_t *buffer, size_t capacity) {
  la_ssize_t count = libarchive.read_data(archive, buffer, capacity);
  return count < 0 ? -1 : (int64_t)count;
}
