# `make demo` and `make test` are all it takes on a fresh machine with a Swift toolchain.

SWIFT ?= swift
TRAITS := --traits Simulator
FLAGS := $(TRAITS) -Xswiftc -warnings-as-errors
SOURCES := Package.swift Sources Tests Generated Examples Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Sources
GOLDENS := Tests/GoldenTests/Cases
DIR ?= ../shared/corpus
# What `make test` takes of the corpus: each document compiles in seconds.
SUBSET := buildomat firecracker manga openai-2.3.0 param-collision petstore-expanded swagger-petstore tempo

.PHONY: help demo test build generate check lint format documentation downstream corpus benchmark libyaml clean

help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: libyaml ## Regenerates the client, starts the simulator and walks through every call.
	$(SWIFT) build $(TRAITS) --product clientgen
	"$$($(SWIFT) build $(TRAITS) --show-bin-path)/clientgen" generate
	$(SWIFT) run $(TRAITS) hyperstack-demo

test: lint libyaml ## Everything that CI checks: lint, warnings, drift, the downstream package, some of the corpus, every test.
	$(SWIFT) build $(FLAGS) --build-tests
	"$$($(SWIFT) build $(TRAITS) --show-bin-path)/clientgen" check
	Scripts/check-documentation
	Scripts/check-downstream
	@if [ -d "$(DIR)" ]; then ONLY="$(SUBSET)" Scripts/corpus "$(DIR)"; fi
	$(SWIFT) test $(FLAGS) --skip-build

build: libyaml ## Builds everything, for debugging.
	$(SWIFT) build $(TRAITS)

generate: libyaml ## Writes Generated/Hyperstack anew from spec/openapi.yaml.
	$(SWIFT) run $(TRAITS) clientgen generate

check: libyaml ## Fails if Generated/Hyperstack is not what spec/openapi.yaml gives.
	$(SWIFT) run $(TRAITS) clientgen check

lint: ## Checks the formatting of every hand-written and generated source.
	@find $(wildcard $(SOURCES)) -name '*.swift' -not -path '$(GOLDENS)/*' -not -path '*/.build/*' -print0 \
		| xargs -0 $(SWIFT) format lint --strict --configuration .swift-format
	@echo "The sources are formatted."

format: ## Formats every hand-written source.
	@find $(wildcard $(SOURCES)) -name '*.swift' -not -path '$(GOLDENS)/*' -not -path 'Generated/*' \
		-not -path '*/.build/*' -print0 | xargs -0 $(SWIFT) format --in-place --configuration .swift-format

documentation: ## Builds the DocC pages of what a service links, after a build; a warning is an error.
	Scripts/check-documentation

downstream: ## Builds and runs a package outside the tree that depends on the client alone.
	Scripts/check-downstream

corpus: libyaml ## Generates and compiles every document of DIR=folder (ONLY="name name"), and prints a table.
	@Scripts/corpus "$(DIR)"

benchmark: libyaml ## Measures decoding, generating and calling, and prints the ratios.
	$(SWIFT) build --package-path Benchmarks --configuration release --product ratios
	$(SWIFT) package --package-path Benchmarks benchmark --no-progress --grouping metric
	"$$($(SWIFT) build --package-path Benchmarks --configuration release --show-bin-path)/ratios"

libyaml: ## Installs libyaml's headers if they are missing.
	@Scripts/install-libyaml

clean: ## Removes what was built.
	rm -rf .build Benchmarks/.build
