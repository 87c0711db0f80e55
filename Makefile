# Secondline: everything is installed in .venv of this folder, in the versions of requirements.lock.

PYTHON ?= python3
UV := uv==0.13.9

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The example that make demo reads, and the day on which it is read: an answer depends on the day.
EXAMPLE := secondline/record/examples/three_months/record.toml
DAY := 2026-11-21

.DEFAULT_GOAL := help
.PHONY: help setup fast demo run test prove format specification lock fresh clean

help: ## list these targets
	@echo "Secondline. Start with: make demo"
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## set up .venv and nothing else

fast: $(READY) ## add numba to .venv: the same answers, sooner
	@$(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check \
	    --no-deps --require-hashes --requirement requirements-fast.lock
	@$(BIN)/pytest --quiet tests/unit/engine/test_fast.py
	@echo "The engine uses numba now."

demo: $(READY) ## set up, then run the whole loop on an example record; writes visit.pdf
	@$(BIN)/secondline review $(EXAMPLE) --on $(DAY) --pdf visit.pdf

run: $(READY) ## set up, then open the pages in a browser, on this machine only
	@$(BIN)/secondline serve

test: $(READY) ## set up, then pass every test
	@echo "Format"
	@$(BIN)/ruff format --check --quiet --output-format concise . || { echo "Not in our format; make format puts it right."; exit 1; }
	@echo "Lint"
	@$(BIN)/ruff check --quiet --output-format concise .
	@echo "Types"
	@$(BIN)/mypy --no-error-summary
	@echo "Arrows"
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$said"; exit 1; }
	@echo "Tests"
	@$(BIN)/python -m tools.find_browser
	@$(BIN)/pytest --quiet --numprocesses auto --maxprocesses 8 --dist worksteal
	@echo "Specification"
	@$(BIN)/python tools/write_specification.py --check
	@$(BIN)/python tools/write_screens.py --check
	@$(BIN)/python -m tools.write_rows --check
	@$(BIN)/python -m tools.write_coverage --check
	@$(BIN)/python -m tools.write_carer --check
	@echo "Wheel"
	@$(BIN)/python tools/test_wheel.py $(DAY)

prove: $(READY) ## set up, then run the slow proofs; each leaves its table in docs/
	@echo "Every danger is held by a clinical case"
	@$(BIN)/python -m tools.prove_safety --write
	@echo "The gate with every fact and every pair of facts"
	@$(BIN)/python -m tools.prove_gate --write
	@echo "Options on two thousand invented records"
	@$(BIN)/python -m tools.prove_options --write
	@echo "Branches of loop/safety"
	@$(BIN)/python -m tools.prove_branches --write
	@echo "The engine of responses on diaries whose truth is known"
	@$(MAKE) --no-print-directory fast
	@$(BIN)/python -m validation.exactness 100 5000 --write
	@$(BIN)/python -m validation.ranks 1200 --write
	@$(BIN)/python -m validation.calibration 2400 --write
	@$(BIN)/python -m validation.verdicts 1000 --write
	@$(BIN)/python -m validation.verdicts 1000 --unseen --write
	@$(BIN)/python -m validation.power 150 --write
	@$(BIN)/python -m validation.flags 200 --write
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python benchmarks/engine.py --write
	@echo "The pages: in a browser, killed, asked anything, listened to, compared"
	@$(BIN)/python -m tools.find_browser
	@$(BIN)/python -m tools.prove_web_pages --write
	@$(BIN)/python -m tools.prove_web_kill --write
	@$(BIN)/python -m tools.prove_web_api --write
	@$(BIN)/python -m tools.prove_web_leaks --write
	@$(BIN)/python -m tools.prove_same --write
	@echo "Mutations of loop/safety"
	@rm -rf mutants  # mutmut would keep the knowledge of its last run
	@$(BIN)/mutmut run >/dev/null; $(BIN)/python -m tools.write_mutation --write
	@echo "The pages with a diary of ten years"
	@$(BIN)/python -m benchmarks.web --write

format: $(READY) ## put code and the generated specification into their form
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/python tools/write_specification.py
	@$(BIN)/python tools/write_screens.py
	@$(BIN)/python -m tools.write_rows
	@$(BIN)/python -m tools.write_coverage
	@$(BIN)/python -m tools.write_carer

specification: $(READY) ## write the generated pages anew: specification, rows, coverage, screens
	@$(BIN)/python tools/write_specification.py
	@$(BIN)/python tools/write_screens.py
	@$(BIN)/python -m tools.write_rows
	@$(BIN)/python -m tools.write_coverage
	@$(BIN)/python -m tools.write_carer

lock: ## write requirements.lock anew; UPGRADE=1 takes the newest versions that fit
	@place=$$(mktemp -d) && trap 'rm -rf "$$place"' EXIT && \
	$(PYTHON) -m venv "$$place" && "$$place/bin/python" -m pip install --quiet $(UV) && \
	env -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS "$$place/bin/uv" pip compile \
	    --no-config --quiet --universal --fork-strategy fewest --python-version 3.11 --group dev \
	    --generate-hashes --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) \
	    --output-file requirements.lock pyproject.toml && \
	echo 'numba>=0.61' > "$$place/fast.in" && \
	env -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS "$$place/bin/uv" pip compile \
	    --no-config --quiet --no-annotate --universal --python-version 3.11 --constraint requirements.lock \
	    --generate-hashes --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) \
	    --output-file requirements-fast.lock "$$place/fast.in"
	@echo "requirements.lock and requirements-fast.lock are written."

fresh: ## try make demo and make test from a new clone with an empty HOME
	@tools/try_clone.sh

clean: ## remove what building and testing left; .venv stays
	@rm -rf build dist *.egg-info visit.pdf secondline/knowledge/compiled.*
	@rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache mutants
	@find . -path ./$(VENV) -prune -o -type d -name __pycache__ -exec rm -rf {} +
	@echo "Clean. To start from nothing, remove $(VENV) too."

$(READY): requirements.lock pyproject.toml setup.py
	@$(PYTHON) -c 'import sys; v = sys.version.split()[0]; sys.exit(sys.version_info < (3, 11) and \
	    "Secondline needs Python 3.11 or newer; $(PYTHON) is " + v + ". Try: make PYTHON=python3.12 ...")'
	@echo "Setting up .venv (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV) || { echo "On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check \
	    --no-deps --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check \
	    --no-deps --no-index --no-build-isolation --config-settings editable_mode=compat --editable .
	@$(BIN)/python -m pip check --disable-pip-version-check >/dev/null || $(BIN)/python -m pip check
	@touch $(READY)
	@echo "Ready: $(BIN)/secondline"
