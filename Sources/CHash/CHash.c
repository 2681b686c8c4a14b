#include "CHash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t chash_64(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }

chash_128 chash_128_of(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (chash_128){.low = hash.low64, .high = hash.high64};
}
