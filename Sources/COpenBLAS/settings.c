// OpenBLAS' settings, in place of those that it reads from the environment.
//
// Its threaded build starts a thread for each further core when the program is loaded, and these spin a while for work
// that a question never has. Its serial build has none, but may not be called from several threads at once, as ours do.
// So it is the threaded build, told one thread. That has to be known before `main`, when its constructor asks: the
// functions below stand in for its own openblas_env.c, which a static linker then has no reason to take from the
// archive. With the shared library they may come too late to be asked, which costs time only: `ask_blas_single_thread`
// says it again.

void openblas_read_env(void) {}
int openblas_num_threads_env(void) { return 1; }
int openblas_goto_num_threads_env(void) { return 0; }
int openblas_omp_num_threads_env(void) { return 0; }
int openblas_omp_adaptive_env(void) { return 0; }
int openblas_verbose(void) { return 0; }
unsigned int openblas_thread_timeout(void) { return 0; }
int openblas_block_factor(void) { return 0; }
