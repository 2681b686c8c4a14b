// XXH3 of a run of bytes (xxhash.com, the specification of 2021), so that xxhash.h itself stays out of Swift.
#ifndef CHASH_H
#define CHASH_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint64_t low;
  uint64_t high;
} chash_128;

uint64_t chash_64(const void *bytes, size_t count);
chash_128 chash_128_of(const void *bytes, size_t count);

#endif
