# Tasks of the press archive. `make help` lists them; every one sets up what it needs.

PYTHON ?= python3
PORT ?= 8000
LARGEST ?= 1000
FORMAT ?= text
VENV := .venv
BIN := $(VENV)/bin
PELICAN := $(BIN)/pelican content -s pelicanconf.py
NPM := $(or $(shell command -v npm),$(CURDIR)/$(BIN)/npm)
WORDS := themes/press/translations
# Python's functions take the language before the text, the templates' do not.
WORD_FUNCTIONS := -k _ -k gettext:1,1t -k gettext:2,2t -k ngettext:1,2,3t -k ngettext:2,3,4t -k gettext_in:2 -k message
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
  --no-annotate --no-emit-index-url --no-emit-find-links
TEST_PROCESSES ?= 2
PYTEST = $(BIN)/pytest --numprocesses $(TEST_PROCESSES) --durations 10
NODE := $(or $(shell command -v node),$(CURDIR)/$(BIN)/node)

.PHONY: help html import serve devserver publish check test quick lint lock messages screenshot clean distclean
.DEFAULT_GOAL := help

help: ## list these tasks
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A problem in one source does not keep the others from being seen; the status tells of it at the end.
html: $(VENV)/.archive node_modules/.installed ## import sources/, build what has changed into output/ (FULL=1: build all)
	@$(BIN)/press import; imported=$$?; $(PELICAN) && echo "built output/; “make serve” shows it" && exit $$imported

import: $(VENV)/.archive ## turn new files of sources/ into content/
	$(BIN)/press import --format $(FORMAT)

# Not Pelican's server: that one hangs up without a word where there is no such page.
serve: $(VENV)/.archive ## serve output/ on http://127.0.0.1:8000 (PORT=… for another port)
	@test -d output || { echo "there is no output/ yet; make html builds it"; exit 1; }
	@echo "http://127.0.0.1:$(PORT)/ shows the site; Ctrl-C ends it"
	@$(BIN)/python -m http.server --directory output --bind 127.0.0.1 $(PORT)

devserver: $(VENV)/.archive node_modules/.installed ## serve, and build again whenever a file changes
	$(PELICAN) --autoreload --listen --port $(PORT) -e PROBLEMS_ARE_FATAL=false

# One broken source does not stop the publishing of all others: it is named, and left out.
publish: $(VENV)/.archive node_modules/.installed ## build for the public; SITEURL=https://… names its address, LARGEST=… the most MB
	@$(BIN)/press import --format $(FORMAT) || echo "published without the sources named above"
	$(BIN)/pelican content -s publishconf.py --fatal warnings
	$(BIN)/press check --output --largest $(LARGEST)

check: $(VENV)/.archive ## check content/ without building
	$(BIN)/press check --format $(FORMAT)

# Files are begun in the order of their names: those that open a browser, which take long, come first.
# The tests of scripts first, so that the last line is of the many; a failure of either does not hide
# the other.
test: lint $(VENV)/.tests node_modules/.installed ## run every test, browser included
	$(BIN)/python -m tests.chromium
	@$(NODE) tests/js/run.mjs; scripts=$$?; $(PYTEST) --dist loadfile --no-loadscope-reorder; python=$$?; exit $$((python || scripts))

quick: lint ## check style and types, run the tests that need no browser, no build and no time
	$(PYTEST) -m "not browser and not build and not slow"

lint: $(VENV)/.tests ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

messages: $(VENV)/.archive ## collect the interface's words into the catalogs of themes/press/translations/
	$(BIN)/pybabel --quiet extract -F $(WORDS)/babel.cfg --no-default-keywords $(WORD_FUNCTIONS) --omit-header \
	  --no-location --no-wrap --sort-output -o $(WORDS)/press.pot .
	$(BIN)/pybabel --quiet update -i $(WORDS)/press.pot -d $(WORDS) -D press --omit-header --no-wrap \
	  --ignore-pot-creation-date

lock: $(VENV)/.archive ## lock the newest versions that pyproject.toml and package.json allow
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --extra build pyproject.toml -o requirements.lock
	$(LOCK) --extra build --extra dev pyproject.toml -o requirements-dev.lock
	$(LOCK) --extra node pyproject.toml -o requirements-node.lock
	$(LOCK) --extra benchmarks --constraint requirements.lock pyproject.toml -o requirements-benchmarks.lock
	$(NPM) install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund
	$(NPM) install --prefix benchmarks --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

screenshot: import $(VENV)/.tests node_modules/.installed ## take the README's picture anew
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m benchmarks.screenshot

clean: ## remove what the build made, and what it keeps for the next
	rm -rf output .cache/build

distclean: clean ## remove the environment as well
	rm -rf $(VENV) node_modules

# The environment, from locked versions alone.

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is missing or older than 3.11; install Python 3.11, or name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "$(PYTHON) cannot make an environment; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.archive: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tests: requirements-dev.lock $(VENV)/.archive
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

node_modules/.installed: package.json package-lock.json $(VENV)/.archive
	@command -v $(NPM) > /dev/null || $(BIN)/python -m pip install --quiet \
	  --disable-pip-version-check --require-hashes -r requirements-node.lock
	PATH="$$PATH:$(CURDIR)/$(BIN)" $(NPM) ci --silent --no-audit --no-fund
	@touch $@
