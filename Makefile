# Every target sets up what it needs and is safe to repeat. `make` alone lists them.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve lab check test lint format browser pytest js bench lock clean unsound

PYTHON ?= python3
ARGS ?=
# Tests at a time: browsers and servers wait a good deal, so one more than the two cores of a small machine.
WORKERS ?= 3
export PYTHON
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The venv is made anew when its Python no longer starts or the checkout was moved or copied.
ifneq ($(shell cat $(READY) 2>/dev/null && $(BIN)/python -c '' 2>/dev/null && echo sound),$(CURDIR) sound)
UNSOUND := unsound
endif

# $(call timed,what,command): says what it does, and afterwards how long it took.
timed = @printf '\n== %s\n' '$(1)'; began=$$(date +%s); $(2) && printf '== %s: %s s\n' '$(1)' $$(($$(date +%s) - began))

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' Makefile
	@echo 'Arguments go in ARGS: make pytest ARGS="-k kernel".'

serve: $(READY) ## the course in your browser
	@$(BIN)/samkit serve $(ARGS)

lab: $(READY) ## the course in JupyterLab
	@$(BIN)/samkit lab $(ARGS)

check: $(READY) ## runs every packaged notebook and compares its values
	@$(BIN)/samkit check $(ARGS)

test: lint browser pytest ## everything that must pass

lint: $(READY) ## style, types and what may import what
	$(call timed,ruff,$(BIN)/ruff check . && $(BIN)/ruff format --check .)
	$(call timed,mypy,$(BIN)/mypy)
	$(call timed,imports,$(BIN)/lint-imports)

format: $(READY) ## puts the code in order, as far as that can be done by itself
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .

browser: $(READY) ## a Chromium for the tests
	$(call timed,browser,$(BIN)/python tests/chromium.py)

pytest: $(READY) ## the tests alone
	$(call timed,pytest,$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup $(ARGS))

js: ## builds what browsers get, after a change to its sources (needs Node)
	npm ci --no-fund --no-audit && npm run build

bench: $(READY) ## measures samkit beside stock Voilà
	@$(BIN)/python -m benchmarks.measure $(ARGS)

lock: ## resolves the newest versions into requirements.lock
	@. ./setup.sh && find_python && "$$python" -m venv build/lock && build/lock/bin/python -m pip install --quiet 'uv>=0.13,<1'
	@build/lock/bin/uv pip compile pyproject.toml --extra test --extra postgres --group build --upgrade --quiet \
		--universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-annotate \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --output-file requirements.lock
	@echo 'requirements.lock is new; make test says whether it holds.'

clean: ## removes everything that is made
	rm -rf $(VENV) build dist node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml requirements.lock setup.sh $(UNSOUND)
	$(call timed,set-up,sh ./setup.sh $(VENV))
