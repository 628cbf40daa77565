# `make demo` shows what claimtrack does; `make test` checks everything. Both start from nothing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCRATCH := scratch

.PHONY: demo test lint claims.db docs screenshot clean

demo: $(VENV)/installed
	@rm -rf $(SCRATCH)/demo.db $(SCRATCH)/demo.db-wal $(SCRATCH)/demo.db-shm && mkdir -p $(SCRATCH)
	@$(BIN)/claimtrack --db $(SCRATCH)/demo.db add fixtures/articles
	@$(BIN)/claimtrack --db $(SCRATCH)/demo.db list --limit 25
	@printf '\nThe claims are in %s. Try next:\n' "$(SCRATCH)/demo.db"
	@printf '  %s\n' "export CLAIMTRACK_DB=\"\$$PWD/$(SCRATCH)/demo.db\" PATH=\"\$$PWD/$(BIN):\$$PATH\"" \
	  "claimtrack list --speaker Taliban --has-figure" "claimtrack speakers" "claimtrack review" "claimtrack report -o $(SCRATCH)/report.html"

test: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal

# Rebuilt from the fixtures alone, byte for byte the same; a test compares it with today's extractor.
claims.db: $(VENV)/installed
	$(BIN)/python fixtures/make_claims_db.py claims.db

docs: $(VENV)/installed-dev
	$(BIN)/python docs/make_cli.py > docs/cli.md
	$(BIN)/python docs/make_readme.py --write
	$(BIN)/python docs/make_readme.py --write docs/recipes.md
	$(BIN)/python docs/make_readme.py --write docs/querying.md
	$(BIN)/claimtrack datasette -o metadata.json --force

# The picture of a report in README.md; wants Chromium. Fonts differ between machines, so no test compares it.
screenshot: $(VENV)/installed-dev
	$(BIN)/python docs/make_screenshot.py docs/report.png

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[all]'
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) $(SCRATCH) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
