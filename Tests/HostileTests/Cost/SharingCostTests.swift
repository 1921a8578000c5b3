import Diagnostics
import Testing

@testable import GeneratorPipeline

/// What many share is looked for once. Each of these took minutes; what is asserted is what comes of them.
@Suite(.timeLimit(.minutes(1))) struct SharingCostTests {
    static let attacks: [Attack] = [
        Attack(
            "alternatives of every call", "Credentials that a description tells at each operation.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: CostDocument.list(600) { #""/a\#($0)": \#(CostDocument.operation("o\($0)"))"# },
                components: #""securitySchemes": {"#
                    + CostDocument.list(500) {
                        #""s\#($0)": {"type": "apiKey", "in": "query", "name": "k\#($0)"}"#
                    } + "}",
                rest: #""security": ["# + CostDocument.list(500) { #"{"s\#($0)": []}"# } + "]")
        },
        Attack(
            "a tag of every call", "A long name that is split into words for each operation.",
            bound: .refused("yaml-alias-expansion")
        ) {
            let paths = (0..<300).map {
                "  /a\($0): {get: {operationId: o\($0), tags: [*t], responses: {'204': {description: x}}}}\n"
            }
            return CostDocument.yaml(
                "paths:\n" + paths.joined(), paths: "x-tag: &t '\(CostDocument.words(60_000))'")
        },
        Attack(
            "a long operationId", "What is inline in an operation is called after it.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                paths: #""/a": "#
                    + CostDocument.operation(
                        String(repeating: "x", count: 40_000),
                        #""parameters": ["#
                            + CostDocument.list(500) {
                                #"{"name": "p\#($0)", "in": "query", "schema": {"enum": ["a"]}}"#
                            } + "]"))
        },
        Attack(
            "bodies by answers", "Media types of requests, each with a call for those of responses.",
            bound: .refused("output-too-large")
        ) {
            func content(_ count: Int, _ type: String) -> String {
                #""content": {"#
                    + CostDocument.list(count) {
                        #""application/\#(type)-\#($0)+json": {"schema": {"type": "object", "properties": {"a\#($0)": {}}}}"#
                    } + "}"
            }
            return CostDocument.json(
                paths: CostDocument.list(6) {
                    #""/a\#($0)": {"post": {"operationId": "a\#($0)", "requestBody": {\#(content(100, "q"))}, "#
                        + #""responses": {"200": {"description": "x", \#(content(100, "r"))}}}}"#
                })
        },
        Attack(
            "a name of capitals and numbers", "A word that is looked through at each capital.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            CostDocument.json(
                components:
                    #""schemas": {"V\#(String(repeating: "1A", count: 150_000))": {"type": "object", "properties": {"#
                    + #""A\#(String(repeating: "1B", count: 150_000))": {}}}}"#)
        },
        Attack(
            "a tag of thousands of words", "A noun that is looked for at each word of an operationId.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            let words = String(repeating: "a ", count: 30_000)
            return CostDocument.json(
                paths: #""/a": "#
                    + CostDocument.operation("\(words)\(words)b", #""tags": ["\#(words)"]"#))
        },
        Attack("a chain of references", "Each begins another chain to its end.", bound: .bytes(upTo: 8 << 20)) {
            CostDocument.json(
                components: #""parameters": {"#
                    + CostDocument.list(3_000) {
                        ##""P\##($0)": {"$ref": "#/components/parameters/P\##($0 + 1)"}"##
                    } + #", "P3000": {"name": "p", "in": "query", "schema": {}}}"#)
        },
        Attack(
            "a chain of path items", "What is merged on the way, for each path.", bound: .refused("ref-chain-too-long")
        ) {
            CostDocument.json(
                paths: ##""/a": {"$ref": "#/components/pathItems/P0"}"##,
                components: #""pathItems": {"#
                    + CostDocument.list(100) {
                        ##""P\##($0)": {"$ref": "#/components/pathItems/P\##($0 + 1)"}"##
                    } + #", "P100": {"get": {"responses": \#(CostDocument.empty)}}}"#)
        },
        Attack(
            "answers of every body", "The calls of an operation, for each of its tests.", bound: .bytes(upTo: 8 << 20)
        ) {
            let content = CostDocument.list(60) { #""a/\#($0)+json": {"schema": {"type": "string"}}"# }
            return CostDocument.json(
                paths: #""/a": {"post": {"requestBody": {"content": {\#(content)}}, "responses": {"200": "#
                    + #"{"description": "d", "content": {\#(content)}}}}}"#)
        },
        Attack("values of an enumeration", "Defaults that are found among very many.", bound: .bytes(upTo: 8 << 20)) {
            let values = CostDocument.list(2_000) { #""v\#($0)""# }
            return CostDocument.json(
                components: #""schemas": {"E": {"type": "string", "enum": [\#(values)]}, "O": {"type": "object", "#
                    + #""properties": {"p": {"type": "array", "items": \#(CostDocument.reference("E")), "#
                    + #""default": [\#(values)]}}}}"#)
        },
        Attack(
            "a mapping of what is within branches", "Each key is looked for in the unions that are branches.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            let kind = #"{"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}}}"#
            return CostDocument.json(
                components: #""schemas": {"#
                    + CostDocument.list(2_000) { #""C\#($0)": \#(kind)"# } + ", "
                    + CostDocument.list(40) { union in
                        #""U\#(union)": {"oneOf": ["#
                            + CostDocument.list(50) { CostDocument.reference("C\(union * 50 + $0)") } + "]}"
                    } + #", "R": {"oneOf": ["# + CostDocument.list(40) { CostDocument.reference("U\($0)") }
                    + #"], "discriminator": {"propertyName": "k", "mapping": {"#
                    + CostDocument.list(2_000) { ##""v\##($0)": "#/components/schemas/C\##($0)""## } + "}}}}")
        },
        Attack(
            "names of values by value", "Each value's name is looked for in a list of its own.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"E": {"type": "string", "enum": ["#
                    + CostDocument.list(6_000) { #""e\#($0)""# }
                    + #"], "x-ms-enum": {"name": "E", "values": ["#
                    + CostDocument.list(6_000) { #"{"value": "e\#(5_999 - $0)", "name": "n\#($0)"}"# } + "]}}}")
        },
        Attack(
            "members of what has many parts", "What all parts say of a member is asked for each.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"S": {"allOf": ["#
                    + CostDocument.list(6_000) { _ in #"{"description": "d"}"# } + #", {"type": "string"}]}, "#
                    + #""R": {"type": "object", "properties": {"#
                    + CostDocument.list(6_000) { #""m\#($0)": \#(CostDocument.reference("S"))"# } + "}}}")
        },
        Attack(
            "kinds by numbers", "What the member that tells them can be is asked for each.",
            bound: .bytes(upTo: 8 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"R": {"type": "object", "required": ["k"], "properties": {"k": {"#
                    + #""type": "integer", "enum": ["# + CostDocument.list(3_000) { String($0) }
                    + #"]}}, "discriminator": {"propertyName": "k", "mapping": {"#
                    + CostDocument.list(3_000) { ##""\##($0)": "#/components/schemas/K\##($0)""## } + "}}}, "
                    + CostDocument.list(3_000) {
                        #""K\#($0)": {"allOf": [\#(CostDocument.reference("R")), {"properties": {"m": {}}}]}"#
                    } + "}")
        },
    ]

    @Test(arguments: attacks) func isRefusedOrTold(_ attack: Attack) {
        let input = attack.input
        let run = HostileRun(input)
        let description = HostileDescription(input)
        let told = description.json.utf8.count
        switch attack.bound {
        case .refused(let id): #expect(description.ids.contains(id))
        case .bytes(upTo: let limit):
            #expect(!run.files.isEmpty && told > 0)
            #expect(run.byteCount <= limit && told <= limit)
        default: Issue.record("no bound that this test knows")
        }
    }
}
