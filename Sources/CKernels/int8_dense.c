#include "CKernels.h"

#include <math.h>
#include <string.h>

// Products of codes are summed in whole numbers and scaled without fused steps: so the result is the same on every
// processor.
#pragma STDC FP_CONTRACT OFF

enum { group = 4 };  // codes of a column side by side

void ask_pack_i8(const int8_t *codes, size_t stride, size_t n, size_t k, int8_t *packed, int32_t *sums) {
  const size_t groups = (k + group - 1) / group;
  for (size_t column = 0; column < n; column += ASK_PANEL)
    for (size_t g = 0; g < groups; g++)
      for (size_t c = column; c < column + ASK_PANEL; c++)
        for (size_t p = g * group; p < (g + 1) * group; p++) *packed++ = c < n && p < k ? codes[c * stride + p] : 0;
  for (size_t c = 0; c < (n + ASK_PANEL - 1) / ASK_PANEL * ASK_PANEL; c++) {
    sums[c] = 0;
    if (c < n)
      for (size_t p = 0; p < k; p++) sums[c] += codes[c * stride + p];
  }
}

static inline float finish(int32_t sum, float x_scale, float scale, float bias) {
  return (float)sum * (x_scale * scale) + bias;
}

void ask_dense_u8_portable(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w,
                           size_t n, float *y, size_t y_stride) {
  const size_t groups = (k + group - 1) / group;
  for (size_t column = 0; column < n; column += ASK_PANEL) {
    const int8_t *panel = w->panels + column * groups * group;
    for (size_t r = 0; r < rows; r++) {
      int32_t sum[ASK_PANEL] = {0};
      for (size_t g = 0; g < groups; g++)
        for (size_t c = 0; c < ASK_PANEL; c++)
          for (size_t i = 0; i < group; i++)
            sum[c] += ((int32_t)x[(r * groups + g) * group + i] - 128) * panel[(g * ASK_PANEL + c) * group + i];
      for (size_t c = 0; c < ASK_PANEL; c++)
        y[r * y_stride + column + c] = finish(sum[c], x_scales[r], w->scales[column + c], w->bias[column + c]);
    }
  }
}

// round(value / scale) by way of 1 / scale, which all processors round alike.
static void quantise_row(const float *x, size_t k, uint8_t *codes, size_t padded, float *scale) {
  float largest = 0;
  bool finite = true;
  for (size_t i = 0; i < k; i++) {
    finite &= isfinite(x[i]) != 0;
    largest = fabsf(x[i]) > largest ? fabsf(x[i]) : largest;
  }
  const float inverse = 127 / largest;
  const bool usable = finite && largest > 0 && isfinite(inverse);
  *scale = usable ? largest / 127 : finite ? 0 : NAN;
  for (size_t i = 0; i < k; i++) {
    // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the low bits.
    const float rounded = (usable ? x[i] * inverse : 0) + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &rounded, 4);
    codes[i] = (uint8_t)(bits + 128);
  }
  for (size_t i = k; i < padded; i++) codes[i] = 128;
}

void ask_quantise_rows_u8_portable(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes, float *scales) {
  const size_t padded = (k + group - 1) / group * group;
  for (size_t r = 0; r < rows; r++) quantise_row(x + r * stride, k, codes + r * padded, padded, scales + r);
}

#if defined(__x86_64__)

#include <immintrin.h>

// ---- AVX2: |x| times w with the sign of x. Two products of at most 127 * 127 fit 16 bits.

#define AVX2 __attribute__((target("avx2,fma")))
#define AVX2_INLINE __attribute__((target("avx2,fma"), always_inline)) static inline

AVX2_INLINE void tile_avx2(const int rows, const uint8_t *x, const float *x_scales, size_t groups, const int8_t *panel,
                           const float *scales, const float *bias, float *y, size_t y_stride) {
  __m256i sum[4][2];
  const __m256i ones = _mm256_set1_epi16(1), middle = _mm256_set1_epi8((char)128);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) sum[i][0] = sum[i][1] = _mm256_setzero_si256();
  for (size_t g = 0; g < groups; g++) {
    const __m256i b0 = _mm256_loadu_si256((const __m256i *)(panel + g * ASK_PANEL * group));
    const __m256i b1 = _mm256_loadu_si256((const __m256i *)(panel + g * ASK_PANEL * group + 32));
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      int32_t four;
      memcpy(&four, x + ((size_t)i * groups + g) * group, 4);
      const __m256i a = _mm256_xor_si256(_mm256_set1_epi32(four), middle), size = _mm256_abs_epi8(a);
      const __m256i p0 = _mm256_maddubs_epi16(size, _mm256_sign_epi8(b0, a));
      const __m256i p1 = _mm256_maddubs_epi16(size, _mm256_sign_epi8(b1, a));
      sum[i][0] = _mm256_add_epi32(sum[i][0], _mm256_madd_epi16(p0, ones));
      sum[i][1] = _mm256_add_epi32(sum[i][1], _mm256_madd_epi16(p1, ones));
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int v = 0; v < 2; v++) {
      const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(x_scales[i]), _mm256_loadu_ps(scales + 8 * v));
      const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sum[i][v]), scale);
      _mm256_storeu_ps(y + (size_t)i * y_stride + 8 * v, _mm256_add_ps(product, _mm256_loadu_ps(bias + 8 * v)));
    }
}

AVX2 static void dense_u8_avx2(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w,
                               size_t n, float *y, size_t y_stride) {
  const size_t groups = (k + group - 1) / group;
  for (size_t column = 0; column < n; column += ASK_PANEL)
    for (size_t c = column; c < column + ASK_PANEL; c += 16) {
      const int8_t *panel = w->panels + column * groups * group + (c - column) * group;
      for (size_t r = 0; r < rows; r += 4) {
        const uint8_t *from = x + r * groups * group;
        float *to = y + r * y_stride + c;
        switch (rows - r) {
#define CASE(n) tile_avx2(n, from, x_scales + r, groups, panel, w->scales + c, w->bias + c, to, y_stride); break;
          case 1: CASE(1)
          case 2: CASE(2)
          case 3: CASE(3)
          default: CASE(4)
#undef CASE
        }
      }
    }
}

AVX2 static void quantise_rows_u8_avx2(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes,
                                       float *scales) {
  const size_t padded = (k + group - 1) / group * group;
  for (size_t r = 0; r < rows; r++) {
    const float *row = x + r * stride;
    uint8_t *out = codes + r * padded;
    if (k % 32 != 0) {
      quantise_row(row, k, out, padded, scales + r);
      continue;
    }
    const __m256 sign = _mm256_set1_ps(-0.0f);
    __m256 most = _mm256_setzero_ps(), away = _mm256_setzero_ps();
    for (size_t i = 0; i < k; i += 8) {
      const __m256 value = _mm256_loadu_ps(row + i);
      most = _mm256_max_ps(_mm256_andnot_ps(sign, value), most);
      // Not 0 where a value is not finite, which a comparison would pass over.
      away = _mm256_or_ps(away, _mm256_sub_ps(value, value));
    }
    float lane[8], other[8], largest = 0;
    bool finite = true;
    _mm256_storeu_ps(lane, most);
    _mm256_storeu_ps(other, away);
    for (int i = 0; i < 8; i++) {
      largest = lane[i] > largest ? lane[i] : largest;
      finite &= other[i] == 0;
    }
    if (!finite || !(largest > 0) || !isfinite(127 / largest)) {
      quantise_row(row, k, out, padded, scales + r);
      continue;
    }
    scales[r] = largest / 127;
    const __m256 inverse = _mm256_set1_ps(127 / largest);
    const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    for (size_t i = 0; i < k; i += 32) {
      __m256i whole[4];
      for (int j = 0; j < 4; j++)
        whole[j] = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(row + i + 8 * j), inverse));
      const __m256i low = _mm256_packs_epi32(whole[0], whole[1]), high = _mm256_packs_epi32(whole[2], whole[3]);
      const __m256i all = _mm256_permutevar8x32_epi32(_mm256_packs_epi16(low, high), order);
      _mm256_storeu_si256((__m256i *)(out + i), _mm256_xor_si256(all, _mm256_set1_epi8((char)128)));
    }
  }
}

// ---- AVX-512 with VNNI: four products of a code of x, 128 more than it is, and one of w at a time.

#define VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni,fma")))
#define VNNI_INLINE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni,fma"), always_inline)) static inline

VNNI_INLINE void tile_vnni(const int rows, const uint8_t *x, const float *x_scales, size_t groups, const int8_t *panel,
                           const float *scales, const int32_t *sums, const float *bias, float *y, size_t y_stride) {
  __m512i sum[12][2];
  // What the 128 add, taken away beforehand.
  const __m512i start0 = _mm512_slli_epi32(_mm512_sub_epi32(_mm512_setzero_si512(), _mm512_loadu_si512(sums)), 7);
  const __m512i start1 = _mm512_slli_epi32(_mm512_sub_epi32(_mm512_setzero_si512(), _mm512_loadu_si512(sums + 16)), 7);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    sum[i][0] = start0;
    sum[i][1] = start1;
  }
  for (size_t g = 0; g < groups; g++) {
    const __m512i b0 = _mm512_loadu_si512(panel + g * ASK_PANEL * group);
    const __m512i b1 = _mm512_loadu_si512(panel + g * ASK_PANEL * group + 64);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      int32_t four;
      memcpy(&four, x + ((size_t)i * groups + g) * group, 4);
      const __m512i a = _mm512_set1_epi32(four);
      sum[i][0] = _mm512_dpbusd_epi32(sum[i][0], a, b0);
      sum[i][1] = _mm512_dpbusd_epi32(sum[i][1], a, b1);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int v = 0; v < 2; v++) {
      const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(x_scales[i]), _mm512_loadu_ps(scales + 16 * v));
      const __m512 product = _mm512_mul_ps(_mm512_cvtepi32_ps(sum[i][v]), scale);
      _mm512_storeu_ps(y + (size_t)i * y_stride + 16 * v, _mm512_add_ps(product, _mm512_loadu_ps(bias + 16 * v)));
    }
}

VNNI static void dense_u8_vnni(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w,
                               size_t n, float *y, size_t y_stride) {
  const size_t groups = (k + group - 1) / group;
  for (size_t column = 0; column < n; column += ASK_PANEL) {
    const int8_t *panel = w->panels + column * groups * group;
    for (size_t r = 0; r < rows; r += 12) {
      const uint8_t *from = x + r * groups * group;
      float *to = y + r * y_stride + column;
      switch (rows - r) {
#define TILE(n) \
  tile_vnni(n, from, x_scales + r, groups, panel, w->scales + column, w->sums + column, w->bias + column, to, y_stride); \
  break;
        case 1: TILE(1)
        case 2: TILE(2)
        case 3: TILE(3)
        case 4: TILE(4)
        case 5: TILE(5)
        case 6: TILE(6)
        case 7: TILE(7)
        case 8: TILE(8)
        case 9: TILE(9)
        case 10: TILE(10)
        case 11: TILE(11)
        default: TILE(12)
#undef TILE
      }
    }
  }
}

static bool has_vnni(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
      && __builtin_cpu_supports("avx512vnni");
}

#define DENSE(kind, call) \
  bool ask_dense_u8_##kind(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, \
                           size_t n, float *y, size_t y_stride) { \
    if (!(call)) return false; \
    dense_u8_##kind(x, x_scales, rows, k, w, n, y, y_stride); \
    return true; \
  }
DENSE(avx2, ask_has_avx2())
DENSE(vnni, has_vnni())

void ask_quantise_rows_u8(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes, float *scales) {
  if (ask_has_avx2()) quantise_rows_u8_avx2(x, stride, rows, k, codes, scales);
  else ask_quantise_rows_u8_portable(x, stride, rows, k, codes, scales);
}

#else

bool ask_dense_u8_avx2(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                       float *y, size_t y_stride) {
  (void)x, (void)x_scales, (void)rows, (void)k, (void)w, (void)n, (void)y, (void)y_stride;
  return false;
}

bool ask_dense_u8_vnni(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                       float *y, size_t y_stride) {
  return ask_dense_u8_avx2(x, x_scales, rows, k, w, n, y, y_stride);
}

void ask_quantise_rows_u8(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes, float *scales) {
  ask_quantise_rows_u8_portable(x, stride, rows, k, codes, scales);
}

#endif

void ask_dense_u8(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                  float *y, size_t y_stride) {
  if (ask_dense_u8_vnni(x, x_scales, rows, k, w, n, y, y_stride)) return;
  if (ask_dense_u8_avx2(x, x_scales, rows, k, w, n, y, y_stride)) return;
  ask_dense_u8_portable(x, x_scales, rows, k, w, n, y, y_stride);
}
