// The scan for one instruction set, which is defined by STEP (bytes at a time), VECTOR, SPLAT(byte)
// and MATCHES(at, first, last, distance): a bit for each of the STEP places at which the word's
// first byte stands and its last byte `distance` behind it. Included once for each set.

/// The first place from `at` at which the word stands, or NULL when there is none before `end`.
TARGET static inline const uint8_t *NAME(next)(const uint8_t *at, const uint8_t *end,
                                               const uint8_t *word, size_t length, VECTOR first,
                                               VECTOR last) {
  for (; at < end; at += STEP) {
    uint32_t found = MATCHES(at, first, last, length - 1);
    for (; found != 0; found &= found - 1) {
      const uint8_t *place = at + __builtin_ctz(found);
      if (place >= end) return NULL;
      if (length <= 2 || memcmp(place + 1, word + 1, length - 2) == 0) return place;
    }
  }
  return NULL;
}

TARGET static size_t NAME(find)(cscan_texts texts, const uint8_t *word, size_t length,
                                uint32_t *hits) {
  VECTOR first = SPLAT(word[0]), last = SPLAT(word[length - 1]);
  const uint8_t *at = texts.bytes, *end = texts.bytes + texts.starts[texts.rows];
  size_t row = 0, count = 0;
  while ((at = NAME(next)(at, end, word, length, first, last)) != NULL) {
    row = row_of(texts, row, (uint32_t)(at - texts.bytes));
    hits[count++] = (uint32_t)row++;
    at = texts.bytes + texts.starts[row];
  }
  return count;
}

TARGET static size_t NAME(keep)(cscan_texts texts, const uint32_t *rows, size_t count,
                                const uint8_t *word, size_t length, uint32_t *hits) {
  VECTOR first = SPLAT(word[0]), last = SPLAT(word[length - 1]);
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t row = rows[i];
    const uint8_t *at = texts.bytes + texts.starts[row];
    const uint8_t *end = texts.bytes + texts.starts[row + 1];
    if (NAME(next)(at, end, word, length, first, last) != NULL) hits[kept++] = row;
  }
  return kept;
}

#undef NAME
#undef TARGET
#undef STEP
#undef VECTOR
#undef SPLAT
#undef MATCHES
