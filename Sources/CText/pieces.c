#include "ctext.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

// The ideographs that BERT takes for words by themselves, with the hole that its published code has before U+2B920.
static bool is_ideograph(UChar32 c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF)
      || (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF)
      || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

// The general category as a mask, of Unicode 8: that is what the tokenizers know that models were made with. A character
// that came later is a letter to them.
static uint32_t category_of(UChar32 c, bool *is_late) {
  UVersionInfo age;
  u_charAge(c, age);
  *is_late = age[0] > 8;
  if (*is_late) return U_GC_LO_MASK;
  switch (c) {  // those whose category changed since
    case 0x166D: case 0x111C9: return U_GC_PO_MASK;
    case 0x1734: return U_GC_MN_MASK;
    case 0x1885: case 0x1886: return U_GC_LO_MASK;
    case 0xA9BD: return U_GC_MC_MASK;
    default: return U_GET_GC_MASK(c);
  }
}

static ctext_letter letter(const UNormalizer2 *nfc, UChar32 c, bool alone) {
  ctext_letter result = {(uint32_t)c, CTEXT_LETTER_PLAIN, unorm2_getCombiningClass(nfc, c)};
  bool is_late;
  const uint32_t category = category_of(c, &is_late);
  if (category & U_GC_MN_MASK) {
    result.kind = CTEXT_LETTER_DROPPED;
  } else if (u_isUWhiteSpace(c)) {
    result.kind = CTEXT_LETTER_SPACE;
  } else {
    const bool mark = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    if (alone || mark || (category & U_GC_P_MASK)) result.kind = CTEXT_LETTER_ALONE;
    result.scalar = (uint32_t)u_tolower(c);
  }
  return result;
}

size_t ctext_letters(uint32_t scalar, ctext_letter *letters) {
  const UChar32 c = (UChar32)scalar;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  bool is_late;
  const uint32_t category = category_of(c, &is_late);
  if (U_FAILURE(status) || c == 0xFFFD || (category & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_CS_MASK)))
    return 0;
  const bool alone = is_ideograph(c);
  UChar parts[32];
  const int32_t count = is_late ? -1 : unorm2_getDecomposition(nfc, c, parts, 32, &status);
  if (count < 0 || U_FAILURE(status)) {
    letters[0] = letter(nfc, c, alone);
    return 1;
  }
  size_t written = 0;
  for (int32_t i = 0; i < count && written < CTEXT_LETTERS;) {
    UChar32 part;
    U16_NEXT(parts, i, count, part);
    letters[written++] = letter(nfc, part, alone);
  }
  return written;
}
