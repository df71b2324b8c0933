#include "CText.h"
#include <string.h>

#define ONES 0x0101010101010101ULL
#define HIGHS 0x8080808080808080ULL

static inline uint64_t load(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline uint64_t zeros(uint64_t word) { return (word - ONES) & ~word & HIGHS; }

static inline size_t cell_end(const uint8_t *p, size_t i, size_t n, uint8_t delimiter) {
  for (; i + 8 <= n; i += 8) {
    uint64_t word = load(p + i);
    uint64_t hits = zeros(word ^ (ONES * delimiter)) | zeros(word ^ (ONES * '\n')) |
                    zeros(word ^ (ONES * '\r'));
    if (hits) return i + ((size_t)__builtin_ctzll(hits) >> 3);
  }
  while (i < n && p[i] != delimiter && p[i] != '\n' && p[i] != '\r') i++;
  return i;
}

static size_t count_lines(const uint8_t *p, size_t n) {
  size_t lines = 0;
  for (size_t i = ctext_line_end(p, n); i < n; i += 1 + ctext_line_end(p + i + 1, n - i - 1))
    if (p[i] == '\n' || i + 1 == n || p[i + 1] != '\n') lines++;
  return lines;
}

/* The quote that closes the cell opened before `i`, or n. */
static size_t closing_quote(const uint8_t *p, size_t i, size_t n, int *doubled) {
  while (i < n) {
    const uint8_t *quote = memchr(p + i, '"', n - i);
    if (!quote) return n;
    i = (size_t)(quote - p);
    if (i + 1 >= n || p[i + 1] != '"') return i;
    *doubled = 1;
    i += 2;
  }
  return n;
}

ctext_row ctext_csv_row(const uint8_t *p, size_t n, uint8_t delimiter, int quoting, size_t limit,
                        ctext_cell *cells, size_t capacity) {
  ctext_row row = {0, 0, 0, CTEXT_ROW_GOOD};
  size_t i = 0;
  for (;;) {
    ctext_cell cell = {i, 0, CTEXT_CELL_PLAIN};
    if (quoting && i < n && p[i] == '"') {
      int doubled = 0;
      size_t stop = n - i > limit ? i + limit : n;
      size_t quote = closing_quote(p, i + 1, stop, &doubled);
      if (quote >= stop) {
        row.fault = CTEXT_ROW_UNCLOSED;
        return row;
      }
      row.lines += count_lines(p + i, quote - i);
      size_t end = cell_end(p, quote + 1, n, delimiter);
      if (doubled || end != quote + 1) {
        cell.length = end - i;
        cell.form = CTEXT_CELL_ESCAPED;
      } else {
        cell.start = i + 1;
        cell.length = quote - i - 1;
        cell.form = CTEXT_CELL_QUOTED;
      }
      i = end;
    } else {
      i = cell_end(p, i, n, delimiter);
      cell.length = i - cell.start;
    }
    if (row.cells < capacity) cells[row.cells] = cell;
    row.cells++;
    if (i >= n) {
      row.used = n;
      return row;
    }
    if (p[i] == delimiter) {
      i++;
      continue;
    }
    row.lines++;
    if (p[i] == '\r' && i + 2 < n && p[i + 1] == '\r' && p[i + 2] == '\n') i += 2;
    else if (p[i] == '\r' && i + 1 < n && p[i + 1] == '\n') i++;
    row.used = i + 1;
    return row;
  }
}
