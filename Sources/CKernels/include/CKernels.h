// The inner loops of AskNet. Each runs with AVX2 and FMA where the processor has them, chosen at run time,
// and has a `_portable` twin in plain C. Integer kernels give the same result both ways; floating-point ones
// differ by rounding alone (sums in the same order, products fused or not).
#ifndef ASK_CKERNELS_H
#define ASK_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool ask_has_avx2(void);

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
