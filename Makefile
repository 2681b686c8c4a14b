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
.PHONY: ask build test bench docs install uninstall setup format lint clean

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
	rm -rf .build $(TESTS)
