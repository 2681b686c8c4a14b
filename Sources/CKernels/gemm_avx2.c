#include "CKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define TARGET __attribute__((target("avx2,fma")))
#define INLINE __attribute__((target("avx2,fma"), always_inline)) static inline

// As in gemm.c, for vectors of half the length and 16 registers. Each value is the same chain of fused products, cut
// after as many of them, so that both give the same bytes.
enum {
  lanes = 8,
  panel = 2 * lanes,  // columns of C at a time
  tile = 6,           // rows of C at a time: 12 sums in 16 registers, beside two of B and one of A
  depth = 512,        // of a packed panel: 32 KiB
};

// 8 rows of 8 values become 8 columns: first in pairs and fours within 128 bits, then whole 128 bits.
INLINE void transpose(const float *source, size_t stride, float *target, size_t target_stride) {
  __m256 r[lanes], t[lanes];
  for (int i = 0; i < lanes; i++) r[i] = _mm256_loadu_ps(source + i * stride);
  for (int i = 0; i < lanes; i += 2) {
    t[i] = _mm256_unpacklo_ps(r[i], r[i + 1]);
    t[i + 1] = _mm256_unpackhi_ps(r[i], r[i + 1]);
  }
  for (int i = 0; i < lanes; i += 4)
    for (int j = 0; j < 2; j++) {
      r[i + 2 * j] = _mm256_shuffle_ps(t[i + j], t[i + j + 2], 0x44);
      r[i + 2 * j + 1] = _mm256_shuffle_ps(t[i + j], t[i + j + 2], 0xee);
    }
  for (int i = 0; i < 4; i++) {
    _mm256_store_ps(target + i * target_stride, _mm256_permute2f128_ps(r[i], r[i + 4], 0x20));
    _mm256_store_ps(target + (i + 4) * target_stride, _mm256_permute2f128_ps(r[i], r[i + 4], 0x31));
  }
}

// Rows 0 ..< k of `columns` columns of op(B), each filled up to a panel's width with zeros.
TARGET static void pack(const float *b, size_t ldb, bool transposed, size_t k, size_t columns, float *packed) {
  for (size_t first = 0; first < panel; first += lanes) {
    const size_t count = columns < first ? 0 : columns - first < lanes ? columns - first : lanes;
    size_t p = 0;
    if (count == lanes) {
      if (transposed)
        for (; p + lanes <= k; p += lanes) transpose(b + first * ldb + p, ldb, packed + p * panel + first, panel);
      else
        for (; p < k; p++) _mm256_store_ps(packed + p * panel + first, _mm256_loadu_ps(b + p * ldb + first));
    }
    for (; p < k; p++)
      for (size_t c = 0; c < lanes; c++)
        packed[p * panel + first + c] =
            c >= count ? 0 : transposed ? b[(first + c) * ldb + p] : b[p * ldb + first + c];
  }
}

// `rows` rows of a panel of C, of which `columns` are there.
INLINE void multiply(const int rows, const float *a, size_t row_step, size_t k_step, const float *packed, size_t k,
                     float alpha, float beta, float *c, size_t ldc, size_t columns) {
  __m256 sum[tile][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) sum[i][0] = sum[i][1] = _mm256_setzero_ps();
  for (size_t p = 0; p < k; p++) {
    __m256 b0 = _mm256_load_ps(packed + p * panel), b1 = _mm256_load_ps(packed + p * panel + lanes);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      __m256 x = _mm256_broadcast_ss(a + (size_t)i * row_step + p * k_step);
      sum[i][0] = _mm256_fmadd_ps(x, b0, sum[i][0]);
      sum[i][1] = _mm256_fmadd_ps(x, b1, sum[i][1]);
    }
  }
  __m256 by = _mm256_set1_ps(alpha), old = _mm256_set1_ps(beta);
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
    float *out = c + (size_t)i * ldc;
    __m256 s0 = _mm256_mul_ps(by, sum[i][0]), s1 = _mm256_mul_ps(by, sum[i][1]);
    if (columns == panel) {
      if (beta != 0) {
        s0 = _mm256_fmadd_ps(old, _mm256_loadu_ps(out), s0);
        s1 = _mm256_fmadd_ps(old, _mm256_loadu_ps(out + lanes), s1);
      }
      _mm256_storeu_ps(out, s0);
      _mm256_storeu_ps(out + lanes, s1);
    } else {
      _Alignas(32) float row[panel];
      _mm256_store_ps(row, s0);
      _mm256_store_ps(row + lanes, s1);
      for (size_t j = 0; j < columns; j++) out[j] = beta != 0 ? __builtin_fmaf(beta, out[j], row[j]) : row[j];
    }
  }
}

TARGET static void multiply_rows(int rows, const float *a, size_t row_step, size_t k_step, const float *packed,
                                 size_t k, float alpha, float beta, float *c, size_t ldc, size_t columns) {
  switch (rows) {
#define CASE(n) \
  case n: multiply(n, a, row_step, k_step, packed, k, alpha, beta, c, ldc, columns); break;
    CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6)
#undef CASE
  }
}

TARGET void ask_gemm_f32_avx2(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha,
                              const float *a, size_t lda, const float *b, size_t ldb, float beta, float *c,
                              size_t ldc) {
  _Alignas(32) float packed[depth * panel];
  const size_t row_step = transpose_a ? 1 : lda, k_step = transpose_a ? lda : 1;
  const size_t tiles = (m + tile - 1) / tile;
  size_t p = 0;
  do {
    const size_t length = k - p < depth ? k - p : depth;
    const float keep = p == 0 ? beta : 1;
    for (size_t column = 0; column < n; column += panel) {
      const size_t columns = n - column < panel ? n - column : panel;
      pack(transpose_b ? b + column * ldb + p : b + p * ldb + column, ldb, transpose_b, length, columns, packed);
      // Tiles of about the same number of rows.
      for (size_t t = 0; t < tiles; t++) {
        const size_t row = m * t / tiles, rows = m * (t + 1) / tiles - row;
        multiply_rows((int)rows, a + row * row_step + p * k_step, row_step, k_step, packed, length, alpha, keep,
                      c + row * ldc + column, ldc, columns);
      }
    }
    p += length;
  } while (p < k);
}

#else

#include <stdlib.h>

void ask_gemm_f32_avx2(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha, const float *a,
                       size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc) {
  (void)transpose_a, (void)transpose_b, (void)m, (void)n, (void)k, (void)alpha, (void)a, (void)lda, (void)b;
  (void)ldb, (void)beta, (void)c, (void)ldc;
  abort();
}

#endif
