import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorPipeline

/// Documents of all that is odd without being large: each is generated, or refused by an error that names a place.
@Suite(.timeLimit(.minutes(1))) struct OddDocumentTests {
    private static func attack(_ name: String, _ standsFor: String, _ make: @escaping @Sendable () -> HostileInput)
        -> Attack
    {
        Attack(name, standsFor, bound: .bytesPerInputByte(32), make)
    }

    private static func schemas(_ text: String) -> HostileInput {
        CostDocument.json(
            paths: #""/a": {"post": {"operationId": "a", "requestBody": {"content": {"application/json": {"schema": "#
                + #"\#(CostDocument.reference("S0"))}}}, "responses": {"200": {"description": "x", "content": "#
                + #"{"application/json": {"schema": \#(CostDocument.reference("S0"))}}}}}}"#,
            components: #""schemas": {\#(text)}"#)
    }

    /// A name that is equal to the others of as many letters, and has other bytes.
    private static func equalName(_ number: Int, letters: Int) -> String {
        (0..<letters).map { number >> $0 & 1 == 0 ? "\u{E9}" : "e\u{301}" }.joined()
    }

    private static let components = [
        "schemas", "parameters", "requestBodies", "responses", "headers", "examples", "links", "callbacks", "pathItems",
        "securitySchemes", "mediaTypes",
    ]

    private static func references(_ count: Int, last: String) -> HostileInput {
        CostDocument.json(
            paths: ##""/a": {"post": {"parameters": [{"$ref": "#/components/parameters/N0"}], "requestBody": "##
                + ##"{"$ref": "#/components/requestBodies/N0"}, "callbacks": {"c": {"$ref": "##
                + ##""#/components/callbacks/N0"}}, "responses": {"200": {"$ref": "#/components/responses/N0"}}}}, "##
                + ##""/b": {"$ref": "#/components/pathItems/N0"}"##,
            components: components.map { kind in
                let chain = CostDocument.list(count) {
                    ##""N\##($0)": {"$ref": "#/components/\##(kind)/N\##($0 + 1)"}"##
                }
                let end = last.isEmpty ? ##"{"$ref": "#/components/\##(kind)/N0"}"## : last
                return #""\#(kind)": {\#(chain), "N\#(count)": \#(end)}"#
            }.joined(separator: ", "))
    }

    static let readings = [
        attack("an alias of itself", "A tree that has no end.") { CostDocument.yaml("x-a: &a [*a, *a]") },
        attack("a merge of itself", "Entries that are copied while they are made.") {
            CostDocument.yaml("x-a: &a {<<: *a, b: 1}\nx-b: &b {c: &c {<<: *b}}")
        },
        attack("brackets without end", "A level of the stack for each.") {
            CostDocument.yaml("x-a: \(String(repeating: "[", count: 50_000))")
        },
        attack("keys within keys", "Complex keys of YAML.") {
            CostDocument.yaml("x-a:\n  \(String(repeating: "? ", count: 20_000))a")
        },
        attack("tags that ask for code", "What other readers of YAML would run.") {
            CostDocument.yaml("x-a: !!python/object/apply:os.system ['touch pwned']\nx-b: !<tag:a,2000:\u{202E}> c")
        },
        attack("many documents", "A stream of YAML.") {
            HostileInput(String(repeating: "---\na\n", count: 20_000), as: "openapi.yaml")
        },
        attack("numbers beyond all", "What no type of number holds.") {
            CostDocument.yaml(
                "x-a: [1e999999999, 0x\(String(repeating: "F", count: 20_000)), .inf, .nan, 190:20:30, -0]\n"
                    + "x-b: \(String(repeating: "9", count: 100_000))")
        },
        attack("bytes that are no text", "Overlong forms, surrogates, half a character.") {
            HostileInput(
                Array("openapi: 3.1.0\nx-a: ".utf8) + [0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xE0, 0x80], as: "a.yaml")
        },
        attack("zero bytes", "What ends a string of C.") {
            HostileInput(Array("openapi: 3.1.0\nx-a\u{0}: 1\n".utf8) + Array(repeating: 0, count: 10_000), as: "a.yaml")
        },
        attack("another encoding", "Half of a character at the end of UTF-16.") {
            let units: [UInt8] = "openapi: 3.1.0".utf16.flatMap { [UInt8($0 & 255), 0] }
            return HostileInput([0xFF, 0xFE] + units + [0], as: "a.yaml")
        },
        attack("a version of many digits", "What is read as a number.") {
            HostileInput(#"{"openapi": "3.\#(String(repeating: "1", count: 50_000))", "info": {}}"#)
        },
        attack("names that are equal", "Strings of other bytes that are the same to Swift.") {
            schemas(
                #""S0": {"type": "object", "properties": {"#
                    + CostDocument.list(512) { #""\#(equalName($0, letters: 9))": {"type": "string"}"# } + "}}, "
                    + CostDocument.list(512) { #""T\#(equalName($0, letters: 9))": {"type": "object"}"# })
        },
    ]

    static let graphs = [
        attack("circles of every component", "References that lead to themselves.") { references(3, last: "") },
        attack("chains of every component", "References that lead far.") {
            references(
                300,
                last: #"{"name": "n", "in": "query", "schema": {}, "description": "x", "content": {"text/plain": {}}}"#)
        },
        attack("every keyword of a schema leads back", "Circles that are no `$ref` alone.") {
            let back = CostDocument.reference("S0")
            let keywords =
                [
                    "allOf", "anyOf", "oneOf", "prefixItems",
                ].map { #""\#($0)": [\#(back), \#(back)]"# }
                + [
                    "not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
                    "unevaluatedProperties", "unevaluatedItems", "contentSchema",
                ].map { #""\#($0)": \#(back)"# }
                + ["properties", "patternProperties", "dependentSchemas", "$defs"].map { #""\#($0)": {"a": \#(back)}"# }
            return schemas(
                keywords.enumerated().map { #""S\#($0 + 1)": {\#($1)}"# }.joined(separator: ", ")
                    + #", "S0": {\#(keywords.joined(separator: ", "))}"#)
        },
        attack("unions of one branch", "A value is looked for in each within the other.") {
            schemas(
                CostDocument.list(6_000) { #""S\#($0)": {"anyOf": [\#(CostDocument.reference("S\($0 + 1)"))]}"# }
                    + #", "S6000": {"type": "string"}"#)
        },
        attack("heirs in a circle", "Each stands for the next.") {
            schemas(
                CostDocument.list(300) {
                    let next = CostDocument.reference("S\(($0 + 1) % 300)")
                    return #""S\#($0)": {"allOf": [\#(next)], "discriminator": {"propertyName": "k\#($0)", "mapping": "#
                        + ##"{"x": "#/components/schemas/S\##(($0 + 2) % 300)"}}, "properties": {"k\##($0)": {"enum": ["y"]}}}"##
                })
        },
        attack("kinds that are no names", "A value of each is looked for in place of the other.") {
            let kinds = ["S1", "S2"]
            return schemas(
                #""S0": {"type": "object", "discriminator": {"propertyName": "kind", "mapping": {"#
                    + kinds.map { ##""\##($0)": "#/components/schemas/\##($0)""## }.joined(separator: ", ")
                    + #"}}, "required": ["kind"], "properties": {"kind": {"type": "object"}}}, "#
                    + kinds.map {
                        #""\#($0)": {"allOf": [\#(CostDocument.reference("S0")), {"properties": {"a": {}}}]}"#
                    }
                    .joined(separator: ", "))
        },
        attack("one schema, very often", "Branches that are the same.") {
            schemas(
                #""S0": {"oneOf": [\#(CostDocument.list(5_000) { _ in CostDocument.reference("S1") })]}, "#
                    + #""S1": {"type": "object", "properties": {"a": {}}}"#)
        },
        attack("objects within objects, side by side", "Names that are hidden in thousands of types.") {
            schemas(
                #""S0": {"type": "object", "properties": {"#
                    + CostDocument.list(1_500) {
                        #""p\#($0)": {"type": "object", "properties": {"node": {"properties": {"a": {}}}}}"#
                    } + "}}")
        },
        attack("patterns", "Expressions that take a reader, or whoever tries them, without end.") {
            func many(_ text: String) -> String { String(repeating: text, count: 2_000) }
            let patterns = [
                "(a+)+$", "((a{0,1000}){0,1000}){0,1000}b", many("("), many("(") + many(")"), many("["), many("a|"),
                many("(?=") + many(")"), many("a?") + many("a"), many("(a*)*"), many(#"\\1"#),
                "a{99999999999999999999}",
                "[z-a]", "(.|a|b|[^c])*d", #"\\u{FFFFFFFFF}"#, #"[^\\s\\S]+"#, many("(?<n>"),
            ]
            let text = String(repeating: "a", count: 3_000)
            return schemas(
                patterns.enumerated().map {
                    #""S\#($0)": {"type": "object", "required": ["x"], "example": {"x": "\#(text)"}, "properties": "#
                        + #"{"x": {"type": "string", "pattern": "\#($1)", "default": "\#(text)"}}, "#
                        + #""patternProperties": {"\#($1)": {"type": "string"}}}"#
                }.joined(separator: ", "))
        },
        attack("variables of servers that hold each other", "A URL that doubles, and one without end.") {
            func variables(_ count: Int, _ value: (Int) -> String) -> String {
                CostDocument.list(count) { #""v\#($0)": {"default": "\#(value($0))"}"# }
            }
            let bomb = variables(24) { String(repeating: "{v\($0 + 1)}", count: 50) }
            return CostDocument.json(
                paths: #""/a": \#(CostDocument.operation("a"))"#,
                rest: #""servers": [{"url": "https://a.example.com/{v0}", "variables": {\#(bomb)}}, "#
                    + #"{"url": "https://{v0}/", "variables": {\#(variables(2) { "{v\(1 - $0)}" })}}]"#)
        },
        attack("a long title", "What every page begins with.") {
            HostileInput(
                #"{"openapi": "3.1.0", "info": {"title": "\#(CostDocument.words(200_000))", "version": "1"}, "paths": {}}"#
            )
        },
    ]

    @Test(arguments: readings + graphs) func isGeneratedOrRefused(_ attack: Attack) {
        let input = attack.input
        let run = HostileRun(input)
        let errors = run.diagnostics.filter { $0.severity == .error }
        #expect(run.files.isEmpty == !errors.isEmpty)
        #expect(errors.allSatisfy { $0.location != nil })
        #expect(run.byteCount <= 8 << 20 + 32 * input.bytes.count)
        let told = HostileDescription(input)
        #expect(told.json.isEmpty == !errors.isEmpty || told.ids.isEmpty)
    }

    // MARK: - Overlays

    private static func overlay(_ actions: String) -> HostileInput {
        HostileInput(
            #"{"overlay": "1.1.0", "info": {"title": "x", "version": "1"}, "actions": [\#(actions)]}"#,
            as: "overlay.json")
    }

    private static func update(_ target: String, _ value: String = "{}") -> String {
        #"{"target": "\#(target)", "update": \#(value)}"#
    }

    static let overlays = [
        attack("a copy of itself, sixty times", "A document that doubles.") {
            overlay(
                update("$", #"{"x-a": [1]}"#) + ", "
                    + CostDocument.list(60) { _ in #"{"target": "$['x-a']", "copy": "$['x-a']"}"# })
        },
        attack("an update of everything, sixty times", "One for each value that the last one made.") {
            overlay(CostDocument.list(60) { _ in update("$..*", #"{"x-a": {"b": {}}}"#) })
        },
        attack("descents of descents", "Places that are found in very many ways.") {
            overlay(update("$\(String(repeating: "..*", count: 40))"))
        },
        attack("filters within filters", "What each place is looked through for.") {
            overlay(update("$..[?@..[?@..[?@..*]]]") + ", " + update("$..[?$..[?$..*]]"))
        },
        attack("patterns in paths", "Expressions that take without end.") {
            overlay(
                update("$..[?match(@, '(a+)+$')]") + ", " + update("$..[?search(@, '((a{0,999}){0,999}){0,999}b')]"))
        },
        attack("brackets in paths", "A level of the stack for each.") {
            overlay(
                ["$[?\(String(repeating: "(", count: 50_000))", "$\(String(repeating: "[", count: 50_000))"]
                    .map { update($0) }.joined(separator: ", "))
        },
        attack("values within values, again and again", "A tree deeper than any that is read.") {
            let deep = (0..<400).reduce("1") { inner, _ in #"{"a": \#(inner)}"# }
            return overlay(
                (0..<4).map { update("$\(String(repeating: ".a", count: 400 * $0))", deep) }.joined(separator: ", "))
        },
    ]

    /// What an overlay makes is refused, or no larger than what it may make.
    @Test(arguments: overlays) func anOverlayEnds(_ attack: Attack) {
        let document = CostDocument.json(rest: #""x-b": ["\#(String(repeating: "a", count: 5_000))"]"#)
        let run = HostileRun(document, overlays: [attack.input])
        let errors = run.diagnostics.filter { $0.severity == .error }
        #expect(run.files.isEmpty == !errors.isEmpty)
        #expect(errors.allSatisfy { $0.location != nil })
    }
}
