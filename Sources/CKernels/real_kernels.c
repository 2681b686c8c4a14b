#include "CKernels.h"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)

#define TARGET
#define REAL float
#define KERNEL(name) JOIN(name, _f32_portable)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
#define REAL double
#define KERNEL(name) JOIN(name, _f64_portable)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
#undef TARGET

#if defined(__x86_64__)

#define TARGET static __attribute__((target("avx2,fma")))
#define REAL float
#define KERNEL(name) JOIN(name, _f32_avx2)
#include "real_kernels.inc"
#undef REAL
#undef KERNEL
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
