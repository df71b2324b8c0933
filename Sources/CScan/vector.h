// The scan for one instruction set, which is defined by STEP (bytes at a time), VECTOR, SPLAT(byte)
// and EQUAL(a, first, b, second): a bit for each of the STEP places at which `first` stands at a
// and `second` at b. Included once for each set.

/// The first place from `at` at which the word stands, or NULL when there is none before `end`.
TARGET static inline const uint8_t *NAME(next)(const uint8_t *at, const uint8_t *end,
                                               cscan_word word, VECTOR first, VECTOR second) {
  for (; at < end; at += STEP) {
    uint32_t found = EQUAL(at + word.probes[0], first, at + word.probes[1], second);
    for (; found != 0; found &= found - 1) {
      const uint8_t *place = at + __builtin_ctz(found);
      if (place >= end) return NULL;
      if (word.length <= 2 || memcmp(place, word.bytes, word.length) == 0) return place;
    }
  }
  return NULL;
}

TARGET static size_t NAME(find)(cscan_texts texts, cscan_word word, uint32_t *hits) {
  VECTOR first = SPLAT(word.bytes[word.probes[0]]), second = SPLAT(word.bytes[word.probes[1]]);
  const uint8_t *at = texts.bytes, *end = texts.bytes + texts.starts[texts.rows];
  size_t row = 0, count = 0;
  while ((at = NAME(next)(at, end, word, first, second)) != NULL) {
    row = row_of(texts, row, (uint32_t)(at - texts.bytes));
    hits[count++] = (uint32_t)row++;
    at = texts.bytes + texts.starts[row];
  }
  return count;
}

TARGET static size_t NAME(keep)(cscan_texts texts, const uint32_t *rows, size_t count,
                                cscan_word word, uint32_t *hits) {
  VECTOR first = SPLAT(word.bytes[word.probes[0]]), second = SPLAT(word.bytes[word.probes[1]]);
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t row = rows[i];
    const uint8_t *at = texts.bytes + texts.starts[row];
    const uint8_t *end = texts.bytes + texts.starts[row + 1];
    if (NAME(next)(at, end, word, first, second) != NULL) hits[kept++] = row;
  }
  return kept;
}

#undef NAME
#undef TARGET
#undef STEP
#undef VECTOR
#undef SPLAT
#undef EQUAL
