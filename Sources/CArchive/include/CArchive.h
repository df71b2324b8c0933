#ifndef CARCHIVE_H
#define CARCHIVE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An entry of an archive; its path is valid until the next one. */
typedef struct {
  const char *path;
  int64_t size; /* as declared; -1 when it is not */
  int is_file;  /* a plain file; folders are neither this nor a link */
  int is_link;  /* a link or a device: nothing that an address book needs */
  int is_encrypted;
  int is_whole; /* one compressed file, which has no name in here */
} carchive_entry;

/* Why libarchive can not be loaded; NULL when it can be. */
const char *carchive_problem(void);

/* Opens a zip or tar, or a compressed tar or file, in memory, or NULL. */
void *carchive_open(const uint8_t *bytes, size_t count, bool is_compressed);
void carchive_close(void *archive);

/* Goes to the next entry: 1 when there is one, 0 at the end, -1 when the archive is broken. */
int carchive_next(void *archive, carchive_entry *entry);

/* Reads the next bytes of the entry; 0 at its end, -1 when it can not be read. */
int64_t carchive_read(void *archive, uint8_t *buffer, size_t capacity);

#endif
