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
COUNTER  = $(RELEASE)/release/guichet.cgi
SOURCES  = Package.swift Sources Tests Fuzz

.PHONY: setup setup-tests serve test check lint fix fuzz soak bench bench-timing install program counter clean

setup:
	@scripts/setup

setup-tests:
	@scripts/setup tests

# The program as it is installed: one file, which needs no Swift where it runs.
program: setup
	$(SWIFT) build -c release --product guichet --scratch-path $(RELEASE) --static-swift-stdlib

# The endpoint: one static file without Foundation, for a web server starts it at each request. Its
# flags are its own, and so is its folder: two sets of flags in one would build everything anew.
# Regular expressions and concurrency stay out (2 MB that nobody calls), and lld lays the file out
# so that a request touches 7 MB of memory instead of 8.5.
COUNTER_FLAGS = --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  -Xlinker --gc-sections -Xlinker --icf=safe \
  -Xswiftc -Xfrontend -Xswiftc -disable-implicit-string-processing-module-import \
  -Xswiftc -Xfrontend -Xswiftc -disable-implicit-concurrency-module-import

counter: setup
	$(SWIFT) build -c release --product guichet.cgi --scratch-path $(RELEASE)/counter $(COUNTER_FLAGS)
	@scripts/refuse-foundation $(RELEASE)/counter/release/guichet.cgi
	@install -d $(dir $(COUNTER))
	@install -m 755 $(RELEASE)/counter/release/guichet.cgi $(COUNTER)

serve: program counter
	$(PROGRAM) serve --port $(PORT)

# An import against the direction of the house is an error. After the tests the programs' addresses are
# held against their description, and what reads from outside is given chance inputs for a moment.
test: setup-tests counter
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	GUICHET_CGI=$(abspath $(COUNTER)) SWIFT="$(SWIFT)" scripts/test-swift
	GUICHET_CGI=$(abspath $(COUNTER)) scripts/test-openapi
	SWIFT="$(SWIFT)" scripts/fuzz --runs 10000

# What is asked of a change before it lands.
check: lint test

lint: setup
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

fix:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# Ten minutes of chance inputs for what reads them; FUZZ_SECONDS says how long.
fuzz: setup-tests
	SWIFT="$(SWIFT)" scripts/fuzz

bench: program counter
	python3 bench/run.py --guichet $(PROGRAM) --portal .
	python3 bench/counter.py --guichet $(PROGRAM) --cgi $(COUNTER)
	python3 bench/acts.py --guichet $(PROGRAM)

# Whether the time of an answer tells who has an account; a program without the hash that makes the
# times alike must be found out.
bench-timing: program counter
	$(SWIFT) build -c release --product guichet.cgi --scratch-path $(RELEASE)/control \
	  $(COUNTER_FLAGS) -Xswiftc -DGUICHET_WITHOUT_DUMMY_HASH
	python3 bench/timing.py --guichet $(PROGRAM) --counter $(COUNTER) \
	  --control $(RELEASE)/control/release/guichet.cgi

# The loop of crashes of the tests, for longer.
soak: setup-tests counter
	$(SWIFT) build --build-tests
	GUICHET_CGI=$(abspath $(COUNTER)) GUICHET_ROUNDS=10000 SWIFT="$(SWIFT)" \
	  scripts/test-swift --filter CrashTests

install: program counter
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/guichet \
	  $(DESTDIR)$(PREFIX)/share/guichet $(DESTDIR)$(PREFIX)/share/man/fr/man1
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/guichet
	install -s -m 755 $(COUNTER) $(DESTDIR)$(PREFIX)/lib/guichet/guichet.cgi
	cp -R theme dist $(DESTDIR)$(PREFIX)/share/guichet/
	install -m 644 docs/guichet.1 $(DESTDIR)$(PREFIX)/share/man/fr/man1/

clean:
	rm -rf .build $(RELEASE) .build-fuzz .build-python
