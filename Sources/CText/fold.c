#include "ctext.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

enum {
  // A word is cut to a few hundred bytes before it comes here.
  MAX_WORD = 1024,
  // No character's NFKC has more than 18 units (U+FDFA).
  MAX_FOLDED = 18 * MAX_WORD
};

// Signs that readers type as ASCII. U+2044 comes out of ½.
static void straighten(UChar *text, int32_t length) {
  for (int32_t i = 0; i < length; i++) {
    switch (text[i]) {
      case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case 0xFF07: text[i] = '\''; break;
      case 0x2010: case 0x2011: text[i] = '-'; break;
      case 0x2044: text[i] = '/'; break;
    }
  }
}

// Letters that a reader takes for an accented one, though they have no decomposition.
static const char *plain_spelling(UChar32 c) {
  switch (c) {
    case 0x00E6: return "ae";
    case 0x00F8: return "o";
    case 0x0111: return "d";
    case 0x0127: return "h";
    case 0x0131: return "i";
    case 0x0142: return "l";
    case 0x0153: return "oe";
    case 0x0167: return "t";
    default: return NULL;
  }
}

typedef struct {
  uint8_t *bytes;
  size_t length, capacity;
  bool full;
} output;

static void append(output *out, UChar32 c) {
  size_t need = U8_LENGTH(c);
  if (out->full || out->length + need > out->capacity) {
    out->full = true;  // and stays so: a shorter character must not follow a hole
    return;
  }
  U8_APPEND_UNSAFE(out->bytes, out->length, c);
}

// Appends a base letter of Latin or Greek without its marks.
static void append_plain(output *out, const UNormalizer2 *nfc, UChar32 c) {
  const char *spelling = plain_spelling(c);
  if (spelling) {
    while (*spelling) append(out, (UChar32)*spelling++);
    return;
  }
  UChar parts[32];
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = unorm2_getDecomposition(nfc, c, parts, 32, &status);
  if (count < 0 || U_FAILURE(status)) {
    append(out, c);
    return;
  }
  for (int32_t i = 0; i < count;) {
    UChar32 part;
    U16_NEXT(parts, i, count, part);
    if (u_charType(part) != U_NON_SPACING_MARK) append(out, part);
  }
}

size_t ctext_fold(const uint8_t *word, size_t length, uint8_t *out_bytes, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  UChar source[MAX_WORD], folded[MAX_FOLDED];
  int32_t count = 0;
  if (length > MAX_WORD) return 0;
  u_strFromUTF8WithSub(
    source, MAX_WORD, &count, (const char *)word, (int32_t)length, 0xFFFD, NULL, &status);
  if (U_FAILURE(status)) return 0;
  straighten(source, count);
  count = unorm2_normalize(folding, source, count, folded, MAX_FOLDED, &status);
  if (U_FAILURE(status)) return 0;
  straighten(folded, count);  // ŉ has become ʼn

  output out = {out_bytes, 0, capacity, false};
  bool after_plain = false;
  for (int32_t i = 0; i < count;) {
    UChar32 c;
    U16_NEXT(folded, i, count, c);
    if (c >= 'a' && c <= 'z') {
      append(&out, c);
      after_plain = true;
      continue;
    }
    if (c == 0x20E3) continue;  // the key around 1️⃣
    if (c == 0x0640) continue;  // tatweel, which only makes a word wider
    if (after_plain && u_charType(c) == U_NON_SPACING_MARK) continue;
    UScriptCode script = uscript_getScript(c, &status);
    after_plain = script == USCRIPT_LATIN || script == USCRIPT_GREEK;
    if (after_plain) append_plain(&out, nfc, c);
    else append(&out, c);
  }
  return out.length;
}
