#include "ctext.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct ctext_breaker {
  UBreakIterator *iterator;
  UText text;
};

static ctext_breaker *open_breaker(UBreakIteratorType type) {
  static const UText closed = UTEXT_INITIALIZER;
  ctext_breaker *breaker = malloc(sizeof *breaker);
  if (!breaker) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  breaker->text = closed;
  // The root locale, so that breaks do not depend on the environment.
  breaker->iterator = ubrk_open(type, "", NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(breaker);
    return NULL;
  }
  return breaker;
}

ctext_breaker *ctext_word_breaker_open(void) { return open_breaker(UBRK_WORD); }

ctext_breaker *ctext_sentence_breaker_open(void) { return open_breaker(UBRK_SENTENCE); }

void ctext_breaker_close(ctext_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

bool ctext_breaker_set_text(ctext_breaker *breaker, const uint8_t *text, size_t length) {
  if (length > INT32_MAX) return false;  // ICU's boundaries are 32 bits wide
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, length ? (const char *)text : "", (int64_t)length, &status);
  ubrk_setUText(breaker->iterator, &breaker->text, &status);
  if (U_FAILURE(status)) return false;
  return ubrk_first(breaker->iterator) == 0;
}

ptrdiff_t ctext_breaker_next(ctext_breaker *breaker) {
  int32_t boundary = ubrk_next(breaker->iterator);
  return boundary == UBRK_DONE ? -1 : boundary;
}
