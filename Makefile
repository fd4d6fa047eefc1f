# `make` alone lists what there is.
.DEFAULT_GOAL := help
.PHONY: help run test check monkey bench bench-answers bench-human bench-matching bench-performed bench-serve bench-stimuli bench-study screenshots translations page clean
BIN := .venv/bin

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' Makefile

run: ## set up what is missing and open the app (without a display: write the Figure 1 melody as MIDI and WAV)
	@sh tools/setup.sh run
	@sh tools/run.sh

test: ## set up what is missing and run the whole test suite
	@sh tools/setup.sh test
	@sh tools/test.sh $(BIN)/python

check: ## lint, format and types
	@sh tools/setup.sh test
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy

ACTIONS ?= 20000
SEED ?= 2

monkey: ## do anything at random in a real window, and see that nothing breaks (ACTIONS=n, SEED=n)
	@sh tools/setup.sh test
	@sh tools/on-a-display.sh $(BIN)/python -m tests.ui.monkey --acts "$(ACTIONS)" --seed "$(SEED)"

bench: ## measure the speeds that the project promises
	@sh tools/setup.sh test
	@sh tools/on-a-display.sh $(BIN)/python -m pytest benchmarks --override-ini addopts="" --benchmark-only

STYLE ?= pop song dance
PART ?= tune
EXCERPTS ?= ../shared/excerpts
RIG ?= ../shared/rig
CORPORA ?= ../shared/corpora

bench-human: ## tell generated from unseen human melodies (STYLE=pop, PART=tune or report, COUNT=n, MARKDOWN=file)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.human $(STYLE) --part "$(PART)" $(if $(COUNT),--count "$(COUNT)") \
		--excerpts "$(EXCERPTS)" --rig "$(RIG)" --corpora "$(CORPORA)" $(if $(MARKDOWN),--markdown "$(MARKDOWN)")

bench-stimuli: ## measure how long sets of melodies take to build, and how much memory
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.stimuli

bench-matching: ## measure how near matches are to human melodies (COUNT=n a corpus, EXCERPTS=folder)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.matching --excerpts "$(EXCERPTS)" $(if $(COUNT),--count "$(COUNT)")

MATCHES ?= ../shared/performances

bench-performed: ## compare the player with pianists (MATCHES=folder of .match files)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.human_performance "$(MATCHES)"

LISTENERS ?= 200
KILLS ?= 20
REQUESTS ?= 20000

bench-serve: ## serve a study to a crowd while the server is killed, then send it rubbish (LISTENERS, KILLS, REQUESTS=n)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.serving --listeners "$(LISTENERS)" --kills "$(KILLS)" --requests "$(REQUESTS)"

bench-study: ## build, serve, answer in browsers and analyse examples/ai-or-human (REPORT=file)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.study $(if $(REPORT),--report "$(REPORT)")

bench-answers: ## measure what intervals of an analysis hold, and how long it takes (STUDIES=n)
	@sh tools/setup.sh test
	@$(BIN)/python -m benchmarks.answers $(if $(STUDIES),--studies "$(STUDIES)")

screenshots: ## make the pictures in docs/images again, in a real window
	@sh tools/setup.sh test
	@sh tools/on-a-display.sh $(BIN)/python docs/screenshots.py

translations: ## list every text of the window in ui/translations, and say which have no translation yet (FROM=other_de.ts)
	@sh tools/setup.sh test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.translations $(FROM)

PAGE := melodygen/stimuli/page/source

page: ## build the study page of listening studies after a change of its sources; needs Node 20 or newer
	@cd $(PAGE) && npm ci && npm run build

clean: ## remove everything that make has made
	rm -rf .venv build dist out *.egg-info $(PAGE)/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
