// The inner loops of AskNet. Each runs with AVX2 and FMA where the processor has them, chosen at run time,
// and has a `_portable` twin in plain C. Integer kernels give the same result both ways; floating-point ones
// differ by rounding alone (sums in the same order, products fused or not).
#ifndef ASK_CKERNELS_H
#define ASK_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "transformer_back.h"

bool ask_has_avx2(void);
bool ask_has_avx512(void);

// C = alpha * op(A) * op(B) + beta * C over row-major matrices as `ask_sgemm` of COpenBLAS.h, which is its other path:
// only for a processor that `ask_has_gemm`. They differ by rounding. Here each value of C is one sum in the order of k,
// however C is cut into calls, and the same whichever of the two instruction sets adds it up.
bool ask_has_gemm(void);
void ask_gemm_f32(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha, const float *a,
                  size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc);
void ask_gemm_f32_avx2(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha, const float *a,
                       size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc);
void ask_gemm_f32_avx512(bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, float alpha,
                         const float *a, size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc);

// sum = Σ weight[i] * rows[index[i]], rows of `width` values. An empty list gives zeros.
// The gather of an embedding bag, and, with the gradients as rows, its scatter.
void ask_weighted_rows_f32(const float *rows, size_t width, const int32_t *index, const float *weight, size_t count,
                           float *sum);
void ask_weighted_rows_f32_portable(const float *rows, size_t width, const int32_t *index, const float *weight,
                                    size_t count, float *sum);
void ask_weighted_rows_f64(const double *rows, size_t width, const int32_t *index, const double *weight,
                           size_t count, double *sum);
void ask_weighted_rows_f64_portable(const double *rows, size_t width, const int32_t *index, const double *weight,
                                    size_t count, double *sum);

// Asks for the cache lines of `bytes` bytes, to be read soon.
static inline void ask_fetch(const void *start, size_t bytes) {
  for (size_t i = 0; i < bytes; i += 64) __builtin_prefetch((const char *)start + i);
}

// Σ a[i] * b[i]
float ask_dot_f32(const float *a, const float *b, size_t count);
float ask_dot_f32_portable(const float *a, const float *b, size_t count);
double ask_dot_f64(const double *a, const double *b, size_t count);
double ask_dot_f64_portable(const double *a, const double *b, size_t count);

// One step of Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019) over `count` values:
//   g = gradient * gradient_scale;  m = beta1 m + (1 - beta1) g;  v = beta2 v + (1 - beta2) g²
//   value -= rate * (m * correction1 / (sqrt(v * correction2) + epsilon) + decay * value)
// with correction = 1 / (1 - beta^t).
typedef struct {
  double rate, beta1, beta2, epsilon, correction1, correction2, decay, gradient_scale;
} ask_adam_step;

void ask_adam_f32(float *value, float *m, float *v, const float *gradient, size_t count, const ask_adam_step *step);
void ask_adam_f32_portable(float *value, float *m, float *v, const float *gradient, size_t count,
                           const ask_adam_step *step);
void ask_adam_f64(double *value, double *m, double *v, const double *gradient, size_t count,
                  const ask_adam_step *step);
void ask_adam_f64_portable(double *value, double *m, double *v, const double *gradient, size_t count,
                           const ask_adam_step *step);

// The same for `count` rows of `width` values: row index[i] has gradient row i, and has seen steps[index[i]] steps;
// corrections[2 t] and [2 t + 1] are the two corrections after t steps, in place of those of `step`.
void ask_adam_rows_f32(float *value, float *m, float *v, size_t width, const int32_t *index, const int32_t *steps,
                       const double *corrections, const float *gradient, size_t count, const ask_adam_step *step);
void ask_adam_rows_f32_portable(float *value, float *m, float *v, size_t width, const int32_t *index, const int32_t *steps,
                                const double *corrections, const float *gradient, size_t count, const ask_adam_step *step);
void ask_adam_rows_f64(double *value, double *m, double *v, size_t width, const int32_t *index, const int32_t *steps,
                       const double *corrections, const double *gradient, size_t count, const ask_adam_step *step);
void ask_adam_rows_f64_portable(double *value, double *m, double *v, size_t width, const int32_t *index, const int32_t *steps,
                                const double *corrections, const double *gradient, size_t count, const ask_adam_step *step);

// values = max(values, 0); then with chance `dropout` 0, else divided by 1 - dropout. Chance comes from `key` and the
// place alone, which is `place` for the first value. Both paths give the same places.
void ask_relu_f32(float *values, size_t count, uint32_t place, uint32_t key, double dropout);
void ask_relu_f32_portable(float *values, size_t count, uint32_t place, uint32_t key, double dropout);
void ask_relu_f64(double *values, size_t count, uint32_t place, uint32_t key, double dropout);
void ask_relu_f64_portable(double *values, size_t count, uint32_t place, uint32_t key, double dropout);

// gradient = gradient / (1 - dropout) where values > 0, else 0.
void ask_relu_back_f32(float *gradient, const float *values, size_t count, double dropout);
void ask_relu_back_f32_portable(float *gradient, const float *values, size_t count, double dropout);
void ask_relu_back_f64(double *gradient, const double *values, size_t count, double dropout);
void ask_relu_back_f64_portable(double *gradient, const double *values, size_t count, double dropout);

// Batch normalisation of each of `columns` columns of [rows, stride], at most 64: x becomes
// x̂ = (x - mean) / sqrt(squares / rows + epsilon), with squares = Σ (x - mean)², and y = scale * x̂ + shift.
// `inverse` is what x̂ was multiplied with.
void ask_normalise_f32(float *x, float *y, size_t stride, size_t rows, size_t columns, const float *scale,
                       const float *shift, float epsilon, float *mean, float *squares, float *inverse);
void ask_normalise_f32_portable(float *x, float *y, size_t stride, size_t rows, size_t columns, const float *scale,
                                const float *shift, float epsilon, float *mean, float *squares, float *inverse);
void ask_normalise_f64(double *x, double *y, size_t stride, size_t rows, size_t columns, const double *scale,
                       const double *shift, double epsilon, double *mean, double *squares, double *inverse);
void ask_normalise_f64_portable(double *x, double *y, size_t stride, size_t rows, size_t columns, const double *scale,
                                const double *shift, double epsilon, double *mean, double *squares, double *inverse);

// dy becomes dx = scale * inverse * (dy - mean(dy) - x̂ * mean(dy * x̂)); d_scale = Σ dy * x̂, d_shift = Σ dy.
void ask_normalise_back_f32(float *dy, const float *hat, size_t stride, size_t rows, size_t columns,
                            const float *scale, const float *inverse, float *d_scale, float *d_shift);
void ask_normalise_back_f32_portable(float *dy, const float *hat, size_t stride, size_t rows, size_t columns,
                                     const float *scale, const float *inverse, float *d_scale, float *d_shift);
void ask_normalise_back_f64(double *dy, const double *hat, size_t stride, size_t rows, size_t columns,
                            const double *scale, const double *inverse, double *d_scale, double *d_shift);
void ask_normalise_back_f64_portable(double *dy, const double *hat, size_t stride, size_t rows, size_t columns,
                                     const double *scale, const double *inverse, double *d_scale, double *d_shift);

// shares[i] = factor * e^scores[i] / Σ e^scores; returns log Σ e^scores. One of the scores at least is finite, none is
// +infinity; NaN gives NaN. `shares` may be `scores`. The exponential of `float` is good to 2 units in the last place.
float ask_softmax_f32(const float *scores, size_t count, float factor, float *shares);
float ask_softmax_f32_portable(const float *scores, size_t count, float factor, float *shares);
double ask_softmax_f64(const double *scores, size_t count, double factor, double *shares);
double ask_softmax_f64_portable(const double *scores, size_t count, double factor, double *shares);

// The same down each of `columns` columns of [rows, stride]: adds the shares to `gradient`, of the same stride, writes
// log Σ e^scores to `sums`, and leaves e^(score - the column's largest) in `scores`. At most 64 columns.
void ask_softmax_columns_f32(float *scores, size_t stride, size_t rows, size_t columns, float factor, float *sums,
                             float *gradient);
void ask_softmax_columns_f32_portable(float *scores, size_t stride, size_t rows, size_t columns, float factor, float *sums,
                                      float *gradient);
void ask_softmax_columns_f64(double *scores, size_t stride, size_t rows, size_t columns, double factor, double *sums,
                             double *gradient);
void ask_softmax_columns_f64_portable(double *scores, size_t stride, size_t rows, size_t columns, double factor, double *sums,
                                      double *gradient);

// ---- Layers of a transformer ----

// Columns of a panel. A matrix [n, k] for `ask_dense_f32` is packed as ceil(n / 32) panels of [k, 32]: its rows become
// columns, and those that are missing in the last panel are zeros.
enum { ASK_PANEL = 32 };
void ask_pack_f32(const float *matrix, size_t stride, size_t n, size_t k, float *packed);
void ask_pack_f32_portable(const float *matrix, size_t stride, size_t n, size_t k, float *packed);

// y = x · Wᵀ + bias for `rows` rows: x is [rows, x_stride], W [n, k] in panels, whose rows lie `b_stride` values apart
// and which begin every `panel_step` values (32 and 32 k as `ask_pack_f32` writes them). `bias` may be NULL; it and the
// rows of y are as long as n rounded up to 32, and what lies behind n of y is overwritten. Every value is one sum in the
// order of k, so it does not depend on the other rows.
void ask_dense_f32(const float *x, size_t x_stride, size_t rows, size_t k, const float *packed, size_t b_stride,
                   size_t panel_step, const float *bias, size_t n, float *y, size_t y_stride);
void ask_dense_f32_portable(const float *x, size_t x_stride, size_t rows, size_t k, const float *packed,
                            size_t b_stride, size_t panel_step, const float *bias, size_t n, float *y, size_t y_stride);

// Each row becomes e^(scale * score) / Σ e^(scale * score) over `columns` scores, all finite; scale is positive. What lies
// behind them up to a multiple of 16 is overwritten, with zeros.
void ask_softmax_rows_f32(float *scores, size_t stride, size_t rows, size_t columns, float scale);
void ask_softmax_rows_f32_portable(float *scores, size_t stride, size_t rows, size_t columns, float scale);

// y = scale * (s - mean(s)) / sqrt(variance(s) + epsilon) + shift for each row s of x + added (Ba et al. 2016): `width`
// values of each `stride`. y may be x or `added`.
void ask_layer_norm_f32(const float *x, const float *added, size_t stride, size_t rows, size_t width,
                        const float *scale, const float *shift, float epsilon, float *y);
void ask_layer_norm_f32_portable(const float *x, const float *added, size_t stride, size_t rows, size_t width,
                                 const float *scale, const float *shift, float epsilon, float *y);

// y = x / 2 * (1 + erf(x / sqrt 2)) (Hendrycks and Gimpel 2016). erf is good to 6e-7, so y to 6e-7 |x|. y may be x.
void ask_gelu_f32(const float *x, size_t count, float *y);
void ask_gelu_f32_portable(const float *x, size_t count, float *y);

// ---- The same from codes of 8 bits ----

// A matrix [n, k] of codes in -127...127 with a scale for each of its n rows. `panels` is ceil(n / 32) panels of
// [ceil(k / 4), 32, 4], as `ask_pack_i8` writes them together with the sums of each row's codes; the other three are as
// long as n rounded up to 32.
typedef struct {
  const int8_t *panels;
  const float *scales;
  const int32_t *sums;
  const float *bias;
} ask_dense_i8;
void ask_pack_i8(const int8_t *codes, size_t stride, size_t n, size_t k, int8_t *packed, int32_t *sums);

// Each row of k values becomes codes round(value / scale) + 128 with scale = max |value| / 127, filled up with 128 to a
// multiple of 4. A row of zeros has scale 0, one that holds a value which is not finite has NaN.
void ask_quantise_rows_u8(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes, float *scales);
void ask_quantise_rows_u8_portable(const float *x, size_t stride, size_t rows, size_t k, uint8_t *codes, float *scales);

// y = x · Wᵀ + bias, with x in codes as above, k at most 60,000. Sums are taken in whole numbers, and nothing is fused in
// scaling them: all three give the same bits. The last two say whether the processor has what they need, and do nothing
// where it has not.
void ask_dense_u8(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                  float *y, size_t y_stride);
void ask_dense_u8_portable(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w,
                           size_t n, float *y, size_t y_stride);
bool ask_dense_u8_avx2(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                       float *y, size_t y_stride);
bool ask_dense_u8_vnni(const uint8_t *x, const float *x_scales, size_t rows, size_t k, const ask_dense_i8 *w, size_t n,
                       float *y, size_t y_stride);

// Writes round(value / scale) in -127...127 with scale = max |value| / 127 and returns the scale.
// All zero, or any value that is not finite: zeros and scale 0.
float ask_quantise_i8(const float *values, size_t count, int8_t *codes);

// Σ a[i] * b[i], exact for up to 133,000 codes in -127...127.
int32_t ask_dot_i8(const int8_t *a, const int8_t *b, size_t count);
int32_t ask_dot_i8_portable(const int8_t *a, const int8_t *b, size_t count);

// similarity[r] = dot(rows[r], query) * (scales[r] * query_scale) for `count` rows of `width` codes.
void ask_scan_i8(const int8_t *rows, const float *scales, size_t count, size_t width, const int8_t *query,
                 float query_scale, float *similarity);
void ask_scan_i8_portable(const int8_t *rows, const float *scales, size_t count, size_t width, const int8_t *query,
                          float query_scale, float *similarity);

// Threads that wait for blocks of work. `run` calls body(context, 0 ..< blocks), each once, on the caller and on the
// other threads in any order, and returns when all are done; what they wrote is then visible to the caller.
// One run at a time. `create` takes the number of threads with the caller's own; it starts as many as it can.
typedef struct ask_workers ask_workers;
ask_workers *ask_workers_create(size_t threads);
void ask_workers_run(ask_workers *workers, size_t blocks, void (*body)(void *context, size_t block), void *context);
void ask_workers_destroy(ask_workers *workers);

#endif
