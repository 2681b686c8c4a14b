#include "CKernels.h"

#include <math.h>

// Vectors are handed over between functions that are always inlined: there is no call whose convention could change.
#pragma clang diagnostic ignored "-Wpsabi"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)

#define TARGET
#define TARGET_INLINE __attribute__((always_inline)) static inline
#define KERNEL(name) JOIN(name, _f32_portable)
#define TILE_ROWS 3
#define TILE_VECTORS 1
#include "transformer_kernels.inc"
#undef TARGET
#undef TARGET_INLINE
#undef KERNEL
#undef TILE_ROWS
#undef TILE_VECTORS

#if defined(__x86_64__)

#define TARGET static __attribute__((target("avx2,fma")))
#define TARGET_INLINE __attribute__((target("avx2,fma"), always_inline)) static inline
#define KERNEL(name) JOIN(name, _f32_avx2)
#define TILE_ROWS 6
#define TILE_VECTORS 1
#include "transformer_kernels.inc"
#undef TARGET
#undef TARGET_INLINE
#undef KERNEL
#undef TILE_ROWS
#undef TILE_VECTORS

#define TARGET static __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma")))
#define TARGET_INLINE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"), always_inline)) static inline
#define KERNEL(name) JOIN(name, _f32_avx512)
#define TILE_ROWS 12
#define TILE_VECTORS 2
#include "transformer_kernels.inc"

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
      && __builtin_cpu_supports("avx512vl");
}

#define CHOOSE(name, ...) \
  (has_avx512() ? name##_avx512(__VA_ARGS__) : ask_has_avx2() ? name##_avx2(__VA_ARGS__) : name##_portable(__VA_ARGS__))

#else

#define CHOOSE(name, ...) name##_portable(__VA_ARGS__)

#endif

void ask_dense_f32(const float *x, size_t x_stride, size_t rows, size_t k, const float *packed, size_t b_stride,
                   size_t panel_step, const float *bias, size_t n, float *y, size_t y_stride) {
  CHOOSE(ask_dense_f32, x, x_stride, rows, k, packed, b_stride, panel_step, bias, n, y, y_stride);
}

void ask_softmax_rows_f32(float *scores, size_t stride, size_t rows, size_t columns, float scale) {
  CHOOSE(ask_softmax_rows_f32, scores, stride, rows, columns, scale);
}

void ask_layer_norm_f32(const float *x, const float *added, size_t stride, size_t rows, size_t width,
                        const float *scale, const float *shift, float epsilon, float *y) {
  CHOOSE(ask_layer_norm_f32, x, added, stride, rows, width, scale, shift, epsilon, y);
}

void ask_gelu_f32(const float *x, size_t count, float *y) { CHOOSE(ask_gelu_f32, x, count, y); }

void ask_pack_f32_portable(const float *matrix, size_t stride, size_t n, size_t k, float *packed) {
  for (size_t column = 0; column < n; column += ASK_PANEL)
    for (size_t p = 0; p < k; p++)
      for (size_t c = column; c < column + ASK_PANEL; c++) *packed++ = c < n ? matrix[c * stride + p] : 0;
}
