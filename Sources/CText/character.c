#include "ctext.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

// A character that makes a word worth indexing. Marks alone do not; Ⓐ (a symbol, but alphabetic) does.
static bool is_word_character(UChar32 c) {
  uint32_t mask = U_GET_GC_MASK(c);
  return (mask & (U_GC_L_MASK | U_GC_N_MASK)) || ((mask & U_GC_SO_MASK) && u_isUAlphabetic(c));
}

static bool needs_dictionary(UChar32 c) {
  if (c >= 0xAC00 && c <= 0xD7A3) return true;  // Hangul syllables
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA;
}

uint8_t ctext_word_class(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  if (needs_dictionary(c)) return CTEXT_DIFFICULT;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      // Modifier symbols that count as letters, and ℹ, which is also a picture (WB3c).
      if (!is_word_character(c) || u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC))
        return CTEXT_DIFFICULT;
      return CTEXT_LETTER;
    case U_WB_NUMERIC:
      return is_word_character(c) ? CTEXT_NUMERIC : CTEXT_DIFFICULT;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
    case U_WB_SINGLE_QUOTE:
    case U_WB_DOUBLE_QUOTE:
      return CTEXT_DIFFICULT;
    case U_WB_MIDLETTER:
      // The colons join letters in Swedish and Finnish only.
      return c == 0xFE55 || c == 0xFF1A ? CTEXT_OTHER : CTEXT_MID_LETTER;
    case U_WB_MIDNUM:
      return CTEXT_MID_NUMERIC;
    case U_WB_MIDNUMLET:
      return CTEXT_MID_BOTH;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return CTEXT_EXTEND;
    default:
      return is_word_character(c) ? CTEXT_ALONE : CTEXT_OTHER;
  }
}

bool ctext_next_part(
  const uint8_t *text, size_t end, size_t *position, size_t *part_start, size_t *part_end) {
  size_t at = *position;
  bool found = false, attached = false;
  while (at < end) {
    size_t before = at;
    UChar32 c;
    U8_NEXT(text, at, end, c);
    int32_t wb = c < 0 ? U_WB_OTHER : u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    if (c == '@' || wb == U_WB_EXTENDNUMLET) {
      if (found) break;
    } else if (wb == U_WB_EXTEND || wb == U_WB_FORMAT || wb == U_WB_ZWJ) {
      // Before letters: the half-width voicing marks are both.
      if (attached) *part_end = at;
    } else if (c >= 0 && is_word_character(c)) {
      if (!found) *part_start = before;
      found = attached = true;
      *part_end = at;
    } else {
      attached = false;
    }
  }
  *position = at;
  return found;
}

static uint8_t script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN: return CTEXT_SCRIPT_LATIN;
    case USCRIPT_CYRILLIC: return CTEXT_SCRIPT_CYRILLIC;
    case USCRIPT_GREEK: return CTEXT_SCRIPT_GREEK;
    case USCRIPT_ARABIC: return CTEXT_SCRIPT_ARABIC;
    case USCRIPT_DEVANAGARI: return CTEXT_SCRIPT_DEVANAGARI;
    case USCRIPT_ARMENIAN: return CTEXT_SCRIPT_ARMENIAN;
    case USCRIPT_TAMIL: return CTEXT_SCRIPT_TAMIL;
    case USCRIPT_HEBREW: return CTEXT_SCRIPT_HEBREW;
    default: return CTEXT_SCRIPT_ANOTHER;
  }
}

ctext_description ctext_describe(const uint8_t *word, size_t length) {
  ctext_description result = {CTEXT_SCRIPT_NONE, false, false};
  size_t at = 0;
  while (at < length) {
    UChar32 c;
    U8_NEXT(word, at, length, c);
    uint32_t mask = c < 0 ? U_GC_CN_MASK : U_GET_GC_MASK(c);
    if (mask & U_GC_L_MASK) {
      uint8_t script = script_of(c);
      if (result.script == CTEXT_SCRIPT_NONE) result.script = script;
      if (result.script != script) result.script = CTEXT_SCRIPT_ANOTHER;
    } else if (mask & U_GC_N_MASK) {
      result.has_number = true;
    } else if (!(mask & (U_GC_M_MASK | U_GC_CF_MASK)) && c != '\'') {
      result.has_symbol = true;
    }
  }
  return result;
}

void ctext_versions(char *icu, char *unicode) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, icu);
  u_getUnicodeVersion(version);
  u_versionToString(version, unicode);
}
