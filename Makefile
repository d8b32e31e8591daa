# Villi. Bare `make` lists the commands; each of them prepares what it needs on a fresh machine.

PORT       ?= 8000
VILLI_DATA ?= instance
PYTHON     ?= $(shell command -v python3.11 || command -v python3)
export PORT VILLI_DATA SEED FAULTS_MINUTES

PY      := .venv/bin/python
MODULES := static/node_modules/.installed
BUILT   := static/dist/assets.json
# The machine's Node from version 20 on; otherwise the one that pip brings into .venv.
NODE_OK := $(shell command -v node >/dev/null && node -e 'process.exit(Number(process.versions.node.split(".")[0] < 20))' && echo yes)
ifeq ($(NODE_OK),yes)
NODE :=
else
NODE := .venv/.node
export PATH := $(CURDIR)/.venv/bin:$(PATH)
endif

SOURCES := $(wildcard templates/app.html webapp/security.py webapp/shell.py static/*.mjs static/*.json) \
           $(shell find static/src static/icons -type f 2>/dev/null)
PARTS   := lint types scripts units e2e

.DEFAULT_GOAL := help
.PHONY: help run phone kinds build test $(PARTS) faults model mutants screens bench figures testing clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/.run $(BUILT) ## Install, build, migrate and serve on http://127.0.0.1:8000 (PORT, VILLI_DATA)
	@exec $(PY) -m webapp

phone: .venv/.run $(BUILT) ## Serve over HTTPS to phones in the home network; prints the address and a QR
	@exec $(PY) -m webapp.phone

kinds: .venv/.run ## Write the kinds of entry as the browser's data (static/src/kinds/*.json)
	@$(PY) -m flask --app webapp kinds

build: $(BUILT) ## Build the browser part into static/dist

test: testing ## Every check; ends well only if all of them passed
	@failed=; for part in $(PARTS); do \
	  echo "== $$part"; $(MAKE) --no-print-directory $$part || failed="$$failed $$part"; done; \
	if [ -n "$$failed" ]; then echo "NOT passed:$$failed"; exit 1; fi; echo "Everything passed."

lint: .venv/.test ## Style of the Python
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: .venv/.test $(MODULES) ## Types, Python and TypeScript
	$(PY) -m mypy
	cd static && npm run --silent check

scripts: $(MODULES) ## Tests of the browser's modules
	cd static && npm test --silent

# Tests at a time, and after how many seconds a hanging one is ended and named.
WORKERS ?= 3
# A browser is at several things at once: one more than there are cores makes the tests wait for each other.
BROWSERS ?= 2
PYTEST  := $(PY) -m pytest -q -n $(WORKERS) -o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true

units: .venv/.test $(BUILT) ## Tests of the server, on SQLite and PostgreSQL
	$(PYTEST) --dist worksteal tests

e2e: .venv/.test $(BUILT) ## The whole flow in real browsers, at phone size
	$(PYTEST) -n $(BROWSERS) --dist loadgroup e2e --ignore-glob='*/faults/test_*'

faults: testing ## Everything that may go wrong, a line each (SEED: that random run; FAULTS_MINUTES)
	$(PY) -m pytest -q $(if $(SEED),e2e/faults/test_random.py,e2e/faults)

EXAMPLES ?= 3000

model: .venv/.test $(MODULES) ## Phones and a server at random, held to every promise (EXAMPLES=3000)
	@EXAMPLES=$(EXAMPLES) $(PY) -m pytest -q -s tests/model/test_model.py

mutants: .venv/.test $(MODULES) ## Deliberate bugs: the model must catch each of them
	@$(PY) -m tests.mutants

screens: testing ## A picture of every screen, light and dark, into screens/
	$(PY) -m e2e.screens

bench: testing ## Measure speed beside PouchDB and the floor; six minutes of a quiet machine (QUICK=1)
	cd bench && npm ci --ignore-scripts --no-audit --no-fund
	$(PY) -m bench $(if $(QUICK),--quick) --remark "$(REMARK)"

figures: testing ## Measure speed and size; needs some minutes of a quiet machine
	cd bench && npm ci --ignore-scripts --no-audit --no-fund
	$(PY) -m bench.figures

testing: .venv/.test $(BUILT)
	@sh .ci/browsers

clean: ## Remove everything that was built or installed here (never the data)
	rm -rf .venv static/node_modules static/dist screens bench/node_modules

# What the commands stand on.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Villi needs Python 3.11 or newer: install it, or say PYTHON=/path/to/it"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo "Python's venv module is missing: on Debian, apt-get install python3-venv"; exit 1; }

.venv/.run: requirements.txt | .venv/bin/python
	@echo "Installing what Villi runs on"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.test: requirements-dev.txt .venv/.run
	@echo "Installing what the tests need"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/.node: requirements-node.txt | .venv/bin/python
	@echo "No Node of version 20 or newer here: installing one into .venv"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.txt
	@touch $@

$(MODULES): static/package-lock.json static/package.json $(NODE)
	@echo "Installing what the browser part is built with"
	@cd static && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# npm is asked for inside the recipe: a release that carries a built browser part needs no Node.
$(BUILT): $(SOURCES) | .venv/.run
	@$(MAKE) --no-print-directory $(MODULES)
	@cd static && npm run --silent build
	@touch $@
