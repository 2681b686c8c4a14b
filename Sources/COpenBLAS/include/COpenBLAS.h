// The part of OpenBLAS that Ask uses, declared by hand: its own headers drag in Fortran types and all of LAPACK.
#ifndef ASK_COPENBLAS_H
#define ASK_COPENBLAS_H

#include <stdbool.h>

// C = alpha * op(A) * op(B) + beta * C. All matrices are row-major; op transposes when its flag is set.
// op(A) is [m, k], op(B) [k, n], C [m, n]; lda, ldb and ldc are the row strides of A, B and C as stored.
// With beta = 0, C may hold anything, NaN too.
void ask_sgemm(bool transpose_a, bool transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
               const float *b, int ldb, float beta, float *c, int ldc);
void ask_dgemm(bool transpose_a, bool transpose_b, int m, int n, int k, double alpha, const double *a, int lda,
               const double *b, int ldb, double beta, double *c, int ldc);

// Holds OpenBLAS at one thread for the rest of the process: with more, its sums come out in another order.
void ask_blas_single_thread(void);

#endif
