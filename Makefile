# Guichet: everything a person does with this checkout.
#
#   make serve   set everything up, then show the portal at http://localhost:8080
#   make test    set everything up, then run every test

SWIFT   ?= swift
PORT    ?= 8080
PREFIX  ?= /usr/local
DESTDIR ?=

RELEASE  = .build-release
PROGRAM  = $(RELEASE)/release/guichet
SOURCES  = Package.swift Sources Tests

.PHONY: setup serve test check lint fix bench install program clean

setup:
	@scripts/setup

# The program as it is installed: one file, which needs no Swift where it runs.
program: setup
	$(SWIFT) build -c release --product guichet --scratch-path $(RELEASE) --static-swift-stdlib

serve: program
	$(PROGRAM) serve --port $(PORT)

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# What is asked of a change before it lands: layout, imports in the direction of the house, tests.
check: lint test
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

lint: setup
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

fix:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: program
	python3 bench/run.py --guichet $(PROGRAM) --portal .

install: program
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/guichet
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/guichet
	cp -R theme $(DESTDIR)$(PREFIX)/share/guichet/

clean:
	rm -rf .build $(RELEASE)
