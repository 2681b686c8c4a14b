#include "CKernels.h"

#include <math.h>

float ask_quantise_i8(const float *values, size_t count, int8_t *codes) {
  float largest = 0;
  bool finite = true;
  for (size_t i = 0; i < count; i++) {
    float size = fabsf(values[i]);
    finite &= isfinite(size);
    if (size > largest) largest = size;
  }
  float scale = largest / 127;
  if (!finite || scale == 0 || !isfinite(1 / scale)) {
    for (size_t i = 0; i < count; i++) codes[i] = 0;
    return 0;
  }
  for (size_t i = 0; i < count; i++) {
    float code = rintf(values[i] / scale);
    codes[i] = (int8_t)(code > 127 ? 127 : code < -127 ? -127 : code);
  }
  return scale;
}

int32_t ask_dot_i8_portable(const int8_t *a, const int8_t *b, size_t count) {
  int32_t sum = 0;
  for (size_t i = 0; i < count; i++) sum += (int32_t)a[i] * (int32_t)b[i];
  return sum;
}

void ask_scan_i8_portable(const int8_t *rows, const float *scales, size_t count, size_t width, const int8_t *query,
                          float query_scale, float *similarity) {
  for (size_t r = 0; r < count; r++)
    similarity[r] = (float)ask_dot_i8_portable(rows + r * width, query, width) * (scales[r] * query_scale);
}

#if defined(__x86_64__)

#include <immintrin.h>

// 16 codes widened to 16 bits: a product of two fits 15 bits, a pair of products 32.
__attribute__((target("avx2"), always_inline)) static inline __m256i wide(const int8_t *codes) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)codes));
}

__attribute__((target("avx2"))) static int32_t dot_i8_avx2(const int8_t *a, const int8_t *b, size_t count) {
  __m256i s0 = _mm256_setzero_si256(), s1 = s0;
  size_t i = 0;
  for (; i + 32 <= count; i += 32) {
    s0 = _mm256_add_epi32(s0, _mm256_madd_epi16(wide(a + i), wide(b + i)));
    s1 = _mm256_add_epi32(s1, _mm256_madd_epi16(wide(a + i + 16), wide(b + i + 16)));
  }
  s0 = _mm256_add_epi32(s0, s1);
  __m128i half = _mm_add_epi32(_mm256_castsi256_si128(s0), _mm256_extracti128_si256(s0, 1));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4e));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0xb1));
  return _mm_cvtsi128_si32(half) + ask_dot_i8_portable(a + i, b + i, count - i);
}

__attribute__((target("avx2"))) static void scan_i8_avx2(const int8_t *rows, const float *scales, size_t count,
                                                         size_t width, const int8_t *query, float query_scale,
                                                         float *similarity) {
  for (size_t r = 0; r < count; r++)
    similarity[r] = (float)dot_i8_avx2(rows + r * width, query, width) * (scales[r] * query_scale);
}

int32_t ask_dot_i8(const int8_t *a, const int8_t *b, size_t count) {
  return ask_has_avx2() ? dot_i8_avx2(a, b, count) : ask_dot_i8_portable(a, b, count);
}

void ask_scan_i8(const int8_t *rows, const float *scales, size_t count, size_t width, const int8_t *query,
                 float query_scale, float *similarity) {
  if (ask_has_avx2()) scan_i8_avx2(rows, scales, count, width, query, query_scale, similarity);
  else ask_scan_i8_portable(rows, scales, count, width, query, query_scale, similarity);
}

#else

int32_t ask_dot_i8(const int8_t *a, const int8_t *b, size_t count) { return ask_dot_i8_portable(a, b, count); }

void ask_scan_i8(const int8_t *rows, const float *scales, size_t count, size_t width, const int8_t *query,
                 float query_scale, float *similarity) {
  ask_scan_i8_portable(rows, scales, count, width, query, query_scale, similarity);
}

#endif
