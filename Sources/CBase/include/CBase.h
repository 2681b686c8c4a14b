// The base that ships: what Ask knows of English before it has read a corpus. Compiled in and used in place.
#ifndef ASK_CBASE_H
#define ASK_CBASE_H

#include <stddef.h>

// The bytes of english.base, aligned to 64, as `Base` reads them; they lie in the program's own pages and cost nothing
// until they are read.
const unsigned char *cbase_bytes(void);
size_t cbase_count(void);

// The bytes of english.words: words of four letters or more, one a line, ascending by their bytes.
const unsigned char *cbase_words(void);
size_t cbase_words_count(void);

#endif
