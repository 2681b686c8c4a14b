#include "COpenBLAS.h"

// The values of CBLAS_ORDER and CBLAS_TRANSPOSE in the reference CBLAS (netlib.org/blas/cblas.h).
enum { row_major = 101, no_transpose = 111, transposed = 112 };

void cblas_sgemm(int order, int trans_a, int trans_b, int m, int n, int k, float alpha, const float *a, int lda,
                 const float *b, int ldb, float beta, float *c, int ldc);
void cblas_dgemm(int order, int trans_a, int trans_b, int m, int n, int k, double alpha, const double *a, int lda,
                 const double *b, int ldb, double beta, double *c, int ldc);
void openblas_set_num_threads(int threads);

void ask_sgemm(bool transpose_a, bool transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
               const float *b, int ldb, float beta, float *c, int ldc) {
  cblas_sgemm(row_major, transpose_a ? transposed : no_transpose, transpose_b ? transposed : no_transpose, m, n, k,
              alpha, a, lda, b, ldb, beta, c, ldc);
}

void ask_dgemm(bool transpose_a, bool transpose_b, int m, int n, int k, double alpha, const double *a, int lda,
               const double *b, int ldb, double beta, double *c, int ldc) {
  cblas_dgemm(row_major, transpose_a ? transposed : no_transpose, transpose_b ? transposed : no_transpose, m, n, k,
              alpha, a, lda, b, ldb, beta, c, ldc);
}

void ask_blas_single_thread(void) { openblas_set_num_threads(1); }
