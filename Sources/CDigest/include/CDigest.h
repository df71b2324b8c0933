#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// The SHA-256 of some bytes (FIPS 180-4).
void cdigest_sha256(const void *bytes, size_t count, uint8_t digest[32]);

/// SipHash-2-4 of some bytes under a 128-bit key (Aumasson and Bernstein, 2012).
///
/// Short, fast, and without the key nobody can make two texts collide.
uint64_t cdigest_siphash(const uint8_t key[16], const void *bytes, size_t count);

#endif
