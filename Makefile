# `make ask` is all that a new user needs. CONTRIBUTING.md explains the rest.

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
BINARY := .build/release/ask
STATIC := .build/static

# The linker takes lib*.a from here before it looks for shared libraries, so that the binary needs only libc,
# libm, libstdc++ and libgcc.
LINK := -Xlinker -L$(CURDIR)/$(STATIC)

.DEFAULT_GOAL := ask
.PHONY: ask build test bench docs install setup format lint clean

ask: build
	@$(BINARY) index
	@echo
	@$(BINARY) "how should I structure my data team?"

setup:
	@Tools/setup $(STATIC)

build: setup
	swift build -c release --static-swift-stdlib $(LINK) --product ask

clean:
	rm -rf .build .build-test
