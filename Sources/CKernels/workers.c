#include "CKernels.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

struct ask_workers {
  pthread_mutex_t lock;
  pthread_cond_t started, finished;
  void (*body)(void *context, size_t block);
  void *context;
  size_t blocks;
  atomic_size_t next;      // the block that the next free thread takes
  atomic_size_t generation;  // counts the runs; written under `lock`, as are the next two
  atomic_size_t busy;        // threads that have not finished the current run
  bool ending;
  size_t threads;          // without the caller
  pthread_t thread[];
};

// How often a thread looks before it sleeps: some 20 µs. A batch is a chain of runs of 100 µs to 1 ms each, and waking
// a thread that sleeps costs about as much as the shortest of them.
enum { looks = 500 };

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

static void take_blocks(ask_workers *workers) {
  for (;;) {
    size_t block = atomic_fetch_add_explicit(&workers->next, 1, memory_order_relaxed);
    if (block >= workers->blocks) return;
    workers->body(workers->context, block);
  }
}

static void *serve(void *argument) {
  ask_workers *workers = argument;
  size_t seen = 0;
  for (;;) {
    for (int i = 0; i < looks && atomic_load_explicit(&workers->generation, memory_order_acquire) == seen; i++)
      pause_briefly();
    pthread_mutex_lock(&workers->lock);
    while (workers->generation == seen && !workers->ending) pthread_cond_wait(&workers->started, &workers->lock);
    const bool ending = workers->ending;
    seen = workers->generation;
    pthread_mutex_unlock(&workers->lock);
    if (ending) return NULL;
    take_blocks(workers);
    pthread_mutex_lock(&workers->lock);
    if (--workers->busy == 0) pthread_cond_signal(&workers->finished);
    pthread_mutex_unlock(&workers->lock);
  }
}

ask_workers *ask_workers_create(size_t threads) {
  size_t others = threads > 1 ? threads - 1 : 0;
  ask_workers *workers = calloc(1, sizeof(ask_workers) + others * sizeof(pthread_t));
  if (!workers) abort();
  pthread_mutex_init(&workers->lock, NULL);
  pthread_cond_init(&workers->started, NULL);
  pthread_cond_init(&workers->finished, NULL);
  // Fewer threads than asked for do the same work, only later.
  while (workers->threads < others
         && pthread_create(&workers->thread[workers->threads], NULL, serve, workers) == 0)
    workers->threads++;
  return workers;
}

void ask_workers_run(ask_workers *workers, size_t blocks, void (*body)(void *context, size_t block), void *context) {
  if (blocks < 2 || workers->threads == 0) {
    for (size_t block = 0; block < blocks; block++) body(context, block);
    return;
  }
  pthread_mutex_lock(&workers->lock);
  workers->body = body;
  workers->context = context;
  workers->blocks = blocks;
  atomic_store_explicit(&workers->next, 0, memory_order_relaxed);
  workers->busy = workers->threads;
  workers->generation++;
  pthread_cond_broadcast(&workers->started);
  pthread_mutex_unlock(&workers->lock);
  take_blocks(workers);
  for (int i = 0; i < looks && atomic_load_explicit(&workers->busy, memory_order_acquire) > 0; i++) pause_briefly();
  pthread_mutex_lock(&workers->lock);
  while (workers->busy > 0) pthread_cond_wait(&workers->finished, &workers->lock);
  pthread_mutex_unlock(&workers->lock);
}

void ask_workers_destroy(ask_workers *workers) {
  pthread_mutex_lock(&workers->lock);
  workers->ending = true;
  pthread_cond_broadcast(&workers->started);
  pthread_mutex_unlock(&workers->lock);
  for (size_t i = 0; i < workers->threads; i++) pthread_join(workers->thread[i], NULL);
  pthread_cond_destroy(&workers->started);
  pthread_cond_destroy(&workers->finished);
  pthread_mutex_destroy(&workers->lock);
  free(workers);
}
