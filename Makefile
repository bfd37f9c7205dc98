# Everything a developer types; `make` alone lists it. Needs Python >= 3.11 and a package registry.

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
PORT ?= 8000
VENV ?= .venv
ARGS ?=

BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
MIGRATIONS := $(wildcard */migrations/*.py site/*/migrations/*.py)
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help run test check lint templates types imports migrations translations deployable \
	bench bench-pages bench-search messages lock vendor clean FORCE

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

# --- The site on this machine -------------------------------------------------------------------

run: $(VENV)/base var/demo.ready ## Start the site with its demo on http://localhost:8000 (PORT=8001 make run)
	@echo
	@echo "  Site          http://localhost:$(PORT)/      English: http://localhost:$(PORT)/en/"
	@echo "  Editor        http://localhost:$(PORT)/admin/"
	@echo "  Demo logins   reporter, officer, deputy, moderator, admin; password: demo"
	@echo "  Ctrl-C stops it."
	@echo
	@SITE_URL=http://localhost:$(PORT) exec $(MANAGE) runserver $(PORT)

# Prepared once. The demo never comes again by itself, or what an editor deleted would return.
var/database.ready: $(VENV)/base $(MIGRATIONS)
	@mkdir -p var
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) setup_editorial > /dev/null
	@touch $@

var/demo.ready: | var/database.ready
	$(MANAGE) load_demo
	@touch $@

# The stamps speak of the embedded database; a new one, or another one, is always looked at.
ifneq ($(DATABASE_URL)$(wildcard var/db.sqlite3),var/db.sqlite3)
var/database.ready var/demo.ready: FORCE
endif

# --- The environment ----------------------------------------------------------------------------

# uv is quick; where it cannot be had, or cannot reach the registry that pip is set up for, pip
# does the same work. Both refuse a file whose hash is not in the lock.
install = { test -x $(BIN)/uv && \
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r $(1); } \
	|| $(BIN)/python -m pip install --quiet --require-hashes -r $(1)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: PYTHON=/path/to/python make"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python has no venv module; on Debian: apt install python3-venv"; exit 1; }

$(VENV)/installer: requirements/installer.lock | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --require-hashes -r $< || echo "No uv here; pip it is."
	@touch $@

$(VENV)/base: requirements/base.lock $(VENV)/installer
	@echo "Installing $<"
	@$(call install,$<)
	@touch $@

$(VENV)/dev: requirements/dev.lock $(VENV)/base
	@echo "Installing $<"
	@$(call install,$<)
	@touch $@

# --- Tests and checks ---------------------------------------------------------------------------

test: $(VENV)/dev ## Run all tests, on SQLite and on PostgreSQL (ARGS="tests/news -k gallery")
	@$(BIN)/python -m tests.run $(ARGS)

check: lint templates types imports migrations translations deployable ## Run every static check

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

templates: $(VENV)/dev
	$(BIN)/djlint --lint --quiet templates

types: $(VENV)/dev
	PYTHONPATH=site $(BIN)/mypy

imports: $(VENV)/dev
	PYTHONPATH=site $(BIN)/lint-imports

migrations: $(VENV)/base
	DATABASE_URL=sqlite://:memory: $(MANAGE) makemigrations --check --dry-run

translations: $(VENV)/dev
	$(BIN)/python -m pytest --quiet tests/test_translations.py

deployable: $(VENV)/base
	SECRET_KEY=$$(head -c 64 /dev/urandom | base64 | tr -d '\n') ALLOWED_HOSTS=www.example.org \
	SITE_URL=https://www.example.org DATABASE_URL=postgresql:///newsroom \
	$(MANAGE) check --deploy --fail-level WARNING --settings config.settings.production

bench: bench-pages bench-search ## Time pages and search over 1,000 and 10,000 documents, on both databases

bench-pages: $(VENV)/dev
	@$(BIN)/python -m tests.bench $(ARGS)

bench-search: $(VENV)/dev ## Time the search against Wagtail's own (ARGS="--sizes 100000")
	@$(BIN)/python -m tests.bench search $(ARGS)

# --- Upkeep -------------------------------------------------------------------------------------

messages: $(VENV)/dev ## Add untranslated strings to site/locale and compile it
	$(BIN)/python -m tests.messages

lock: $(VENV)/installer ## Resolve the newest allowed versions into requirements/*.lock
	$(BIN)/$(LOCK) --upgrade --group installer -o requirements/installer.lock
	$(BIN)/$(LOCK) --upgrade pyproject.toml -o requirements/base.lock
	$(BIN)/$(LOCK) --upgrade pyproject.toml --group dev -c requirements/base.lock -o requirements/dev.lock

vendor: ## Fetch fonts and front-end libraries again (needs npm)
	site/static/vendor/refresh.sh

clean: ## Remove environment, database, uploads and caches
	rm -rf $(VENV) var .mypy_cache .ruff_cache .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
