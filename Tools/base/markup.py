"""HTML, DocBook, Mallard and POD to sections: lists of paragraphs, a heading marked with "# "."""
import re
from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "title", "dt", "summary"}
BLOCKS = {"p", "li", "dd", "div", "td", "th", "tr", "blockquote", "section", "article", "body", "main", "br", "ul",
          "ol", "dl", "para", "simpara", "listitem", "item", "sect1", "sect2", "sect3", "chapter", "page", "note",
          "tip", "warning", "desc", "term", "hr", "figure", "center"}
SKIPPED = {"script", "style", "pre", "table", "nav", "header", "footer", "head", "svg", "math", "form", "button",
           "screen", "programlisting", "synopsis", "info", "bookinfo", "sect1info", "media", "mediaobject",
           "inlinemediaobject", "indexterm", "informaltable", "textarea", "select", "cmdsynopsis", "links", "credit",
           "refentryinfo", "screenshot", "footnote", "remark", "cite", "refmeta", "details"}
SKIPPED_CLASSES = re.compile(
    r"\b(sphinxsidebar\w*|related|nav\w*|toc\w*|navheader|navfooter|footer|highlight\S*|headerlink|indextable|"
    r"programlisting|screen|synopsis|breadcrumb\S*|sidebar\S*|menu\S*|search\S*|sig|sig-\w+|mathjax\S*|math|header|"
    r"footnote\S*|copyright|legalnotice|author\S*|address|noprint|bib\S*|citation|literallayout|example-code|listing|"
    r"contents|genindex\S*|versionmodified|viewcode\S*|field-list|admonition-todo|sphx-glr\S*|prev-next\S*|"
    r"bd-(?:toc|side|links|header|footer|search)\S*|"
    r"node|hidden|nosearch|skip\S*|lilypond\S*)\b", re.I)
# The number of a heading: "3.2", "A.1", "Chapter 4.", "Q:".
NUMBER = re.compile(r"^(?:[A-Z]?[.-]?\d+(?:\.\d+)*[.:]?|[A-Z][.:]|Q:|Chapter \d+[.:]?|Appendix [A-Z][.:]?)\s+(?=\w)")
VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "embed", "param", "xref"}


def tidy(text):
    """One line, single spaces, no marks of Sphinx or bare entities."""
    text = re.sub(r"&([A-Za-z][\w.-]*);", r"\1", text.replace("\u00ad", "").replace("\ufeff", ""))
    text = re.sub(r"[\u00b6\u200b\u25b6]", "", text)
    text = " ".join(text.split())
    return re.sub(r" ([,.;:?!)])(?=\s|$)", r"\1", text)


def prose(text):
    """Whether a paragraph is words rather than a table, a path, a signature or a formula."""
    if re.match(r"(Prev|Next|Up|Home)\b.{0,3}(\d|Chapter|Appendix|Part)", text):
        return False
    letters = sum(character.isalpha() or character == " " for character in text)
    return len(text) >= 8 and letters >= 0.8 * len(text) and " " in text


class Markup(HTMLParser):
    """Collects paragraphs and headings; what lies in a skipped element or class is left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections, self.section, self.text, self.heading, self.open, self.skipping = [], [], [], False, [], 0

    def flush(self):
        text, self.text = tidy("".join(self.text)), []
        if self.heading:
            text = NUMBER.sub("", text)
            letters = sum(character.isalpha() or character == " " for character in text)
            if 3 <= len(text) <= 200 and letters >= 0.8 * len(text):
                if any(not line.startswith("# ") for line in self.section):
                    self.sections.append(self.section)
                    self.section = []
                self.section.append("# " + text)
        elif prose(text):
            self.section.append(text)

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return self.flush() if tag == "hr" else self.text.append(" ")
        classes = next((value or "" for name, value in attributes if name in ("class", "role")), "")
        skip = tag in SKIPPED or bool(classes and tag not in ("body", "html") and SKIPPED_CLASSES.search(classes))
        if not self.skipping and (skip or tag in BLOCKS or tag in HEADINGS):
            self.flush()
            self.heading = tag in HEADINGS
        self.skipping += skip
        self.open.append((tag, skip))

    def handle_startendtag(self, tag, attributes):
        self.text.append(" ")

    def handle_endtag(self, tag):
        if tag in VOID or not any(name == tag for name, _ in self.open):
            return
        if not self.skipping and (tag in BLOCKS or tag in HEADINGS):
            self.flush()
            self.heading = False
        while self.open:
            name, skip = self.open.pop()
            self.skipping -= skip
            if name == tag:
                return

    def handle_data(self, data):
        if not self.skipping:
            self.text.append(data)


def html(text):
    """Sections of HTML, DocBook or Mallard."""
    reader = Markup()
    reader.feed(text)
    reader.close()
    reader.flush()
    return reader.sections + ([reader.section] if reader.section else [])


def pod(text):
    """Sections of Perl's documentation; indented lines are code."""
    sections, section = [], []
    for block in re.split(r"\n\s*\n", text):
        command = re.match(r"=(\w+)\s*(.*)", block, re.S)
        if block[:1].isspace() or command and command[1] not in ("head1", "head2", "head3"):
            continue
        line = block if not command else command[2]
        line = re.sub(r"[A-Z]<<+ (.*?) >>+", r"\1", line, flags=re.S)
        for _ in range(3):
            line = re.sub(r"L<(?:([^<>|]*)\|)?([^<>]*)>", lambda link: link[1] or link[2], line)
            line = re.sub(r"[A-Z]<([^<>]*)>", r"\1", line)
        line = tidy(line)
        if command:
            if section:
                sections.append(section)
            section = ["# " + line]
        elif prose(line):
            section.append(line)
    return sections + ([section] if section else [])
