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

# An import against the direction of the house is an error. One test at a time: some run real servers
# and wait for real programs, and starve each other on two cores.
test: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --no-parallel

# What is asked of a change before it lands.
check: lint test

lint: setup
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

fix:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: program
	python3 bench/run.py --guichet $(PROGRAM) --portal .

install: program
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/guichet \
	  $(DESTDIR)$(PREFIX)/share/man/fr/man1
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/guichet
	cp -R theme dist $(DESTDIR)$(PREFIX)/share/guichet/
	install -m 644 docs/guichet.1 $(DESTDIR)$(PREFIX)/share/man/fr/man1/

clean:
	rm -rf .build $(RELEASE)
