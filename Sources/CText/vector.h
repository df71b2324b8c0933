#ifndef CTEXT_VECTOR_H
#define CTEXT_VECTOR_H
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/* One bit for each of 16 bytes that is a, b or c. */
static inline uint64_t matches16(const uint8_t *p, uint8_t a, uint8_t b, uint8_t c) {
#if defined(__SSE2__)
  __m128i v = _mm_loadu_si128((const __m128i *)p);
  __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)a)),
                             _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)b)),
                                          _mm_cmpeq_epi8(v, _mm_set1_epi8((char)c))));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(hit);
#elif defined(__aarch64__)
  static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t v = vld1q_u8(p);
  uint8x16_t hit = vorrq_u8(vceqq_u8(v, vdupq_n_u8(a)),
                            vorrq_u8(vceqq_u8(v, vdupq_n_u8(b)), vceqq_u8(v, vdupq_n_u8(c))));
  uint8x16_t weighed = vandq_u8(hit, vld1q_u8(bits));
  return (uint64_t)vaddv_u8(vget_low_u8(weighed)) |
         (uint64_t)vaddv_u8(vget_high_u8(weighed)) << 8;
#else
  uint64_t hits = 0;
  for (int i = 0; i < 16; i++)
    if (p[i] == a || p[i] == b || p[i] == c) hits |= 1ULL << i;
  return hits;
#endif
}

#endif
