"""Texts that tokenizers and encoders are compared on: fragments of words in many scripts, strung together by chance."""

import pathlib
import random

# Each fragment is likely to go wrong somewhere: case, accents, marks that change places, what is dropped, what stands
# alone, what is no letter, words that are too long.
FRAGMENTS = [
    # English, plain and with pieces
    "a", "The", "question", "embarrassingly", "structure", "teams", "unbelievable", "READERS", "iPhone", "don't", "it’s",
    "x", "ing", "s", "un", "data", "1", "42", "1990's", "3.14", "1,000", "e-mail", "snake_case", "C++", "a/b", "node.js",
    "http://x.org/?q=1&r=2", "@home", "#tag", "$5", "100%", "[SEP]", "[CLS]", "[UNK]", "##ing", "##", "[", "MASK]",
    # spaces
    " ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\x0b", "\x0c", "\x85", "\xa0", "\u1680", "\u2003", "\u2028", "\u2029",
    "\u202f", "\u3000",
    # punctuation and symbols
    ".", ",", "?", "!", "'", '"', "(", ")", "-", "_", "`", "^", "~", "|", "+", "=", "<", ">", "«", "»", "„", "“", "…", "—",
    "‿", "·", "؟", "،", "。", "、", "「", "」", "！", "€", "£", "©", "™", "→", "∑", "≠", "≤", "½", "²", "°", "⁄", "\u037e",
    "\u0387", "\u1fef", "\u2e3a", "\u2e5d",
    # what is dropped
    "\x00", "\x01", "\x7f", "\x9f", "\ufffd", "\xad", "\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\ufeff", "\ue000",
    "\u180e", "\U000e0061", "\U000f0000", "\ufe0f", "\ufdd0", "\uffff",
    # Latin with accents, composed and not, and letters without a decomposition
    "é", "É", "e\u0301", "ñ", "ç", "Å", "\u212b", "\u212a", "ö", "ü", "ß", "ẞ", "ł", "Ł", "ø", "æ", "Œ", "đ", "ı", "İ", "ŉ",
    "ǆ", "ﬁ", "ﬀ", "ệ", "e\u0323\u0302", "e\u0302\u0323", "a\u0315\u0300\u05ae\u0062", "\u0301", "\u20dd", "\u0489", "café",
    "naïve", "Größe", "crème",
    # marks that are kept, of several classes, which canonical order may move
    "\u302e", "\u302f", "\U0001d165", "\U0001d16d", "\u1b44", "\ua953", "\u0903", "\u094d", "\u034f",
    # other scripts
    "Ελληνικά", "ΣΊΣΥΦΟΣ", "ς", "ᾳ", "ΐ", "Привет", "Ёлка", "й", "и\u0306", "Їжак", "ուրախ", "և", "שלום", "שָׁלוֹם", "العربية",
    "مُحَمَّد", "ـ", "۳", "हिन्दी", "क़", "ड़", "தமிழ்", "ภาษาไทย", "ำ", "ລາວ", "မြန်မာ", "ខ្មែរ", "አማርኛ", "ᏣᎳᎩ", "ꭰ", "Ⴀ", "Ა",
    # East Asia
    "日本", "語", "漢字", "\u3400", "\U00020000", "\U0002b820", "\U0002b920", "\uf900", "\U0002f800", "々", "〆", "〇", "ひらがな",
    "カタカナ", "が", "か\u3099", "ｶﾞ", "한국어", "각", "\u1100\u1161\u11a8", "Ａ", "ｚ", "９", "，", "ㄅ",
    # pictures, mathematics
    "😀", "👩‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "1️⃣", "𝐀", "𝔘", "𝟗", "Ⅳ", "①", "Ⓐ", "🄰",
    # letters that came late, or whose category changed
    "\u166d", "\u1734", "\u1885", "\ua9bd", "\U000111c9", "\u061d", "\u08d4", "\u09fd", "\U00011938", "\u0378",
    # long words
    "a" * 99, "b" * 100, "c" * 101, "é" * 60, "界" * 30, "\u0301" * 120, "supercalifragilistic" * 6, "😀" * 101, "x\u200b" * 100,
]


class SplitMix64:
    """The generator of Tests/TestSupport, so that a test can make the same strings."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        return (z ^ (z >> 31)) % bound


def hostile(count, seed):
    """`count` strings of 1 to 16 fragments, a third of them with spaces between."""
    chance = SplitMix64(seed)
    texts = []
    for _ in range(count):
        gap = " " if chance.below(3) == 0 else ""
        length = 1 + chance.below(16)
        texts.append(gap.join(FRAGMENTS[chance.below(len(FRAGMENTS))] for _ in range(length)))
    return texts


def natural(folder, count, words, seed):
    """`count` stretches of as many words as `words(chance)` says, of the texts in `folder`, by turns."""
    chance = random.Random(seed)
    sources = [path.read_text(errors="replace").split() for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    texts = []
    for i in range(count):
        source = sources[i % len(sources)]
        length = words(chance)
        start = chance.randrange(max(1, len(source) - length))
        texts.append(" ".join(source[start:start + length]))
    return texts
