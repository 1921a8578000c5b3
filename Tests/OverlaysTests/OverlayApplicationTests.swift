import Diagnostics
import DocumentTree
import Testing

@testable import Overlays

@Suite struct OverlayApplicationTests {
    // MARK: What the standard's own examples say

    @Test func aStructuredOverlayMirrorsTheDocument() throws {
        let applied = try Applied(
            """
            target: '$' # Root of document
                update:
                  info: {x-overlay-applied: structured-overlay}
                  paths:
                    '/': {summary: The root resource, get: {summary: Retrieve the root resource, x-rate-limit: 100}}
                    '/pets': {get: {summary: Retrieve a list of pets, x-rate-limit: 100}}
                  components:
                  tags:
            """,
            to: """
                info: {title: A}
                paths: {'/': {get: {summary: Old, operationId: root}}}
                components: {schemas: {}}
                """)
        try expectEqual(
            applied.root,
            """
            info: {title: A, x-overlay-applied: structured-overlay}
            paths:
              '/': {get: {summary: Retrieve the root resource, operationId: root, x-rate-limit: 100}, summary: The root resource}
              '/pets': {get: {summary: Retrieve a list of pets, x-rate-limit: 100}}
            components: {schemas: {}}
            tags: null
            """)
        #expect(applied.ids == ["overlay-null"])
    }

    @Test func targetedActionsComeOneAfterTheOther() throws {
        let applied = try Applied(
            "{target: \"$.paths['/foo'].get\", update: {description: This is the new description}}",
            "{target: \"$.paths['/bar'].get\", update: {description: This is the updated description}}",
            "{target: \"$.paths['/bar']\", update: {post: {description: A child object, x-safe: false}}}",
            to: "paths: {/foo: {get: {description: a}}, /bar: {get: {}}}")
        try expectEqual(
            applied.root,
            """
            paths:
              /foo: {get: {description: This is the new description}}
              /bar: {get: {description: This is the updated description}, post: {description: A child object, x-safe: false}}
            """)
        #expect(applied.diagnostics.isEmpty)
    }

    @Test func wildcardsAndFiltersReachManyPlaces() throws {
        let applied = try Applied(
            "{target: $.paths.*.get, update: {x-safe: true}}",
            "target: $.paths.*.get.parameters[?@.name=='filter' && @.in=='query']\n"
                + "    update: {schema: {$ref: '#/components/schemas/filterSchema'}}",
            to: """
                paths:
                  /a: {get: {parameters: [{name: filter, in: query}, {name: filter, in: header}]}}
                  /b: {get: {parameters: [{name: filter, in: query, schema: {type: string}}]}, put: {}}
                """)
        try expectEqual(
            applied.root,
            """
            paths:
              /a: {get: {parameters: [{name: filter, in: query, schema: {$ref: '#/components/schemas/filterSchema'}}, {name: filter, in: header}], x-safe: true}}
              /b: {get: {parameters: [{name: filter, in: query, schema: {type: string, $ref: '#/components/schemas/filterSchema'}}], x-safe: true}, put: {}}
            """)
    }

    @Test func listsGrowAndShrink() throws {
        let document = "paths: {/a: {get: {parameters: [{name: dummy}, {name: other}, {name: dummy}]}}}"
        try expectEqual(
            try Applied("{target: $.paths.*.get.parameters, update: {name: newParam, in: query}}", to: document).root,
            "paths: {/a: {get: {parameters: [{name: dummy}, {name: other}, {name: dummy}, {name: newParam, in: query}]}}}"
        )
        try expectEqual(
            try Applied("{target: \"$.paths.*.get.parameters[?@.name == 'dummy']\", remove: true}", to: document).root,
            "paths: {/a: {get: {parameters: [{name: other}]}}}")
    }

    @Test func traitsSelectWhatTheyAreWrittenAt() throws {
        let applied = try Applied(
            "{target: \"$.paths.*[?@['x-oai-traits'][?@ == 'paged']]\", update: {parameters: [{name: top}, {name: skip}]}}",
            to:
                "paths: {/items: {get: {x-oai-traits: ['paged'], parameters: [{name: q}]}, put: {x-oai-traits: [other]}}}"
        )
        try expectEqual(
            applied.root,
            "paths: {/items: {get: {x-oai-traits: ['paged'], parameters: [{name: q}, {name: top}, {name: skip}]}, put: {x-oai-traits: [other]}}}"
        )
    }

    @Test func serversAreReplacedByRemovingThemFirst() throws {
        try expectEqual(
            try Applied(
                "{target: $.servers, remove: true}", "{target: $, update: {servers: [{url: b}]}}",
                to: "servers: [{url: a}]\na: 1"
            )
            .root, "a: 1\nservers: [{url: b}]")
    }

    @Test func responsesAreRemovedWhereverTheyAre() throws {
        try expectEqual(
            try Applied(
                "{target: \"$.paths..responses['500']\", remove: true}",
                "{target: \"$.paths..responses['default']\", remove: true}",
                to: "paths: {/a: {get: {responses: {'200': {}, '500': {}}}, put: {responses: {default: {}}}}}"
            ).root, "paths: {/a: {get: {responses: {'200': {}}}, put: {responses: {}}}}")
    }

    // MARK: Merging

    @Test(arguments: [
        ("a: {b: [1]}", "{b: [2, 3]}", "a: {b: [1, 2, 3]}"), ("a: {b: 1}", "{b: x}", "a: {b: x}"),
        ("a: {b: {c: 1, d: 2}}", "{b: {d: 3, e: 4}}", "a: {b: {c: 1, d: 3, e: 4}}"), ("a: [1]", "2", "a: [1, 2]"),
        ("a: [1]", "[2, [3]]", "a: [1, 2, [3]]"), ("a: x", "y", "a: y"), ("a: 1", "null", "a: null"),
        ("a: {b: {c: 1}}", "{b: false}", "a: {b: false}"),
        ("a: {b: string}", "{b: [string, 'null']}", "a: {b: [string, 'null']}"),
        ("a: {b: null}", "{b: {c: 1}}", "a: {b: {c: 1}}"), ("a: null", "{c: 1}", "a: {c: 1}"),
    ])
    func updates(_ document: String, _ update: String, _ expected: String) throws {
        let applied = try Applied("{target: $.a, update: \(update)}", to: document)
        try expectEqual(applied.root, expected)
        #expect(applied.diagnostics.isEmpty)
    }

    @Test(arguments: [("a: {b: 1}", "x"), ("a: x", "{b: 1}"), ("a: x", "[1]"), ("a: {}", "[1]")])
    func whatDoesNotFitIsAnError(_ document: String, _ update: String) throws {
        let applied = try Applied("{target: $.a, update: \(update)}", to: document)
        try expectEqual(applied.root, document)
        #expect(applied.places == ["o0.yaml:4:27 overlay-mismatch"])
    }

    @Test func aValueIsCopiedAndMoved() throws {
        let applied = try Applied(
            "{target: $.paths, update: {/b: {}}}", "{target: \"$.paths['/b']\", copy: \"$.paths['/a']\"}",
            "{target: \"$.paths['/a']\", remove: true}", "{target: \"$.paths['/b'].get\", update: {x: 2}}",
            to: "paths: {/a: {get: {x: 1}}}")
        try expectEqual(applied.root, "paths: {/b: {get: {x: 2}}}")
        #expect(applied.diagnostics.isEmpty)
        #expect(try Applied("{target: $.a, copy: $.b}", to: "a: 1").places == ["o0.yaml:4:25 overlay-copy"])
        #expect(try Applied("{target: $.a, copy: $.*}", to: "a: 1\nb: 2").ids == ["overlay-copy"])
    }

    @Test func whatIsSelectedTwiceAndInEachOtherIsChangedOnce() throws {
        try expectEqual(
            try Applied("{target: '$.a[0, 0]', update: {n: [1]}}", to: "a: [{}]").root, "a: [{n: [1]}]")
        try expectEqual(
            try Applied("{target: '$..[?@.k]', update: {n: 1}}", to: "a: {k: {k: {k: 1}}}").root,
            "a: {k: {k: {k: 1, n: 1}, n: 1}, n: 1}")
        try expectEqual(try Applied("{target: $..a, remove: true}", to: "a: {a: 1}\nb: {a: [1]}").root, "b: {}")
    }

    // MARK: Findings

    @Test func whatSelectsNothingIsAWarningThatSaysHowFarItCame() throws {
        let applied = try Applied("{target: \"$.paths['/pet'].get\", remove: true}", to: "paths: {/pets: {get: {}}}")
        let warning = try #require(applied.diagnostics.first)
        #expect(applied.places == ["o0.yaml:4:14 overlay-no-match"] && warning.severity == .warning)
        #expect(warning.message.contains("`$.paths` is there, but has no `/pet`"))
        #expect(warning.help == "Did you mean `/pets`?")
        #expect(
            try Applied("{target: \"$.paths[?@.x]\", remove: true}", to: "paths: {a: {}}").ids == ["overlay-no-match"])
    }

    @Test func theDocumentItselfStays() throws {
        let applied = try Applied("{target: $, remove: true}", to: "a: 1")
        #expect(applied.ids == ["overlay-removes-document"])
        try expectEqual(applied.root, "a: 1")
    }

    // MARK: Places

    @Test func whatAnOverlaySaysStandsInItsFile() throws {
        let applied = try Applied("{target: $.a, update: {b: {c: 1}, d: 2}}", to: "a:\n  d: 1\n  e: 3\n")
        let changed = try #require(applied.root["a"])
        #expect(changed.location.description == "openapi.yaml:2:3")
        #expect(changed["b"]?.location.description == "o0.yaml:4:31")
        #expect(changed["d"]?.location.description == "o0.yaml:4:42")
        #expect(changed["e"]?.location.description == "openapi.yaml:3:6")
    }

    /// What stands in several places has places of its own, since these tell values apart.
    @Test func whatMayDifferIsToldApart() throws {
        let many = try Applied("{target: $.*, update: {s: {type: string}}}", to: "a: {}\nb: {}\nc: {}")
        let places = try ["a", "b", "c"].map { try #require(many.root[$0]?["s"]?.location) }
        #expect(Set(places).count == 3)
        #expect(Set(places.map(\.original)).count == 1)

        let aliased = try Applied("{target: $.a.s, update: {x: 1}}", to: "a: {s: &s {type: string}}\nb: {s: *s}")
        #expect(aliased.root["a"]?["s"]?.location != aliased.root["b"]?["s"]?.location)
        try expectEqual(aliased.root, "a: {s: {type: string, x: 1}}\nb: {s: {type: string}}")

        let untouched = try Applied("{target: $.c, update: {x: 1}}", to: "a: &a {s: 1}\nb: *a\nc: {}")
        #expect(untouched.root["a"]?.location == untouched.root["b"]?.location)

        let copied = try Applied("{target: $.b, copy: $.a}", to: "a: {s: {type: string}}\nb: {}")
        #expect(copied.root["a"]?["s"]?.location != copied.root["b"]?["s"]?.location)
    }

    @Test func oneOverlayTwiceIsTwoChanges() throws {
        let text = overlay("{target: $.a, update: {n: [{}]}}")
        let sink = DiagnosticSink()
        let overlays = try [text, text].compactMap { OverlayReader.read(try node($0, as: "o.yaml"), diagnostics: sink) }
        let root = OverlayApplication.apply(overlays, to: try node("a: {}"), diagnostics: sink)
        try expectEqual(root, "a: {n: [{}, {}]}")
        let last = overlay("{target: '$.a.n[0]', update: {x: 1}}")
        let more = overlays + [try #require(OverlayReader.read(try node(last, as: "p.yaml"), diagnostics: sink))]
        try expectEqual(
            OverlayApplication.apply(more, to: try node("a: {}"), diagnostics: sink), "a: {n: [{x: 1}, {}]}")
    }

    // MARK: Costs

    @Test func oneErrorEndsWhatTakesTooLong() throws {
        let document = "a: [" + String(repeating: "{}, ", count: 1_000) + "{}]"
        let update = "{" + (0..<100).map { "k\($0): {}" }.joined(separator: ", ") + "}"
        let applied = try Applied(
            [overlay("{target: '$.a[*]', update: \(update)}", "{target: $.b, remove: true}")], to: document,
            budget: OverlayBudget(limit: 100_000))
        #expect(applied.places == ["o0.yaml:4:5 overlay-too-large"])
    }

    @Test func doublingEndsToo() throws {
        let action = "  - {target: $.a, copy: $.a}\n"
        let text = "overlay: 1.1.0\nactions:\n" + String(repeating: action, count: 60)
        let applied = try Applied([text], to: "a: [1]", budget: OverlayBudget(limit: 1_000_000))
        #expect(applied.ids == ["overlay-too-large"])
    }

    /// Readers of documents take no more levels than these.
    @Test func depthEndsToo() throws {
        let action =
            "  - {target: '$..[?@ == 1]', update: 2}\n  - {target: '$..[?@.leaf == 2]', copy: $}\n"
            + "  - {target: '$..[?@.leaf == 2]', update: {leaf: 1}}\n"
        let text = "overlay: 1.1.0\nactions:\n" + String(repeating: action, count: 20)
        let applied = try Applied([text], to: "a: {leaf: 1, b: {leaf: 1}}", budget: OverlayBudget(limit: 4_000_000))
        #expect(applied.ids.contains("overlay-too-large"))
        var depth = 0
        var level = [applied.root]
        while !level.isEmpty {
            level = level.flatMap { $0.mapping?.entries.map(\.value) ?? [] }
            depth += 1
        }
        #expect(depth <= 513)

        let chain = String(repeating: "  - {target: '$..[?@ == null]', update: {n: null}}\n", count: 520)
        let long = try Applied(["overlay: 1.1.0\nactions:\n" + chain], to: "a: {n: null}")
        #expect(long.ids.contains("overlay-too-large"))
    }
}
