# Two commands for a newcomer: `make run` and `make test`.
.PHONY: help run test build check format install clean
.DEFAULT_GOAL := help

PREFIX ?= $(HOME)/.local
epistle := .build/release/epistle

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Install what is missing, build, read samples/ into out/
	$(epistle) run

test: setup ## Run the whole test suite
	swift test

build: setup ## Build the release program
	swift build -c release --product epistle

check: ## Check the rules that no compiler knows
	scripts/check

format: ## Format all Swift files
	swift format format -i --parallel -r Sources Tests Benchmarks Fuzzing Package.swift

install: setup ## Put a program that needs no Swift libraries into PREFIX (~/.local)
	swift build -c release --product epistle --static-swift-stdlib
	install -d $(PREFIX)/bin
	install -s $(epistle) $(PREFIX)/bin/epistle
	@echo "epistle is in $(PREFIX)/bin"

clean: ## Remove what builds and runs left
	swift package clean
	find out -mindepth 1 ! -name .gitkeep -delete

.PHONY: setup
setup:
	@scripts/setup
