"""Dictionaries and stories in forms of their own, to sections as markup.py makes them."""
import re

from markup import prose, tidy


def wordnet(text):
    """A section a synset: "word, word: gloss", then its examples as sentences."""
    for line in text.split("\n"):
        if line.startswith("  ") or " | " not in line:
            continue
        data, gloss = line.split(" | ", 1)
        fields = data.split(" ")
        count = int(fields[3], 16)
        lemmas = [re.sub(r"\(\w+\)$", "", fields[4 + 2 * index]).replace("_", " ") for index in range(count)]
        examples = [example for example in re.findall(r'"([^"]+)"', gloss) if len(example.split()) >= 3]
        definition = tidy(re.sub(r'"[^"]*"[^";]*', "", gloss)).strip(" ;:,-")
        section = [", ".join(dict.fromkeys(lemmas)) + ": " + definition + "."] if definition else []
        section += [example[0].upper() + example[1:].rstrip(" .;,") + ("" if example[-1] in "?!" else ".")
                    for example in map(tidy, examples)]
        yield section


def entries(text):
    """(head word, body lines) of a dictd file: a head word starts at the margin, its text is indented."""
    head, body = None, []
    for line in text.split("\n"):
        if line[:1].strip() and not body or line[:1].strip() and not body[-1].strip():
            if head:
                yield head, body
            head, body = line.strip(), []
        elif head:
            body.append(line)
    if head:
        yield head, body


def paragraphs(lines):
    """Paragraphs of an entry, without the marks of links, fields, sources and dates."""
    for block in re.split(r"\n\s*\n", "\n".join(lines)):
        block = re.sub(r"\{([^{}]*)\}", lambda link: " ".join(re.sub(r"\(\S*\)|\[\d+\]", "", link[1]).split()), block)
        block = re.sub(r"<[^<>]{2,60}>|\[[^\[\]]{1,40}\]|\([\d-]{10}\)|--[A-Z][\w. ]{2,40}$|[{}]", " ", block)
        yield tidy(block)


def computing(text):
    """FOLDOC and the Jargon File: a section an entry, the head word before its first paragraph."""
    for head, body in entries(text):
        if head.startswith("00-"):
            continue
        found = [re.sub(r"^(?:n|v|adj|vi|vt|interj|adv|prov)\.,? ", "", part) for part in paragraphs(body)]
        found = [part for part in found if prose(part) and len(part.split()) >= 4]
        if found:
            yield [f"{head}: {found[0]}"] + found[1:]


def webster(text):
    """GCIDE: a section an entry; a definition is a sentence after its head word. Quotations, synonyms and etymologies
    are left out: they are old, and in many spellings."""
    for head, body in entries(text):
        word = head.split(" \\")[0].strip()
        rest = head[len(word):] + "\n" + "\n".join(body)
        if word.startswith("00-") or "\\" in word or not word.isprintable() or not word:
            continue
        section = []
        for block in re.split(r"\n\s*\n|\n\s+(?=\d+\. |\([a-z]\) )", rest):
            block = re.sub(r"\\[^\\]*\\,?|\[[^\[\]]*\]|\([A-Z][A-Za-z.& ]{1,24}\.\)|\([A-Z][a-z]+\. [A-Z][a-z]+\)", " ",
                           block)
            block = next(paragraphs([block]), "")
            block = re.sub(r"^(?:(?:n|a|v|adj|adv|prep|imp|pl|t|i|p|pr|vb|conj|interj)\. ?(?:& )?)+|^\d+\. |^\([a-z]\) ",
                           "", block).strip()
            block = re.sub(r"^(?:\d+\. )+(?:\([a-z]\) )?", "", block)
            block = re.sub(r"\.{2,}$", ".", re.sub(r"\s--\s?[A-Z].*$", ".", block))
            if not re.match(r"Syn:|Note:|See |Same as|[a-z]*\.;", block) and prose(block) and len(block.split()) >= 4:
                section.append(f"{word}: {block}")
        if section:
            yield section


def stories(text):
    """Endless Sky's missions and conversations: what stands between back quotes; a conversation is a section."""
    for block in re.split(r"\n(?=\S)", text):
        section = [tidy(re.sub(r"<(\w+)>", r"the \1", line)) for line in re.findall(r"`([^`\n]{12,})`", block)]
        section = [line for line in section if prose(line)]
        if section:
            yield section
