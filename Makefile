# `make ask` is all that a new user needs. CONTRIBUTING.md explains the rest.

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
BINARY := .build/release/ask
STATIC := .build/static
TESTS := .build-test

# The linker takes lib*.a from here before it looks for shared libraries, so that the binary needs only libc,
# libm, libstdc++ and libgcc.
LINK := --static-swift-stdlib -Xlinker "-L$(CURDIR)/$(STATIC)"

# Where each file goes below PREFIX; shells and man look there by themselves.
ROOM := $(DESTDIR)$(PREFIX)
INSTALLED := bin/ask share/man/man1/ask.1 share/bash-completion/completions/ask \
	share/zsh/site-functions/_ask share/fish/vendor_completions.d/ask.fish

.DEFAULT_GOAL := ask
.PHONY: ask build test bench bench-peers teacher-check heads confidence ablation docs install uninstall setup format lint clean

ask: build
	@$(BINARY) index
	@echo
	@$(BINARY) "how should I structure my data team?"

setup:
	@Tools/setup $(STATIC)

build: setup
	swift build -c release $(LINK) --product ask

# The tests run on optimised code, since training is slow without, and on the binary that users get.
test: build
	swift build -c release --build-tests --scratch-path $(TESTS)
	ASK_BINARY="$(CURDIR)/$(BINARY)" swift test -c release --skip-build --disable-xctest --scratch-path $(TESTS)

bench: build
	swift build -c release $(LINK) --product ask-bench
	.build/release/ask-bench $(BINARY) corpus $(wildcard ../shared/text)

# The same network in JAX, in an environment of its own; `make clean` removes it.
PEERS := .build-peers
bench-peers: setup $(PEERS)/installed
	swift build -c release $(LINK) --product ask-bench
	$(PEERS)/bin/python Tools/peers/race.py .build/release/ask-bench

$(PEERS)/installed: Tools/peers/requirements.txt
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "bench-peers: needs Python 3.11 or later" >&2; exit 1; }
	python3 -m venv --clear $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement Tools/peers/requirements.txt
	touch $@

# The teacher beside transformers and onnxruntime, in an environment of its own: `make teacher-check TEACHER=FOLDER`.
TEACHER ?= ../teacher
TEACHER_PEERS := .build-teacher
teacher-check: setup $(TEACHER_PEERS)/installed
	swift build -c release $(LINK) --product ask-bench
	$(TEACHER_PEERS)/bin/python Tools/teacher/reference.py $(TEACHER) ../shared/text $(TEACHER_PEERS)/reference
	.build/release/ask-bench teacher $(TEACHER) compare $(TEACHER_PEERS)/reference
	$(TEACHER_PEERS)/bin/python Tools/teacher/race.py .build/release/ask-bench $(TEACHER) ../shared/text
	.build/release/ask-bench teacher $(TEACHER) int8 ../shared/text

$(TEACHER_PEERS)/installed: Tools/teacher/requirements.txt
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "teacher-check: needs Python 3.11 or later" >&2; exit 1; }
	python3 -m venv --clear $(TEACHER_PEERS)
	$(TEACHER_PEERS)/bin/pip install --quiet --requirement Tools/teacher/requirements.txt
	touch $@

# The weights that ship, fitted anew on the public sets: after any change to features, training or the fit itself.
SETS := $(addprefix ../shared/eval/,stackfaq coffee-title2answer matheducators-title2answer)
WEIGHTS := Sources/AskSearch/Reranking/Head+Shipped.swift
heads: build
	swift build -c release $(LINK) --product ask-bench
	.build/release/ask-bench heads corpus $(SETS) > $(STATIC)/weights
	mv $(STATIC)/weights $(WEIGHTS)
	swift format --in-place $(WEIGHTS)

# The models of confidence that ship, fitted anew on the public sets and the development half: after `make heads`.
CONFIDENCE := Sources/AskSearch/Confidence/ConfidenceModel+Shipped.swift
confidence: build
	swift build -c release $(LINK) --product ask-bench
	.build/release/ask-bench confidence-shipped corpus $(SETS) > $(STATIC)/confidence
	mv $(STATIC)/confidence $(CONFIDENCE)
	swift format --in-place $(CONFIDENCE)

# The tables of docs/training.md and docs/ranking.md.
ablation: build
	swift build -c release $(LINK) --product ask-bench
	.build/release/ask-bench ranking $(SETS)
	.build/release/ask-bench features $(SETS)
	.build/release/ask-bench ablation $(SETS)

docs: build
	swift build -c release $(LINK) --product ask-docs
	.build/release/ask-docs $(BINARY) Tools/ask.1.in share

# Builds only when there is no binary yet: root, who installs, often has no Swift.
install: $(BINARY)
	install -D -s -m 755 $(BINARY) "$(ROOM)/bin/ask"
	install -D -m 644 share/man/man1/ask.1 "$(ROOM)/share/man/man1/ask.1"
	install -D -m 644 share/completions/ask.bash "$(ROOM)/share/bash-completion/completions/ask"
	install -D -m 644 share/completions/_ask "$(ROOM)/share/zsh/site-functions/_ask"
	install -D -m 644 share/completions/ask.fish "$(ROOM)/share/fish/vendor_completions.d/ask.fish"

$(BINARY):
	$(MAKE) build

uninstall:
	cd "$(ROOM)" && rm -f $(INSTALLED)

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

lint:
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

clean:
	rm -rf .build $(TESTS) $(PEERS) $(TEACHER_PEERS)
