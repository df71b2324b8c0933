#include "CDigest.h"

static uint64_t rotated(uint64_t value, int bits) {
  return value << bits | value >> (64 - bits);
}

static uint64_t little_endian(const uint8_t *bytes, size_t count) {
  uint64_t value = 0;
  for (size_t i = 0; i < count; i++) value |= (uint64_t)bytes[i] << (8 * i);
  return value;
}

struct sip {
  uint64_t a, b, c, d;
};

static void mix(struct sip *s) {
  s->a += s->b;
  s->b = rotated(s->b, 13) ^ s->a;
  s->a = rotated(s->a, 32);
  s->c += s->d;
  s->d = rotated(s->d, 16) ^ s->c;
  s->a += s->d;
  s->d = rotated(s->d, 21) ^ s->a;
  s->c += s->b;
  s->b = rotated(s->b, 17) ^ s->c;
  s->c = rotated(s->c, 32);
}

static void absorb(struct sip *s, uint64_t word) {
  s->d ^= word;
  mix(s);
  mix(s);
  s->a ^= word;
}

uint64_t cdigest_siphash(const uint8_t key[16], const void *bytes, size_t count) {
  const uint8_t *p = bytes;
  uint64_t low = little_endian(key, 8), high = little_endian(key + 8, 8);
  struct sip s = {low ^ 0x736f6d6570736575u, high ^ 0x646f72616e646f6du,
                  low ^ 0x6c7967656e657261u, high ^ 0x7465646279746573u};
  size_t whole = count & ~(size_t)7;
  for (size_t i = 0; i < whole; i += 8) absorb(&s, little_endian(p + i, 8));
  absorb(&s, (uint64_t)count << 56 | little_endian(p + whole, count - whole));
  s.c ^= 0xff;
  for (int i = 0; i < 4; i++) mix(&s);
  return s.a ^ s.b ^ s.c ^ s.d;
}
