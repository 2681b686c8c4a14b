#include "ctext.h"

#include <libstemmer.h>
#include <string.h>

const char *ctext_stemmer_name(size_t index) {
  const char **names = sb_stemmer_list();
  for (size_t i = 0; i < index && *names; i++) names++;
  return *names;
}

ctext_stemmer *ctext_stemmer_open(const char *name) {
  return (ctext_stemmer *)sb_stemmer_new(name, NULL);
}

void ctext_stemmer_close(ctext_stemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

size_t ctext_stem(
  ctext_stemmer *stemmer, const uint8_t *word, size_t length, uint8_t *out, size_t capacity) {
  struct sb_stemmer *snowball = (struct sb_stemmer *)stemmer;
  const sb_symbol *stem = sb_stemmer_stem(snowball, word, (int)length);
  if (!stem) return 0;
  size_t count = (size_t)sb_stemmer_length(snowball);
  if (count > capacity) return 0;
  memmove(out, stem, count);
  return count;
}
