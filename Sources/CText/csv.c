#include "CText.h"
#include "vector.h"
#include <string.h>

/* The bytes that end a cell, found 64 at a time. */
typedef struct {
  const uint8_t *bytes;
  size_t count;
  uint8_t delimiter;
  size_t block;  /* where the last 64 bytes looked at start */
  uint64_t hits; /* one bit for each of them */
} scanner;

static inline int ends_cell(const scanner *s, uint8_t byte) {
  return byte == s->delimiter || byte == '\n' || byte == '\r';
}

static inline void look(scanner *s, size_t i) {
  const uint8_t *p = s->bytes + i;
  uint8_t delimiter = s->delimiter;
  s->block = i;
  s->hits = matches16(p, delimiter, '\n', '\r') | matches16(p + 16, delimiter, '\n', '\r') << 16 |
            matches16(p + 32, delimiter, '\n', '\r') << 32 |
            matches16(p + 48, delimiter, '\n', '\r') << 48;
}

/* The first byte from i on that ends a cell, or the end. */
static inline size_t cell_end(scanner *s, size_t i) {
  for (;;) {
    if (i - s->block >= 64) {
      if (s->count - i < 64) break;
      look(s, i);
    }
    uint64_t hits = s->hits >> (i - s->block);
    if (hits) return i + (size_t)__builtin_ctzll(hits);
    i = s->block + 64;
  }
  while (i < s->count && !ends_cell(s, s->bytes[i])) i++;
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

/* Stores the cells that end among the 64 bytes of the block, from `start` on, as long as no quote
   opens one. Most cells of most files are found here. Returns where the next cell starts; the line
   end that ends the row, if it was met, is at *line_end. */
static inline size_t plain_cells(scanner *s, size_t start, ctext_row *row, ctext_cell *cells,
                                 size_t capacity, int quoting, size_t *line_end) {
  uint64_t hits = s->hits >> (start - s->block) << (start - s->block);
  while (hits && row->cells < capacity) {
    if (quoting && s->bytes[start] == '"') break;
    size_t end = s->block + (size_t)__builtin_ctzll(hits);
    hits &= hits - 1;
    cells[row->cells].start = start;
    cells[row->cells].length = end - start;
    cells[row->cells].form = CTEXT_CELL_PLAIN;
    row->cells++;
    if (s->bytes[end] != s->delimiter) {
      *line_end = end;
      return end;
    }
    start = end + 1;
  }
  return start;
}

/* Ends the row behind its line end at i; CR, CR LF and CR CR LF end one line. */
static inline void end_row(ctext_row *row, const uint8_t *p, size_t i, size_t n) {
  row->lines++;
  if (p[i] == '\r' && i + 2 < n && p[i + 1] == '\r' && p[i + 2] == '\n') i += 2;
  else if (p[i] == '\r' && i + 1 < n && p[i + 1] == '\n') i++;
  row->used = i + 1;
}

ctext_row ctext_csv_row(const uint8_t *p, size_t n, uint8_t delimiter, int quoting, size_t limit,
                        ctext_cell *cells, size_t capacity) {
  ctext_row row = {0, 0, 0, CTEXT_ROW_GOOD};
  scanner s = {p, n, delimiter, (size_t)-64, 0};
  size_t i = 0;
  for (;;) {
    if (n - i >= 64) {
      size_t line_end = n;
      if (i - s.block >= 64) look(&s, i);
      i = plain_cells(&s, i, &row, cells, capacity, quoting, &line_end);
      if (line_end < n) {
        end_row(&row, p, line_end, n);
        return row;
      }
    }
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
      size_t end = cell_end(&s, quote + 1);
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
      i = cell_end(&s, i);
      cell.length = i - cell.start;
    }
    if (row.cells < capacity) cells[row.cells] = cell;
    row.cells++;
    if (i >= n) {
      row.used = n;
      return row;
    }
    if (p[i] != delimiter) {
      end_row(&row, p, i, n);
      return row;
    }
    i++;
  }
}
