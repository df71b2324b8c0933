#include "CScan.h"

#include <string.h>

/// The row that holds a byte, looked for from `row` on in steps that double.
static size_t row_of(cscan_texts texts, size_t row, uint32_t place) {
  size_t step = 1;
  size_t low = row;
  while (low + step <= texts.rows && texts.starts[low + step] <= place) {
    low += step;
    step *= 2;
  }
  for (; step > 0; step /= 2)
    if (low + step <= texts.rows && texts.starts[low + step] <= place) low += step;
  return low;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define NAME(verb) avx2_##verb
#define TARGET __attribute__((target("avx2")))
#define STEP 32
#define VECTOR __m256i
#define SPLAT(byte) _mm256_set1_epi8((char)(byte))
#define EQUAL(a, first, b, second)                                            \
  (uint32_t)_mm256_movemask_epi8(_mm256_and_si256(                            \
      _mm256_cmpeq_epi8(_mm256_loadu_si256((const void *)(a)), first),        \
      _mm256_cmpeq_epi8(_mm256_loadu_si256((const void *)(b)), second)))
#include "vector.h"

#define NAME(verb) sse2_##verb
#define TARGET
#define STEP 16
#define VECTOR __m128i
#define SPLAT(byte) _mm_set1_epi8((char)(byte))
#define EQUAL(a, first, b, second)                                            \
  (uint32_t)_mm_movemask_epi8(                                                \
      _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128((const void *)(a)), first), \
                    _mm_cmpeq_epi8(_mm_loadu_si128((const void *)(b)), second)))
#include "vector.h"

size_t cscan_find(cscan_texts texts, cscan_word word, uint32_t *hits) {
  return __builtin_cpu_supports("avx2") ? avx2_find(texts, word, hits)
                                        : sse2_find(texts, word, hits);
}

size_t cscan_keep(cscan_texts texts, const uint32_t *rows, size_t count, cscan_word word,
                  uint32_t *hits) {
  return __builtin_cpu_supports("avx2") ? avx2_keep(texts, rows, count, word, hits)
                                        : sse2_keep(texts, rows, count, word, hits);
}

#else

#define NAME(verb) portable_##verb
#define TARGET
#define STEP 1
#define VECTOR uint8_t
#define SPLAT(byte) (byte)
#define EQUAL(a, first, b, second) (uint32_t)(*(a) == (first) && *(b) == (second))
#include "vector.h"

size_t cscan_find(cscan_texts texts, cscan_word word, uint32_t *hits) {
  return portable_find(texts, word, hits);
}

size_t cscan_keep(cscan_texts texts, const uint32_t *rows, size_t count, cscan_word word,
                  uint32_t *hits) {
  return portable_keep(texts, rows, count, word, hits);
}

#endif
