import Diagnostics
import Testing

@testable import GeneratorPipeline

/// A `$ref` where the standard has none is read as what it points to: what stands in itself so, or thousands deep, ends in
/// an error. Each of these was a stack overflow.
@Suite(.timeLimit(.minutes(1))) struct NestedReadingTests {
    private static let maps = ["properties", "patternProperties"]
    private static let lists = ["allOf", "anyOf", "oneOf", "prefixItems"]

    /// So many maps or lists, each with a schema whose own is the next.
    private static func row(_ count: Int, of key: String, to last: Int) -> HostileInput {
        func reference(_ number: Int) -> String { ##"{"\##(key)": {"$ref": "#/x-parts/p\##(number)"}}"## }
        func part(_ number: Int, _ schema: String) -> String {
            #""p\#(number)": "# + (lists.contains(key) ? "[\(schema)]" : #"{"a": \#(schema)}"#)
        }
        let parts = CostDocument.list(count) { part($0, reference($0 == count - 1 ? last : $0 + 1)) }
        return CostDocument.json(
            components: #""schemas": {"S": \#(reference(0))}"#,
            rest: #""x-parts": {\#(parts), \#(part(count, #"{"type": "string"}"#))}"#)
    }

    private static let schemaAttacks: [Attack] = (maps + lists).flatMap { key in
        [
            Attack("\(key) of itself", "A schema within itself.", bound: .refused("ref-cycle")) {
                row(1, of: key, to: 0)
            },
            Attack("\(key) of each other", "A circle of three.", bound: .refused("ref-cycle")) {
                row(3, of: key, to: 0)
            },
            Attack("a row of \(key)", "Deeper than the document.", bound: .refused("nesting-too-deep")) {
                row(10_000, of: key, to: 10_000)
            },
        ]
    }

    private static func encodings(_ encodings: String) -> HostileInput {
        CostDocument.json(
            paths:
                #""/a": {"post": {"operationId": "a", "requestBody": {"content": {"multipart/form-data": {"encoding": "#
                + ##"{"$ref": "#/x-encodings"}}}}, "responses": {}}}"##,
            rest: #""x-encodings": {\#(encodings)}"#)
    }

    private static let otherAttacks: [Attack] = [
        Attack("all schemas as properties of one", "What a fuzz test found.", bound: .refused("ref-cycle")) {
            CostDocument.json(components: ##""schemas": {"A": {"properties": {"$ref": "#/components/schemas"}}}"##)
        },
        Attack("encodings of themselves", "Parts of parts.", bound: .refused("ref-cycle")) {
            encodings(##""a": {"encoding": {"$ref": "#/x-encodings"}}"##)
        },
        Attack("an encoding in its headers", "A circle by another object.", bound: .refused("ref-cycle")) {
            encodings(
                #""a": {"headers": {"h": {"content": {"multipart/mixed": {"encoding": "#
                    + ##"{"$ref": "#/x-encodings"}}}}}}"##)
        },
        Attack("a row of encodings", "Deeper than the document.", bound: .refused("nesting-too-deep")) {
            encodings(
                CostDocument.list(6_000) {
                    ##""a\##($0)": {"itemEncoding": {"$ref": "#/x-encodings/a\##($0 + 1)"}}"##
                } + #", "a6000": {}"#)
        },
    ]

    static let attacks = schemaAttacks + otherAttacks

    @Test(arguments: attacks) func isAnError(_ attack: Attack) {
        let run = HostileRun(attack.input)
        let errors = run.diagnostics.filter { $0.severity == .error }
        #expect(run.files.isEmpty)
        #expect(errors.allSatisfy { $0.location != nil })
        guard case .refused(let id) = attack.bound else { return }
        #expect(errors.contains { $0.id == id }, "\(errors.prefix(3))")
    }
}
