#ifndef CTEXT_H
#define CTEXT_H
#include <stddef.h>
#include <stdint.h>

/* The first CR or LF in [p, p + n), or n. */
size_t ctext_line_end(const uint8_t *p, size_t n);

/* The first such byte in [p, p + n), or n. */
size_t ctext_index(const uint8_t *p, size_t n, uint8_t byte);

/* The first of three bytes in [p, p + n), or n. */
size_t ctext_index_of_three(const uint8_t *p, size_t n, uint8_t a, uint8_t b, uint8_t c);

/* How many LF are in [p, p + n). */
size_t ctext_count_lf(const uint8_t *p, size_t n);

/* Where [needle, needle + m) first stands in [p, p + n), or n. */
size_t ctext_find(const uint8_t *p, size_t n, const uint8_t *needle, size_t m);

/* What a run of bytes is as UTF-8 (RFC 3629: no overlong forms, no surrogates). */
typedef struct {
  size_t sequences; /* well-formed sequences of two or more bytes */
  size_t faults;    /* bytes that belong to no well-formed sequence */
} ctext_utf8;
ctext_utf8 ctext_utf8_check(const uint8_t *p, size_t n);

/* Whether every byte is printable ASCII (0x20 to 0x7E), and none is a backslash. */
typedef enum { CTEXT_NOT_PLAIN, CTEXT_PLAIN, CTEXT_BARE } ctext_plainness;
ctext_plainness ctext_how_plain(const uint8_t *p, size_t n);

/* One cell of a delimited row. */
typedef struct {
  size_t start;
  size_t length;
  uint8_t form; /* one of the CTEXT_CELL values */
} ctext_cell;
enum { CTEXT_CELL_PLAIN = 0, CTEXT_CELL_QUOTED = 1, CTEXT_CELL_ESCAPED = 2 };

/* One row of a delimited file. */
typedef struct {
  size_t used;  /* bytes of the row with its line end */
  size_t cells; /* cells found; at most the capacity are stored */
  size_t lines; /* line ends passed */
  int fault;    /* one of the CTEXT_ROW values */
} ctext_row;
enum { CTEXT_ROW_GOOD = 0, CTEXT_ROW_UNCLOSED = 1 };

/* Reads one row of [p, p + n). A quote opens a quoted cell only at the cell's start, and only when
   `quoting` is not 0; it has to close within `limit` bytes, else the row is UNCLOSED and nothing of
   it is used. PLAIN and QUOTED cells are their bytes; an ESCAPED cell is everything from its opening
   quote on, for the caller to undo. */
ctext_row ctext_csv_row(const uint8_t *p, size_t n, uint8_t delimiter, int quoting, size_t limit,
                        ctext_cell *cells, size_t capacity);

/* Watches over a mapping of a file: when the file becomes shorter while it is read, what is gone
   reads as zeros instead of ending the process. A guard to end, or -1 when there are too many. */
int ctext_guard_begin(const void *start, size_t size);
int ctext_guard_shortened(int guard);
void ctext_guard_end(int guard);

/* A converter from a charset to UTF-8, or NULL when the charset is not known. */
void *ctext_converter_open(const char *charset);
void ctext_converter_close(void *converter);

/* Converts n bytes to UTF-8; a byte that means nothing becomes U+FFFD, after `unit` bytes it goes
   on. Returns the bytes written, never more than `capacity` (4 bytes for each byte plus 16 hold
   every result of the charsets in use). */
size_t ctext_convert(void *converter, const uint8_t *p, size_t n, size_t unit, uint8_t *out,
                     size_t capacity);

#endif
