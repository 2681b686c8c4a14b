#include "CKernels.h"

bool ask_has_gemm(void) { return ask_has_avx512() || ask_has_avx2(); }

void ask_gemm_f32(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha, const float *a,
                  size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc) {
  (ask_has_avx512() ? ask_gemm_f32_avx512 : ask_gemm_f32_avx2)(transpose_a, transpose_b, m, n, k, alpha, a, lda, b,
                                                                ldb, beta, c, ldc);
}

#if defined(__x86_64__)

#include <immintrin.h>

#define TARGET __attribute__((target("avx512f")))
#define INLINE __attribute__((target("avx512f"), always_inline)) static inline

enum {
  lanes = 16,
  panel = 2 * lanes,  // columns of C at a time
  tile = 12,          // rows of C at a time: 24 sums in 32 registers, beside two of B and one of A
  depth = 512,        // of a packed panel: 64 KiB, which stay in the second cache
};

bool ask_has_avx512(void) { return __builtin_cpu_supports("avx512f"); }

// 16 rows of 16 values become 16 columns: first in pairs and fours within 128 bits, then whole 128 bits.
INLINE void transpose(const float *source, size_t stride, float *target, size_t target_stride) {
  __m512 r[16], t[16];
  for (int i = 0; i < 16; i++) r[i] = _mm512_loadu_ps(source + i * stride);
  for (int i = 0; i < 16; i += 2) {
    t[i] = _mm512_unpacklo_ps(r[i], r[i + 1]);
    t[i + 1] = _mm512_unpackhi_ps(r[i], r[i + 1]);
  }
  for (int i = 0; i < 16; i += 4)
    for (int j = 0; j < 2; j++) {
      __m512d low = _mm512_castps_pd(t[i + j]), high = _mm512_castps_pd(t[i + j + 2]);
      r[i + 2 * j] = _mm512_castpd_ps(_mm512_unpacklo_pd(low, high));
      r[i + 2 * j + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(low, high));
    }
  for (int i = 0; i < 4; i++) {
    __m512 a = _mm512_shuffle_f32x4(r[i], r[i + 4], 0x88), b = _mm512_shuffle_f32x4(r[i], r[i + 4], 0xdd);
    __m512 c = _mm512_shuffle_f32x4(r[i + 8], r[i + 12], 0x88), d = _mm512_shuffle_f32x4(r[i + 8], r[i + 12], 0xdd);
    _mm512_storeu_ps(target + i * target_stride, _mm512_shuffle_f32x4(a, c, 0x88));
    _mm512_storeu_ps(target + (i + 4) * target_stride, _mm512_shuffle_f32x4(b, d, 0x88));
    _mm512_storeu_ps(target + (i + 8) * target_stride, _mm512_shuffle_f32x4(a, c, 0xdd));
    _mm512_storeu_ps(target + (i + 12) * target_stride, _mm512_shuffle_f32x4(b, d, 0xdd));
  }
}

// Rows 0 ..< k of `columns` columns of op(B), each filled up to a panel's width with zeros.
TARGET static void pack(const float *b, size_t ldb, bool transposed, size_t k, size_t columns, float *packed) {
  if (!transposed) {
    const __mmask16 low = (__mmask16)(columns >= lanes ? 0xffff : (1u << columns) - 1);
    const __mmask16 high = (__mmask16)(columns >= panel ? 0xffff : columns > lanes ? (1u << (columns - lanes)) - 1 : 0);
    for (size_t p = 0; p < k; p++) {
      _mm512_storeu_ps(packed + p * panel, _mm512_maskz_loadu_ps(low, b + p * ldb));
      _mm512_storeu_ps(packed + p * panel + lanes, _mm512_maskz_loadu_ps(high, b + p * ldb + lanes));
    }
    return;
  }
  for (size_t first = 0; first < panel; first += lanes) {
    size_t p = 0;
    if (first + lanes <= columns)
      for (; p + lanes <= k; p += lanes) transpose(b + first * ldb + p, ldb, packed + p * panel + first, panel);
    for (; p < k; p++)
      for (size_t c = first; c < first + lanes; c++) packed[p * panel + c] = c < columns ? b[c * ldb + p] : 0;
  }
}

// `rows` rows of a panel of C. Each value is one chain of fused products along k, wherever it stands in C: so it does
// not depend on how C was cut into blocks.
INLINE void multiply(const int rows, const float *a, size_t row_step, size_t k_step, const float *packed, size_t k,
                     float alpha, float beta, float *c, size_t ldc, __mmask16 low, __mmask16 high) {
  __m512 sum[tile][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) sum[i][0] = sum[i][1] = _mm512_setzero_ps();
  for (size_t p = 0; p < k; p++) {
    __m512 b0 = _mm512_load_ps(packed + p * panel), b1 = _mm512_load_ps(packed + p * panel + lanes);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      __m512 x = _mm512_set1_ps(a[(size_t)i * row_step + p * k_step]);
      sum[i][0] = _mm512_fmadd_ps(x, b0, sum[i][0]);
      sum[i][1] = _mm512_fmadd_ps(x, b1, sum[i][1]);
    }
  }
  __m512 by = _mm512_set1_ps(alpha), old = _mm512_set1_ps(beta);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    float *out = c + (size_t)i * ldc;
    __m512 s0 = _mm512_mul_ps(by, sum[i][0]), s1 = _mm512_mul_ps(by, sum[i][1]);
    if (beta != 0) {
      s0 = _mm512_fmadd_ps(old, _mm512_maskz_loadu_ps(low, out), s0);
      s1 = _mm512_fmadd_ps(old, _mm512_maskz_loadu_ps(high, out + lanes), s1);
    }
    _mm512_mask_storeu_ps(out, low, s0);
    _mm512_mask_storeu_ps(out + lanes, high, s1);
  }
}

TARGET static void multiply_rows(int rows, const float *a, size_t row_step, size_t k_step, const float *packed,
                                 size_t k, float alpha, float beta, float *c, size_t ldc, __mmask16 low,
                                 __mmask16 high) {
  switch (rows) {
#define CASE(n) \
  case n: multiply(n, a, row_step, k_step, packed, k, alpha, beta, c, ldc, low, high); break;
    CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(8) CASE(9) CASE(10) CASE(11) CASE(12)
#undef CASE
  }
}

TARGET void ask_gemm_f32_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha,
                                const float *a, size_t lda, const float *b, size_t ldb, float beta, float *c,
                                size_t ldc) {
  _Alignas(64) float packed[depth * panel];
  const size_t row_step = transpose_a ? 1 : lda, k_step = transpose_a ? lda : 1;
  const size_t tiles = (m + tile - 1) / tile;
  size_t p = 0;
  do {
    const size_t length = k - p < depth ? k - p : depth;
    const float keep = p == 0 ? beta : 1;
    for (size_t column = 0; column < n; column += panel) {
      const size_t columns = n - column < panel ? n - column : panel;
      const __mmask16 low = (__mmask16)(columns >= lanes ? 0xffff : (1u << columns) - 1);
      const __mmask16 high = (__mmask16)(columns >= panel ? 0xffff : columns > lanes ? (1u << (columns - lanes)) - 1 : 0);
      pack(transpose_b ? b + column * ldb + p : b + p * ldb + column, ldb, transpose_b, length, columns, packed);
      // Tiles of about the same number of rows.
      for (size_t t = 0; t < tiles; t++) {
        const size_t row = m * t / tiles, rows = m * (t + 1) / tiles - row;
        multiply_rows((int)rows, a + row * row_step + p * k_step, row_step, k_step, packed, length, alpha, keep,
                      c + row * ldc + column, ldc, low, high);
      }
    }
    p += length;
  } while (p < k);
}

void ask_pack_f32(const float *matrix, size_t stride, size_t n, size_t k, float *packed) {
  if (!ask_has_avx512()) {
    ask_pack_f32_portable(matrix, stride, n, k, packed);
    return;
  }
  for (size_t column = 0; column < n; column += panel)
    pack(matrix + column * stride, stride, true, k, n - column < panel ? n - column : panel, packed + column * k);
}

#else

#include <stdlib.h>

void ask_pack_f32(const float *matrix, size_t stride, size_t n, size_t k, float *packed) {
  ask_pack_f32_portable(matrix, stride, n, k, packed);
}

bool ask_has_avx512(void) { return false; }

void ask_gemm_f32_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha,
                         const float *a, size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc) {
  (void)transpose_a, (void)transpose_b, (void)m, (void)n, (void)k, (void)alpha, (void)a, (void)lda, (void)b;
  (void)ldb, (void)beta, (void)c, (void)ldc;
  abort();
}

#endif
