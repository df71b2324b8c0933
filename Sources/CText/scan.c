#include "CText.h"
#include "vector.h"
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

/* High bits where a byte of the word is zero; exact up to and including the first one. */
static inline uint64_t zeros(uint64_t word) { return (word - ONES) & ~word & HIGHS; }

size_t ctext_index(const uint8_t *p, size_t n, uint8_t byte) {
  const uint8_t *found = n ? memchr(p, byte, n) : NULL;
  return found ? (size_t)(found - p) : n;
}

static inline size_t first_of(const uint8_t *p, size_t n, uint8_t a, uint8_t b, uint8_t c) {
  size_t i = 0;
  for (; i + 16 <= n; i += 16) {
    uint64_t hits = matches16(p + i, a, b, c);
    if (hits) return i + (size_t)__builtin_ctzll(hits);
  }
  while (i < n && p[i] != a && p[i] != b && p[i] != c) i++;
  return i;
}

size_t ctext_line_end(const uint8_t *p, size_t n) { return first_of(p, n, '\n', '\r', '\n'); }

size_t ctext_index_of_three(const uint8_t *p, size_t n, uint8_t a, uint8_t b, uint8_t c) {
  return first_of(p, n, a, b, c);
}

/* High bits where a byte of the word is below 0x20 or above 0x7E. */
static inline uint64_t unprintable(uint64_t word) {
  return (word | zeros(word ^ (ONES * 0x7F)) | (((word | HIGHS) - ONES * 0x20) ^ HIGHS)) & HIGHS;
}

ctext_plainness ctext_how_plain(const uint8_t *p, size_t n) {
  uint64_t escapes = 0;
  if (n < 8) {
    for (size_t i = 0; i < n; i++) {
      if (p[i] < 0x20 || p[i] > 0x7E) return CTEXT_NOT_PLAIN;
      escapes |= p[i] == '\\';
    }
    return escapes ? CTEXT_PLAIN : CTEXT_BARE;
  }
  for (size_t i = 0;; i += 8) {
    if (i + 8 > n) i = n - 8;
    uint64_t word = load(p + i);
    if (unprintable(word)) return CTEXT_NOT_PLAIN;
    escapes |= zeros(word ^ (ONES * '\\'));
    if (i + 8 == n) return escapes ? CTEXT_PLAIN : CTEXT_BARE;
  }
}

static size_t sequence_length(const uint8_t *p, size_t left) {
  uint8_t lead = p[0];
  uint8_t low = 0x80, high = 0xBF;
  size_t length;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (left < length || p[1] < low || p[1] > high) return 0;
  for (size_t i = 2; i < length; i++)
    if ((p[i] & 0xC0) != 0x80) return 0;
  return length;
}

ctext_utf8 ctext_utf8_check(const uint8_t *p, size_t n) {
  ctext_utf8 found = {0, 0};
  size_t i = 0;
  while (i < n) {
    if (i + 8 <= n && !(load(p + i) & HIGHS)) {
      i += 8;
      continue;
    }
    if (p[i] < 0x80) {
      i++;
      continue;
    }
    size_t length = sequence_length(p + i, n - i);
    if (length) {
      found.sequences++;
      i += length;
    } else {
      found.faults++;
      i++;
    }
  }
  return found;
}

size_t ctext_count_lf(const uint8_t *p, size_t n) {
  size_t count = 0, i = 0;
  for (; i + 16 <= n; i += 16)
    count += (size_t)__builtin_popcountll(matches16(p + i, '\n', '\n', '\n'));
  for (; i < n; i++) count += p[i] == '\n';
  return count;
}

size_t ctext_find(const uint8_t *p, size_t n, const uint8_t *needle, size_t m) {
  size_t i = 0;
  if (m < 2) return m ? ctext_index(p, n, needle[0]) : 0;
  if (n < m) return n;
  /* Where its first two bytes stand is found fast, and there are few such places. */
  for (; i + 17 <= n; i += 16) {
    uint64_t hits = matches16(p + i, needle[0], needle[0], needle[0]);
    if (hits) hits &= matches16(p + i + 1, needle[1], needle[1], needle[1]);
    for (; hits; hits &= hits - 1) {
      size_t place = i + (size_t)__builtin_ctzll(hits);
      if (n - place >= m && !memcmp(p + place, needle, m)) return place;
    }
  }
  for (; i + m <= n; i++)
    if (p[i] == needle[0] && !memcmp(p + i, needle, m)) return i;
  return n;
}
