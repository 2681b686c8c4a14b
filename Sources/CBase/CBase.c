#include "CBase.h"

// SwiftPM compiles C as of 2017; clang takes this line of 2023 all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char bytes[] = {
#embed "english.base"
};

const unsigned char *cbase_bytes(void) { return bytes; }
size_t cbase_count(void) { return sizeof bytes; }

static const unsigned char words[] = {
#embed "english.words"
};

const unsigned char *cbase_words(void) { return words; }
size_t cbase_words_count(void) { return sizeof words; }
