// The inner loops of training a transformer: forward steps that keep what their way back needs, and that way back.
// Each runs with AVX-512 or AVX2 where the processor has them, chosen at run time, and has a `_portable` twin in plain
// C; the two differ by rounding alone, since sums are taken in the same order. Rows may have any width.
#ifndef ASK_TRANSFORMER_BACK_H
#define ASK_TRANSFORMER_BACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Layer normalisation (Ba et al. 2016) of `rows` rows of `width` values: with v = x + bias + residual,
// hat = (v - mean(v)) * inverse, inverse = 1 / sqrt(variance(v) + epsilon) (one a row), y = scale * hat + shift.
// `bias` and `residual` may be null; `hat` may be `x`; y is neither.
void ask_layer_norm_keep_f32(const float *x, const float *bias, const float *residual, size_t rows, size_t width,
                             const float *scale, const float *shift, float epsilon, float *hat, float *inverse, float
                             *y);
void ask_layer_norm_keep_f32_portable(const float *x, const float *bias, const float *residual, size_t rows, size_t
                                      width, const float *scale, const float *shift, float epsilon, float *hat, float
                                      *inverse, float *y);
void ask_layer_norm_keep_f64(const double *x, const double *bias, const double *residual, size_t rows, size_t width,
                             const double *scale, const double *shift, double epsilon, double *hat, double *inverse,
                             double *y);
void ask_layer_norm_keep_f64_portable(const double *x, const double *bias, const double *residual, size_t rows, size_t
                                      width, const double *scale, const double *shift, double epsilon, double *hat,
                                      double *inverse, double *y);

// dx = inverse * (g - mean(g) - hat * mean(g * hat)) with g = dy * scale; adds dy * hat to `d_scale`, dy to `d_shift` and
// dx to `d_bias`. `dx` may be `dy`. `d_bias` may be null.
void ask_layer_norm_back_f32(const float *dy, const float *hat, const float *inverse, const float *scale, size_t rows,
                             size_t width, float *dx, float *d_scale, float *d_shift, float *d_bias);
void ask_layer_norm_back_f32_portable(const float *dy, const float *hat, const float *inverse, const float *scale,
                                      size_t rows, size_t width, float *dx, float *d_scale, float *d_shift, float
                                      *d_bias);
void ask_layer_norm_back_f64(const double *dy, const double *hat, const double *inverse, const double *scale, size_t
                             rows, size_t width, double *dx, double *d_scale, double *d_shift, double *d_bias);
void ask_layer_norm_back_f64_portable(const double *dy, const double *hat, const double *inverse, const double *scale,
                                      size_t rows, size_t width, double *dx, double *d_scale, double *d_shift, double
                                      *d_bias);

// y = u * F(u) with u = x + bias and F the normal distribution (GELU, Hendrycks and Gimpel 2016, exact); x becomes the
// slope dy/du. In `float` F is Abramowitz and Stegun 7.1.26, good to 2e-7.
void ask_gelu_keep_f32(float *x, const float *bias, size_t rows, size_t width, float *y);
void ask_gelu_keep_f32_portable(float *x, const float *bias, size_t rows, size_t width, float *y);
void ask_gelu_keep_f64(double *x, const double *bias, size_t rows, size_t width, double *y);
void ask_gelu_keep_f64_portable(double *x, const double *bias, size_t rows, size_t width, double *y);

// d = d * slope; adds the rows of the new d to `sum`.
void ask_gelu_back_f32(float *d, const float *slope, size_t rows, size_t width, float *sum);
void ask_gelu_back_f32_portable(float *d, const float *slope, size_t rows, size_t width, float *sum);
void ask_gelu_back_f64(double *d, const double *slope, size_t rows, size_t width, double *sum);
void ask_gelu_back_f64_portable(double *d, const double *slope, size_t rows, size_t width, double *sum);

// Adds `bias` to each row.
void ask_add_bias_f32(float *x, const float *bias, size_t rows, size_t width);
void ask_add_bias_f32_portable(float *x, const float *bias, size_t rows, size_t width);
void ask_add_bias_f64(double *x, const double *bias, size_t rows, size_t width);
void ask_add_bias_f64_portable(double *x, const double *bias, size_t rows, size_t width);

// Adds each row to `sum`.
void ask_column_sums_f32(const float *x, size_t rows, size_t width, float *sum);
void ask_column_sums_f32_portable(const float *x, size_t rows, size_t width, float *sum);
void ask_column_sums_f64(const double *x, size_t rows, size_t width, double *sum);
void ask_column_sums_f64_portable(const double *x, size_t rows, size_t width, double *sum);

// Each of `rows` rows of `columns` scores becomes softmax(factor * scores), factor > 0, the rest of its `stride` zero. `stride` is a multiple of 16.
void ask_share_rows_f32(float *scores, size_t rows, size_t columns, size_t stride, float factor);
void ask_share_rows_f32_portable(float *scores, size_t rows, size_t columns, size_t stride, float factor);
void ask_share_rows_f64(double *scores, size_t rows, size_t columns, size_t stride, double factor);
void ask_share_rows_f64_portable(double *scores, size_t rows, size_t columns, size_t stride, double factor);

// d = factor * shares * (d - sum(shares * d)) row by row, the rest of `stride` zero, with shares of `ask_share_rows`.
void ask_share_rows_back_f32(float *d, const float *shares, size_t rows, size_t columns, size_t stride, float
                               factor);
void ask_share_rows_back_f32_portable(float *d, const float *shares, size_t rows, size_t columns, size_t stride,
                                        float factor);
void ask_share_rows_back_f64(double *d, const double *shares, size_t rows, size_t columns, size_t stride, double
                               factor);
void ask_share_rows_back_f64_portable(double *d, const double *shares, size_t rows, size_t columns, size_t stride,
                                        double factor);

// out = round(value * levels / largest) * largest / levels, largest = max |value| of the row: what a row of whole numbers
// in -levels...levels with one scale can hold. A row of zeros stays zero. `out` may be `values`.
void ask_round_rows_f32(const float *values, size_t rows, size_t width, float levels, float *out);
void ask_round_rows_f32_portable(const float *values, size_t rows, size_t width, float levels, float *out);
void ask_round_rows_f64(const double *values, size_t rows, size_t width, double levels, double *out);
void ask_round_rows_f64_portable(const double *values, size_t rows, size_t width, double levels, double *out);

// C = op(A) * op(B) + beta * C as `ask_gemm_f32`, with A and B rounded to bfloat16 (8 bits of precision), products
// exact and sums in `float`: twice as fast. Only for a processor that `ask_has_avx512_bf16`.
bool ask_has_avx512_bf16(void);
void ask_gemm_bf16_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
                          const float *b, size_t ldb, float beta, float *c, size_t ldc);

#endif
