#include "CKernels.h"

#include <math.h>

#include "exponential.h"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)

#define TARGET
#define TARGET_INLINE __attribute__((always_inline)) static inline
#define EXP fast_exp
#define REAL float
#define KERNEL(name) JOIN(name, _f32_portable)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
#undef EXP
#define EXP exp
#define REAL double
#define KERNEL(name) JOIN(name, _f64_portable)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
#undef EXP
#undef TARGET
#undef TARGET_INLINE

#if defined(__x86_64__)

#define TARGET static __attribute__((target("avx2,fma")))
#define TARGET_INLINE __attribute__((target("avx2,fma"), always_inline)) static inline
#define EXP fast_exp
#define REAL float
#define KERNEL(name) JOIN(name, _f32_avx2)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
#undef EXP
#define EXP exp
#define REAL double
#define KERNEL(name) JOIN(name, _f64_avx2)
#include "real_kernels.inc"

bool ask_has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

#define CHOOSE(call, name, ...) call(ask_has_avx2() ? name##_avx2(__VA_ARGS__) : name##_portable(__VA_ARGS__))

#else

bool ask_has_avx2(void) { return false; }

#define CHOOSE(call, name, ...) call(name##_portable(__VA_ARGS__))

#endif

#define NOTHING(call) call
#define RESULT(call) return call

void ask_weighted_rows_f32(const float *rows, size_t width, const int32_t *index, const float *weight, size_t count,
                           float *sum) {
  CHOOSE(NOTHING, ask_weighted_rows_f32, rows, width, index, weight, count, sum);
}

void ask_weighted_rows_f64(const double *rows, size_t width, const int32_t *index, const double *weight,
                           size_t count, double *sum) {
  CHOOSE(NOTHING, ask_weighted_rows_f64, rows, width, index, weight, count, sum);
}

float ask_dot_f32(const float *a, const float *b, size_t count) { CHOOSE(RESULT, ask_dot_f32, a, b, count); }

double ask_dot_f64(const double *a, const double *b, size_t count) { CHOOSE(RESULT, ask_dot_f64, a, b, count); }

void ask_adam_f32(float *value, float *m, float *v, const float *gradient, size_t count, const ask_adam_step *step) {
  CHOOSE(NOTHING, ask_adam_f32, value, m, v, gradient, count, step);
}

void ask_adam_f64(double *value, double *m, double *v, const double *gradient, size_t count,
                  const ask_adam_step *step) {
  CHOOSE(NOTHING, ask_adam_f64, value, m, v, gradient, count, step);
}

void ask_adam_rows_f32(float *value, float *m, float *v, size_t width, const int32_t *index, const int32_t *steps,
                       const double *corrections, const float *gradient, size_t count, const ask_adam_step *step) {
  CHOOSE(NOTHING, ask_adam_rows_f32, value, m, v, width, index, steps, corrections, gradient, count, step);
}

void ask_adam_rows_f64(double *value, double *m, double *v, size_t width, const int32_t *index, const int32_t *steps,
                       const double *corrections, const double *gradient, size_t count, const ask_adam_step *step) {
  CHOOSE(NOTHING, ask_adam_rows_f64, value, m, v, width, index, steps, corrections, gradient, count, step);
}

void ask_relu_f32(float *values, size_t count, uint32_t place, uint32_t key, double dropout) {
  CHOOSE(NOTHING, ask_relu_f32, values, count, place, key, dropout);
}

void ask_relu_f64(double *values, size_t count, uint32_t place, uint32_t key, double dropout) {
  CHOOSE(NOTHING, ask_relu_f64, values, count, place, key, dropout);
}

void ask_relu_back_f32(float *gradient, const float *values, size_t count, double dropout) {
  CHOOSE(NOTHING, ask_relu_back_f32, gradient, values, count, dropout);
}

void ask_relu_back_f64(double *gradient, const double *values, size_t count, double dropout) {
  CHOOSE(NOTHING, ask_relu_back_f64, gradient, values, count, dropout);
}

float ask_softmax_f32(const float *scores, size_t count, float factor, float *shares) {
  CHOOSE(RESULT, ask_softmax_f32, scores, count, factor, shares);
}

double ask_softmax_f64(const double *scores, size_t count, double factor, double *shares) {
  CHOOSE(RESULT, ask_softmax_f64, scores, count, factor, shares);
}

void ask_softmax_columns_f32(float *scores, size_t stride, size_t rows, size_t columns, float factor, float *sums,
                             float *gradient) {
  CHOOSE(NOTHING, ask_softmax_columns_f32, scores, stride, rows, columns, factor, sums, gradient);
}

void ask_softmax_columns_f64(double *scores, size_t stride, size_t rows, size_t columns, double factor, double *sums,
                             double *gradient) {
  CHOOSE(NOTHING, ask_softmax_columns_f64, scores, stride, rows, columns, factor, sums, gradient);
}

void ask_normalise_f32(float *x, float *y, size_t stride, size_t rows, size_t columns, const float *scale,
                       const float *shift, float epsilon, float *mean, float *squares, float *inverse) {
  CHOOSE(NOTHING, ask_normalise_f32, x, y, stride, rows, columns, scale, shift, epsilon, mean, squares, inverse);
}

void ask_normalise_f64(double *x, double *y, size_t stride, size_t rows, size_t columns, const double *scale,
                       const double *shift, double epsilon, double *mean, double *squares, double *inverse) {
  CHOOSE(NOTHING, ask_normalise_f64, x, y, stride, rows, columns, scale, shift, epsilon, mean, squares, inverse);
}

void ask_normalise_back_f32(float *dy, const float *hat, size_t stride, size_t rows, size_t columns,
                            const float *scale, const float *inverse, float *d_scale, float *d_shift) {
  CHOOSE(NOTHING, ask_normalise_back_f32, dy, hat, stride, rows, columns, scale, inverse, d_scale, d_shift);
}

void ask_normalise_back_f64(double *dy, const double *hat, size_t stride, size_t rows, size_t columns,
                            const double *scale, const double *inverse, double *d_scale, double *d_shift) {
  CHOOSE(NOTHING, ask_normalise_back_f64, dy, hat, stride, rows, columns, scale, inverse, d_scale, d_shift);
}
