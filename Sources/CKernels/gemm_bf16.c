#include "CKernels.h"

#include <stdlib.h>

#if defined(__x86_64__)

#include <immintrin.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512bf16")))
#define INLINE __attribute__((target("avx512f,avx512bw,avx512bf16"), always_inline)) static inline

// As in gemm.c, but each lane holds two values that follow each other along k: VDPBF16PS adds both products.
enum {
  lanes = 16,
  panel = 2 * lanes,  // columns of C at a time
  tile = 12,          // rows of C at a time
  depth = 1024,       // of a packed panel, in values: 64 KiB
};

bool ask_has_avx512_bf16(void) {
  return __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512bw") && ask_has_avx512();
}

// Two lines of 16 values become 16 pairs.
INLINE __m512i pairs(__m512 first, __m512 second) {
  __m512i low = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(first));
  __m512i high = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(second));
  return _mm512_or_si512(low, _mm512_slli_epi32(high, 16));
}

INLINE __mmask16 first(size_t count) { return (__mmask16)(count >= lanes ? 0xffff : (1u << count) - 1); }

// Values that follow each other along k lie one line apart: of two lines, `columns` pairs.
TARGET static void pack_lines(const float *x, size_t stride, size_t k, size_t columns, size_t width,
                              uint32_t *packed) {
  for (size_t p = 0; p < k; p += 2)
    for (size_t c = 0; c < width; c += lanes) {
      const __mmask16 here = first(columns > c ? columns - c : 0);
      const float *line = x + p * stride + c;
      __m512 a = _mm512_maskz_loadu_ps(here, line);
      __m512 b = p + 1 < k ? _mm512_maskz_loadu_ps(here, line + stride) : _mm512_setzero_ps();
      _mm512_storeu_si512(packed + p / 2 * width + c, pairs(a, b));
    }
}

// Values that follow each other along k lie side by side: of 32 of them, 16 pairs.
INLINE __m512i side_by_side(const float *x, size_t count) {
  __m512 low = _mm512_maskz_loadu_ps(first(count), x);
  __m512 high = _mm512_maskz_loadu_ps(first(count > lanes ? count - lanes : 0), x + lanes);
  return (__m512i)_mm512_cvtne2ps_pbh(high, low);
}

// 16 lines of 16 pairs become 16 columns, `stride` apart.
INLINE void transpose(__m512i *r, uint32_t *target, size_t stride, size_t rows) {
  __m512i t[16];
  for (int i = 0; i < 16; i += 2) {
    t[i] = _mm512_unpacklo_epi32(r[i], r[i + 1]);
    t[i + 1] = _mm512_unpackhi_epi32(r[i], r[i + 1]);
  }
  for (int i = 0; i < 16; i += 4)
    for (int j = 0; j < 2; j++) {
      r[i + 2 * j] = _mm512_unpacklo_epi64(t[i + j], t[i + j + 2]);
      r[i + 2 * j + 1] = _mm512_unpackhi_epi64(t[i + j], t[i + j + 2]);
    }
  __m512i out[16];
  for (int i = 0; i < 4; i++) {
    __m512i a = _mm512_shuffle_i32x4(r[i], r[i + 4], 0x88), b = _mm512_shuffle_i32x4(r[i], r[i + 4], 0xdd);
    __m512i c = _mm512_shuffle_i32x4(r[i + 8], r[i + 12], 0x88), d = _mm512_shuffle_i32x4(r[i + 8], r[i + 12], 0xdd);
    out[i] = _mm512_shuffle_i32x4(a, c, 0x88);
    out[i + 4] = _mm512_shuffle_i32x4(b, d, 0x88);
    out[i + 8] = _mm512_shuffle_i32x4(a, c, 0xdd);
    out[i + 12] = _mm512_shuffle_i32x4(b, d, 0xdd);
  }
  for (size_t i = 0; i < rows; i++) _mm512_store_si512(target + i * stride, out[i]);
}

// A panel of op(B) = Bᵀ: `columns` lines of B, each filled up to a panel's width with zeros.
TARGET static void pack_transposed(const float *b, size_t ldb, size_t k, size_t columns, uint32_t *packed) {
  const size_t half = (k + 1) / 2;
  for (size_t start = 0; start < panel; start += lanes)
    for (size_t p = 0; p < half; p += lanes) {
      __m512i r[16];
      for (size_t i = 0; i < lanes; i++)
        r[i] = start + i < columns ? side_by_side(b + (start + i) * ldb + 2 * p, k - 2 * p) : _mm512_setzero_si512();
      transpose(r, packed + p * panel + start, panel, half - p < lanes ? half - p : lanes);
    }
}

// Lines of op(A) = A, each of `stride` pairs.
TARGET static void pack_rows(const float *a, size_t lda, size_t m, size_t k, size_t stride, uint32_t *packed) {
  for (size_t i = 0; i < m; i++)
    for (size_t p = 0; p < stride; p += lanes)
      _mm512_storeu_si512(packed + i * stride + p, side_by_side(a + i * lda + 2 * p, k > 2 * p ? k - 2 * p : 0));
}

INLINE void multiply(const int rows, const uint32_t *a, size_t row_step, size_t k_step, const uint32_t *packed,
                     size_t half, float beta, float *c, size_t ldc, __mmask16 low, __mmask16 high) {
  __m512 sum[tile][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) sum[i][0] = sum[i][1] = _mm512_setzero_ps();
  for (size_t p = 0; p < half; p++) {
    __m512bh b0 = (__m512bh)_mm512_load_si512(packed + p * panel);
    __m512bh b1 = (__m512bh)_mm512_load_si512(packed + p * panel + lanes);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      __m512bh x = (__m512bh)_mm512_set1_epi32((int)a[(size_t)i * row_step + p * k_step]);
      sum[i][0] = _mm512_dpbf16_ps(sum[i][0], x, b0);
      sum[i][1] = _mm512_dpbf16_ps(sum[i][1], x, b1);
    }
  }
  __m512 old = _mm512_set1_ps(beta);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    float *out = c + (size_t)i * ldc;
    if (beta != 0) {
      sum[i][0] = _mm512_fmadd_ps(old, _mm512_maskz_loadu_ps(low, out), sum[i][0]);
      sum[i][1] = _mm512_fmadd_ps(old, _mm512_maskz_loadu_ps(high, out + lanes), sum[i][1]);
    }
    _mm512_mask_storeu_ps(out, low, sum[i][0]);
    _mm512_mask_storeu_ps(out + lanes, high, sum[i][1]);
  }
}

TARGET static void multiply_rows(int rows, const uint32_t *a, size_t row_step, size_t k_step, const uint32_t *packed,
                                 size_t half, float beta, float *c, size_t ldc, __mmask16 low, __mmask16 high) {
  switch (rows) {
#define CASE(n) \
  case n: multiply(n, a, row_step, k_step, packed, half, beta, c, ldc, low, high); break;
    CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(8) CASE(9) CASE(10) CASE(11) CASE(12)
#undef CASE
  }
}

TARGET void ask_gemm_bf16_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a,
                                 size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc) {
  _Alignas(64) uint32_t packed[depth / 2 * panel];
  const size_t wide = (m + lanes - 1) / lanes * lanes;
  const size_t tiles = (m + tile - 1) / tile;
  uint32_t *rows_of_a = malloc((wide * (depth / 2) + lanes) * sizeof(uint32_t));
  if (!rows_of_a) abort();
  size_t p = 0;
  do {
    const size_t length = k - p < depth ? k - p : depth, half = (length + 1) / 2;
    const size_t stride = (half + lanes - 1) / lanes * lanes;
    if (transpose_a) pack_lines(a + p * lda, lda, length, m, wide, rows_of_a);
    else pack_rows(a + p, lda, m, length, stride, rows_of_a);
    const size_t row_step = transpose_a ? 1 : stride, k_step = transpose_a ? wide : 1;
    for (size_t column = 0; column < n; column += panel) {
      const size_t columns = n - column < panel ? n - column : panel;
      if (transpose_b) pack_transposed(b + column * ldb + p, ldb, length, columns, packed);
      else pack_lines(b + p * ldb + column, ldb, length, columns, panel, packed);
      for (size_t t = 0; t < tiles; t++) {
        const size_t row = m * t / tiles, rows = m * (t + 1) / tiles - row;
        multiply_rows((int)rows, rows_of_a + row * row_step, row_step, k_step, packed, half, p == 0 ? beta : 1,
                      c + row * ldc + column, ldc, first(columns), first(columns > lanes ? columns - lanes : 0));
      }
    }
    p += length;
  } while (p < k);
  free(rows_of_a);
}

#else

bool ask_has_avx512_bf16(void) { return false; }

void ask_gemm_bf16_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
                          const float *b, size_t ldb, float beta, float *c, size_t ldc) {
  (void)transpose_a, (void)transpose_b, (void)m, (void)n, (void)k, (void)a, (void)lda, (void)b, (void)ldb;
  (void)beta, (void)c, (void)ldc;
  abort();
}

#endif
