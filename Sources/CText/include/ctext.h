// What AskText needs of ICU and Snowball, over UTF-8.
//
// No type of either library appears here: ICU's clash with Foundation's in Swift, and its functions are
// renamed by macro (u_foo_72), so only the C files beside this header may include it.
// Nothing reads outside the `length` bytes it is given, whatever they are.
#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Break iterators (UAX #29 as ICU's root locale has it) ----

typedef struct ctext_breaker ctext_breaker;

/// NULL when ICU cannot open it (no memory, no data).
ctext_breaker *ctext_word_breaker_open(void);
ctext_breaker *ctext_sentence_breaker_open(void);
void ctext_breaker_close(ctext_breaker *breaker);

/// Starts at byte 0 of `text`, which must stay in place until the last `ctext_breaker_next`.
bool ctext_breaker_set_text(ctext_breaker *breaker, const uint8_t *text, size_t length);

/// The byte offset of the next boundary after the last one; -1 after the end.
ptrdiff_t ctext_breaker_next(ctext_breaker *breaker);

// ---- Characters ----

/// What word breaking does with a character.
enum {
  CTEXT_OTHER = 0,        // breaks on both sides
  CTEXT_LETTER = 1,       // ALetter of a script without a dictionary
  CTEXT_NUMERIC = 2,      // Numeric
  CTEXT_MID_LETTER = 3,   // joins two letters
  CTEXT_MID_NUMERIC = 4,  // joins two digits
  CTEXT_MID_BOTH = 5,     // joins two letters, or two digits
  CTEXT_EXTEND = 6,       // Extend, Format, ZWJ: part of the character before it
  CTEXT_ALONE = 7,        // a letter or number that is a word by itself, as ½
  CTEXT_DIFFICULT = 8     // left to ICU: dictionary scripts, Hebrew, Katakana
};

/// The class of `scalar`, which must be a Unicode scalar value above ASCII. Loads no data.
uint8_t ctext_word_class(uint32_t scalar);

/// Finds the next part of a word of ICU's: the stretch between `@` or connectors such as `_`, cut to its first
/// and last letter or number. Searches `*position ..< end`; false when there is none.
/// Sets `*position` to where the next search starts.
bool ctext_next_part(
  const uint8_t *text, size_t end, size_t *position, size_t *part_start, size_t *part_end);

// ---- Spelling ----

/// Writes the folded spelling of a word: typographic apostrophes and hyphens become ASCII ones, then
/// NFKC_Casefold, then accents are taken off letters of Latin and Greek, and tatweel is left out.
/// Returns the bytes written, at most `capacity`, cut at a character; 0 also when ICU fails.
size_t ctext_fold(const uint8_t *word, size_t length, uint8_t *out, size_t capacity);

enum {
  CTEXT_SCRIPT_NONE = 0,  // no letter
  CTEXT_SCRIPT_LATIN,
  CTEXT_SCRIPT_CYRILLIC,
  CTEXT_SCRIPT_GREEK,
  CTEXT_SCRIPT_ARABIC,
  CTEXT_SCRIPT_DEVANAGARI,
  CTEXT_SCRIPT_ARMENIAN,
  CTEXT_SCRIPT_TAMIL,
  CTEXT_SCRIPT_HEBREW,
  CTEXT_SCRIPT_ANOTHER  // any other one, or several
};

typedef struct {
  uint8_t script;   // of the letters
  bool has_number;  // a digit or another number
  bool has_symbol;  // neither letter, number, mark nor apostrophe
} ctext_description;

/// What the characters of a folded word are.
ctext_description ctext_describe(const uint8_t *word, size_t length);

// ---- Pieces ----

/// What BERT's uncased normalisation makes of a character (Devlin et al. 2019; the published BertNormalizer).
enum {
  CTEXT_LETTER_PLAIN = 0,    // part of a word
  CTEXT_LETTER_ALONE = 1,    // a word by itself: punctuation, an ideograph
  CTEXT_LETTER_SPACE = 2,    // ends a word
  CTEXT_LETTER_DROPPED = 3,  // a mark that is left out
  CTEXT_LETTERS = 8          // no character's canonical decomposition has more than 4
};

typedef struct {
  uint32_t scalar;  // in lower case
  uint8_t kind;
  uint8_t order;  // the canonical combining class: marks stand in its order behind their letter
} ctext_letter;

/// Writes the letters of `scalar`, a Unicode scalar value above ASCII: canonically decomposed, in lower case. 0 of them
/// for a character that is left out before all else, as controls are.
size_t ctext_letters(uint32_t scalar, ctext_letter *letters);

// ---- Snowball ----

typedef struct ctext_stemmer ctext_stemmer;

/// The name of the algorithm number `index` from 0; NULL after the last.
const char *ctext_stemmer_name(size_t index);
/// NULL when there is no such algorithm.
ctext_stemmer *ctext_stemmer_open(const char *name);
void ctext_stemmer_close(ctext_stemmer *stemmer);
/// The stem of a folded word, at most `capacity` bytes of it; 0 when there is none. `out` may be `word`.
size_t ctext_stem(
  ctext_stemmer *stemmer, const uint8_t *word, size_t length, uint8_t *out, size_t capacity);

// ---- Versions ----

/// The versions linked in, as "72.1" and "15.0"; each buffer holds CTEXT_VERSION_LENGTH bytes.
enum { CTEXT_VERSION_LENGTH = 20 };
void ctext_versions(char *icu, char *unicode);

#endif
