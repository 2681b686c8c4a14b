#include "CKernels.h"

#include <math.h>

#include "exponential.h"

// The normal distribution at u, and its density. With x = u / sqrt 2 > 0, erf x = 1 - (a polynomial of 1 / (1 + p x))
// e^-x² (Abramowitz and Stegun 7.1.26, error 1.5e-7), and e^-x² is the density but for a factor: one exponential.
__attribute__((always_inline)) static inline float float_normal(float u, float *density) {
  float e = fast_exp(-0.5f * u * u);
  *density = e * 0.3989422804f;
  float t = 1 / (1 + 0.3275911f * 0.7071067812f * __builtin_elementwise_abs(u));
  float p = 1.061405429f;
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  float tail = 0.5f * p * t * e;
  return u > 0 ? 1 - tail : tail;
}

__attribute__((always_inline)) static inline double double_normal(double u, double *density) {
  *density = exp(-0.5 * u * u) * 0.39894228040143267794;
  return 0.5 * erfc(-u * 0.70710678118654752440);
}

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)

#define TARGET
#define EXP fast_exp
#define NORMAL float_normal
#define REAL float
#define KERNEL(name) JOIN(name, _f32_portable)
#include "transformer_back.inc"
#undef REAL
#undef KERNEL
#undef EXP
#undef NORMAL
#define EXP exp
#define NORMAL double_normal
#define REAL double
#define KERNEL(name) JOIN(name, _f64_portable)
#include "transformer_back.inc"
#undef REAL
#undef KERNEL
#undef TARGET

#if defined(__x86_64__)

#define TARGET static __attribute__((target("avx2,fma")))
#define REAL double
#define KERNEL(name) JOIN(name, _f64_avx2)
#include "transformer_back.inc"
#undef REAL
#undef KERNEL
#undef EXP
#undef NORMAL
#define EXP fast_exp
#define NORMAL float_normal
#define REAL float
#define KERNEL(name) JOIN(name, _f32_avx2)
#include "transformer_back.inc"
#undef KERNEL
#undef TARGET
#define TARGET static __attribute__((target("avx512f")))
#define KERNEL(name) JOIN(name, _f32_avx512)
#include "transformer_back.inc"

#define CHOOSE_F32(name, ...) \
  (ask_has_avx512() ? name##_avx512(__VA_ARGS__) : ask_has_avx2() ? name##_avx2(__VA_ARGS__) : name##_portable(__VA_ARGS__))
#define CHOOSE_F64(name, ...) (ask_has_avx2() ? name##_avx2(__VA_ARGS__) : name##_portable(__VA_ARGS__))

#else

#define CHOOSE_F32(name, ...) name##_portable(__VA_ARGS__)
#define CHOOSE_F64(name, ...) name##_portable(__VA_ARGS__)

#endif

void ask_layer_norm_keep_f32(const float *x, const float *bias, const float *residual, size_t rows, size_t width,
                             const float *scale, const float *shift, float epsilon, float *hat, float *inverse, float
                             *y) {
  CHOOSE_F32(ask_layer_norm_keep_f32, x, bias, residual, rows, width, scale, shift, epsilon, hat, inverse, y);
}

void ask_layer_norm_keep_f64(const double *x, const double *bias, const double *residual, size_t rows, size_t width,
                             const double *scale, const double *shift, double epsilon, double *hat, double *inverse,
                             double *y) {
  CHOOSE_F64(ask_layer_norm_keep_f64, x, bias, residual, rows, width, scale, shift, epsilon, hat, inverse, y);
}

void ask_layer_norm_back_f32(const float *dy, const float *hat, const float *inverse, const float *scale, size_t rows,
                             size_t width, float *dx, float *d_scale, float *d_shift, float *d_bias) {
  CHOOSE_F32(ask_layer_norm_back_f32, dy, hat, inverse, scale, rows, width, dx, d_scale, d_shift, d_bias);
}

void ask_layer_norm_back_f64(const double *dy, const double *hat, const double *inverse, const double *scale, size_t
                             rows, size_t width, double *dx, double *d_scale, double *d_shift, double *d_bias) {
  CHOOSE_F64(ask_layer_norm_back_f64, dy, hat, inverse, scale, rows, width, dx, d_scale, d_shift, d_bias);
}

void ask_gelu_keep_f32(float *x, const float *bias, size_t rows, size_t width, float *y) {
  CHOOSE_F32(ask_gelu_keep_f32, x, bias, rows, width, y);
}

void ask_gelu_keep_f64(double *x, const double *bias, size_t rows, size_t width, double *y) {
  CHOOSE_F64(ask_gelu_keep_f64, x, bias, rows, width, y);
}

void ask_gelu_back_f32(float *d, const float *slope, size_t rows, size_t width, float *sum) {
  CHOOSE_F32(ask_gelu_back_f32, d, slope, rows, width, sum);
}

void ask_gelu_back_f64(double *d, const double *slope, size_t rows, size_t width, double *sum) {
  CHOOSE_F64(ask_gelu_back_f64, d, slope, rows, width, sum);
}

void ask_add_bias_f32(float *x, const float *bias, size_t rows, size_t width) {
  CHOOSE_F32(ask_add_bias_f32, x, bias, rows, width);
}

void ask_add_bias_f64(double *x, const double *bias, size_t rows, size_t width) {
  CHOOSE_F64(ask_add_bias_f64, x, bias, rows, width);
}

void ask_column_sums_f32(const float *x, size_t rows, size_t width, float *sum) {
  CHOOSE_F32(ask_column_sums_f32, x, rows, width, sum);
}

void ask_column_sums_f64(const double *x, size_t rows, size_t width, double *sum) {
  CHOOSE_F64(ask_column_sums_f64, x, rows, width, sum);
}

void ask_share_rows_f32(float *scores, size_t rows, size_t columns, size_t stride, float factor) {
  CHOOSE_F32(ask_share_rows_f32, scores, rows, columns, stride, factor);
}

void ask_share_rows_f64(double *scores, size_t rows, size_t columns, size_t stride, double factor) {
  CHOOSE_F64(ask_share_rows_f64, scores, rows, columns, stride, factor);
}

void ask_share_rows_back_f32(float *d, const float *shares, size_t rows, size_t columns, size_t stride, float
                               factor) {
  CHOOSE_F32(ask_share_rows_back_f32, d, shares, rows, columns, stride, factor);
}

void ask_share_rows_back_f64(double *d, const double *shares, size_t rows, size_t columns, size_t stride, double
                               factor) {
  CHOOSE_F64(ask_share_rows_back_f64, d, shares, rows, columns, stride, factor);
}

void ask_round_rows_f32(const float *values, size_t rows, size_t width, float levels, float *out) {
  CHOOSE_F32(ask_round_rows_f32, values, rows, width, levels, out);
}

void ask_round_rows_f64(const double *values, size_t rows, size_t width, double levels, double *out) {
  CHOOSE_F64(ask_round_rows_f64, values, rows, width, levels, out);
}
