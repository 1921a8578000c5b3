# `make demo` and `make test` are all it takes on a fresh machine with a Swift toolchain.

SWIFT ?= swift
# SwiftPM hands the traits to the compiler in the order of a set: were it another each time, each build would compile all
# anew. The tests go without it, so that they find what depends on such an order.
SWIFTPM := env SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT)
TRAITS := --traits Everything
# SwiftPM finds tests by the index, which needs no system's modules; editors make one of their own.
TREE := $(TRAITS) -Xswiftc -index-ignore-system-modules
# Nobody looks with a debugger for a fault in what is checked. Each of a module's compilers reads the whole module, and
# modules are compiled beside each other: one compiler a module is enough. Nor is it the compiler that is checked: its own
# check of the instructions it gives to LLVM takes a fifteenth of the time.
FLAGS := $(TREE) -debug-info-format none -Xswiftc -driver-batch-count -Xswiftc 1 \
	-Xswiftc -Xfrontend -Xswiftc -disable-llvm-verify -Xswiftc -warnings-as-errors
SOURCES := Package.swift Sources Tests Generated Examples Plugins Tools Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Sources Fuzz
GOLDENS := Tests/GoldenTests/Cases
DIR ?= ../shared/corpus
CALLS ?= 100000
SEED ?= 1
DOCUMENTS ?= 30
TYPES ?= 300
VALUES ?= 350
# What `make test` takes of the corpus: each document compiles in seconds.
SUBSET := buildomat firecracker manga openai-2.3.0 param-collision petstore-expanded swagger-petstore tempo

# What stands in the tree is built in one folder, what stands outside it in another: the stages of each wait for each
# other, those of one go beside those of the other.
STAGE := Scripts/stage
CHECKS := .build/debug/checks
# What compiles gives way to the tests beside it: those that make calls have time limits.
BEHIND := nice
# What `make test` runs in the tree, beside the programs that the tests start.
PRODUCTS := clientgenPackageTests hyperstack-demo hyperstack-soak
IN_TREE := stage-tool stage-build stage-drift stage-tests stage-calls stage-commands stage-soak stage-documentation stage-app
OUTSIDE := stage-client stage-goldens stage-behaviour stage-isolation stage-corpus stage-plugins stage-attacks
# The targets of tests that make calls, and those that start processes; the half of the attacks that stays in the tree.
CALLING := AsyncHTTPClientTransportTests|ClientOAuthTests|ClientRuntimeTests|EndToEndTests|HTTPTransportTests|HyperstackSimulatorTests|HyperstackTests|TelemetryTests|TransportTests
STARTING := clientgenTests|HostileTests
INJECTIONS := HostileTests\.[A-Za-z]*Injection

# The whole report of a crash takes longer than all the tests.
export SWIFT_BACKTRACE ?= enable=yes,interactive=no,threads=crashed,registers=none,images=none,symbolicate=fast

.PHONY: help demo soak test build generate check lint format documentation downstream corpus schemas values benchmark fuzz sanitizers libyaml clean
.PHONY: stages stage-lint stage-fuzz $(IN_TREE) $(OUTSIDE)

help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: libyaml ## Regenerates the client, starts the simulator and walks through every call.
	$(SWIFTPM) build $(TREE) --product clientgen
	"$$($(SWIFTPM) build $(TREE) --show-bin-path)/clientgen" generate
	$(SWIFTPM) run $(TREE) hyperstack-demo

soak: ## Makes CALLS=100000 calls while much goes wrong, and checks that each ends as it should.
	$(SWIFTPM) build $(TRAITS) --configuration release --product hyperstack-simulator
	$(SWIFTPM) run $(TRAITS) --configuration release hyperstack-soak --calls $(CALLS)

test: libyaml ## Everything that CI checks, two stages beside each other; a table of what took how long at its end.
	@$(STAGE) --begin
	@status=0; $(MAKE) --no-print-directory -j 2 -k stages || status=1; $(STAGE) --table && exit $$status

build: libyaml ## Builds everything, for debugging.
	$(SWIFTPM) build $(TRAITS)

generate: libyaml ## Writes Generated/Hyperstack anew from spec/openapi.yaml.
	$(SWIFTPM) run $(TREE) clientgen generate
	$(SWIFTPM) run $(TREE) clientgen generate --config Examples/CommandPlugin/Sources/PetStore/clientgen.yaml

check: libyaml ## Fails if Generated/Hyperstack is not what spec/openapi.yaml gives.
	$(SWIFTPM) run $(TREE) clientgen check

lint: ## Checks the formatting of every hand-written and generated source.
	@find $(wildcard $(SOURCES)) -name '*.swift' -not -path '$(GOLDENS)/*' -not -path '*/.build/*' -print0 \
		| xargs -0 $(SWIFT) format lint --strict --configuration .swift-format
	@echo "The sources are formatted."

format: ## Formats every hand-written source.
	@find $(wildcard $(SOURCES)) -name '*.swift' -not -path '$(GOLDENS)/*' -not -path 'Generated/*' \
		-not -path '*/.build/*' -print0 | xargs -0 $(SWIFT) format --in-place --configuration .swift-format

documentation: ## Builds the DocC pages of what a service links, after a build; a warning is an error.
	Scripts/check-documentation

downstream: libyaml ## Builds and runs a package outside the tree: a service with the client alone, and every golden module.
	Scripts/check-client
	$(SWIFTPM) build $(FLAGS) --product checks
	$(CHECKS) goldens
	Scripts/outside build --build-tests
	Scripts/outside test --skip-build
	Scripts/check-app

corpus: libyaml ## Generates and compiles every document of DIR=folder (ONLY="name name"), and prints a table.
	@$(SWIFTPM) build $(FLAGS) --quiet --product checks
	@$(CHECKS) corpus "$(DIR)" --only "$(ONLY)" $(if $(CLIENTGEN),--clientgen "$(CLIENTGEN)")

schemas: libyaml ## Generates and compiles DOCUMENTS=30 small documents of unlikely schemas, from SEED=1 on.
	$(SWIFTPM) build $(FLAGS) --product checks
	$(SWIFTPM) build $(FLAGS) --product clientgen
	$(CHECKS) goldens
	Scripts/outside build --target Pagination
	$(CHECKS) schemas --seed $(SEED) --documents $(DOCUMENTS)

values: libyaml ## Reads and writes VALUES=350 values of each of TYPES=300 schemas at random, from SEED=1; needs PyPI.
	@command -v python3 >/dev/null || { echo "make values: there is no python3, which jsonschema and hypothesis need" >&2; exit 2; }
	$(SWIFTPM) build $(FLAGS) --product clientgen
	Scripts/check-schemas --seed $(SEED) --types $(TYPES) --values $(VALUES)

benchmark: libyaml ## Measures decoding, generating and calling, and prints the ratios.
	$(SWIFTPM) build --package-path Benchmarks --configuration release --product ratios
	$(SWIFTPM) package --package-path Benchmarks benchmark --no-progress --grouping metric
	"$$($(SWIFTPM) build --package-path Benchmarks --configuration release --show-bin-path)/ratios"

fuzz: libyaml ## Attacks all that reads documents and responses for MINUTES=1 in all (TARGET="json yaml").
	@Scripts/fuzz

sanitizers: ## Runs the tests of JSON and of the runtime under AddressSanitizer and ThreadSanitizer, and small stacks optimised.
	Scripts/check-sanitizers

libyaml: ## Installs libyaml's headers if they are missing.
	@Scripts/install-libyaml

clean: ## Removes what was built.
	rm -rf .build Benchmarks/.build

# MARK: The stages of `make test`

stages: stage-client stage-tool stage-lint $(IN_TREE) $(OUTSIDE) stage-fuzz

stage-lint:
	@$(STAGE) lint $(MAKE) --no-print-directory lint

stage-tool:
	@$(STAGE) tool $(SWIFTPM) build $(FLAGS) --product checks

# Of `--build-tests` alone, the generator would be compiled a second time, as the tool of the plugins that nothing here uses.
stage-build: stage-tool
	@$(STAGE) build sh -ec 'for product in $(PRODUCTS); do $(SWIFTPM) build $(FLAGS) --product $$product; done'

stage-drift: stage-build
	@$(STAGE) drift .build/debug/clientgen check

# The generator's tests are work for the processor alone. One after the other they take no longer than beside each other,
# and none spends its time limit on waiting for the rest.
#
# What makes calls is tested by itself: its time limits are short. So is what starts processes: Foundation's Process reads
# beyond its memory where a thousand sockets are open, as they are while calls are tested. The attacks start the compiler,
# and each has a minute of its own: one after the other too.
stage-tests: stage-drift
	@$(STAGE) tests $(SWIFT) test $(FLAGS) --skip-build --no-parallel --skip '^($(CALLING)|$(STARTING))\.'

stage-calls: stage-tests
	@$(STAGE) calls $(SWIFT) test $(FLAGS) --skip-build --filter '^($(CALLING))\.'

stage-commands: stage-calls
	@$(STAGE) commands $(SWIFT) test $(FLAGS) --skip-build --no-parallel --filter '^(clientgenTests\.|$(INJECTIONS))'

stage-client:
	@$(STAGE) client Scripts/check-client

stage-goldens: stage-client stage-tool
	@$(STAGE) goldens sh -c '$(CHECKS) goldens && Scripts/outside build --build-tests'

stage-behaviour: stage-goldens
	@$(STAGE) behaviour Scripts/outside test --skip-build

stage-isolation: stage-goldens
	@$(STAGE) isolation $(BEHIND) $(CHECKS) isolation

stage-corpus: stage-behaviour stage-isolation stage-build
	@if [ -d "$(DIR)" ]; then \
		$(STAGE) corpus $(BEHIND) $(CHECKS) corpus "$(DIR)" --only "$(SUBSET)" --clientgen .build/debug/clientgen; fi

stage-plugins: stage-corpus
	@$(STAGE) plugins $(BEHIND) Scripts/check-plugins

# Beside the tests in the tree, so started as SwiftPM starts them where they are a program: a second SwiftPM finds the
# first one's database locked.
stage-attacks: stage-plugins stage-build
	@$(STAGE) attacks sh -c 'tests=.build/debug/clientgenPackageTests.xctest; test -f $$tests \
		&& set -- $$tests --testing-library swift-testing || set -- $(SWIFT) test $(FLAGS) --skip-build; \
		"$$@" --no-parallel --filter "^HostileTests\." --skip "^$(INJECTIONS)"'

stage-soak: stage-commands
	@$(STAGE) soak .build/debug/hyperstack-soak --calls 5000

stage-documentation: stage-soak
	@$(STAGE) documentation Scripts/check-documentation

# Stands outside the tree, in a folder of its own; so it goes where there is time.
stage-app: stage-documentation
	@$(STAGE) app Scripts/check-app

# Last, beside whatever is left: it waits for nothing, and compiling for it takes longer than the minute.
stage-fuzz:
	@$(STAGE) fuzz env CONFIGURATION=debug Scripts/fuzz --if-there
