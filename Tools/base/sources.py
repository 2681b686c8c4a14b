"""The packages whose text is used: SOURCES.md has their licences and what was refused."""
from collections import namedtuple

from dictionaries import computing, stories, webster, wordnet
from markup import html, pod

# package: Debian's name; paths: a regular expression for the files taken; reader: text to sections; kind: what it is.
Source = namedtuple("Source", "package paths reader kind")

SOURCES = [
    Source("anarchism", r"/html/(sec|append|intro)\w*\.html(\.gz)?$", html, "essays, question headings"),
    Source("aptitude-doc-en", r"/html/en/.*\.html$", html, "manual"),
    Source("aisleriot", r"/help/C/.*\.(xml|page|docbook)$", html, "rules of card games"),
    Source("debian-edu-doc-en", r"\.html$", html, "manual for schools"),
    Source("debian-faq", r"\.html$", html, "questions and answers"),
    Source("debian-handbook", r"/html/en-US/.*\.html$", html, "book, advice"),
    Source("debian-history", r"\.en\.html$", html, "history"),
    Source("debian-reference-en", r"\.html$", html, "book, advice"),
    Source("developers-reference", r"/developers-reference/[^/]*\.html$", html, "advice"),
    Source("dict-foldoc", r"\.dict\.dz$", computing, "definitions, computing"),
    Source("dict-gcide", r"\.dict\.dz$", webster, "definitions, general, old"),
    Source("dict-jargon", r"\.dict\.dz$", computing, "definitions, slang"),
    Source("endless-sky-data", r"/data/.*\.txt$", stories, "dialogue and stories"),
    Source("freedombox-doc-en", r"/en/.*\.html$", html, "user manual"),
    Source("git-doc", r"/(gitfaq|giteveryday|gittutorial.*|user-manual|gitworkflows|gitglossary|howto/.*)\.html$", html,
           "manual, advice"),
    Source("gnome-user-docs", r"/help/C/.*\.page$", html, "user help"),
    Source("gnucash-docs", r"/gnucash-(guide|help)-en/.*\.html$", html, "household accounts, advice"),
    Source("gnumeric-doc", r"/help/C/.*\.xml$", html, "user help"),
    Source("harden-doc", r"/html/en-US/.*\.html$", html, "book, advice"),
    Source("installation-guide-amd64", r"/en/.*\.html$", html, "manual"),
    Source("kstars-data", r"/HTML/en/.*\.docbook$", html, "astronomy"),
    Source("libreoffice-help-en-us", r"/text/.*\.html$", html, "user help"),
    Source("lilypond-doc-html", r"/(learning|essay|usage|web|notation|music-glossary)/[\w-]*\.html$", html, "music"),
    Source("maint-guide", r"\.en\.html$", html, "advice"),
    Source("maxima-doc", r"/html/(maxima_|intro)[\w.-]*\.html$", html, "mathematics"),
    Source("perl-doc", r"/perl(faq\d|intro|style|retut|requick|reftut|ootut|unitut|dsc|perf|debtut)\.pod(\.gz)?$", pod,
           "questions and answers"),
    Source("postgresql-doc-15", r"/html/.*\.html$", html, "manual"),
    Source("python-django-doc", r"/html/(topics|faq|howto|intro|misc|internals|ref)/.*\.html$", html, "manual"),
    Source("python-scipy-doc", r"/html/tutorial/.*\.html$", html, "mathematics"),
    Source("python-sklearn-doc", r"/html/(\w+|modules/(?!generated)\w+|tutorial/.*|auto_examples/.*)\.html$", html,
           "machine learning"),
    Source("python-statsmodels-doc", r"/html/([a-z_]+|examples/.*|release/.*)\.html$", html, "statistics"),
    Source("python-sympy-doc", r"/html/.*\.html$", html, "mathematics"),
    Source("python3.11-doc", r"/html/(faq|howto|tutorial|library|reference|whatsnew|using|extending|installing)/"
           r".*\.html$", html, "manual, questions and answers"),
    Source("r-doc-html", r"\.html$", html, "statistics, questions and answers"),
    Source("rust-doc", r"/html/(book|reference|nomicon|rust-by-example|embedded-book)/[^/]*\.html$", html, "book"),
    Source("sagemath-doc", r"/html/en/(faq|tutorial|prep|thematic_tutorials|constructions|a_tour_of_sage|reference)/"
           r".*(?<!/genindex)\.html$", html, "mathematics"),
    Source("shotwell-common", r"/help/C/.*\.page$", html, "user help"),
    Source("sqlite3-doc", r"/sqlite3/(?!req|hlr|doc_)\w+\.html$", html, "manual, advice"),
    Source("wordnet-base", r"/data\.(noun|verb|adj|adv)$", wordnet, "definitions and examples"),
]
