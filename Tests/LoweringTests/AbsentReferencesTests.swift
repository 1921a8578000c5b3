import ClientModel
import Diagnostics
import Testing

@testable import Lowering

/// References to what is not there.
@Suite struct AbsentReferencesTests {
    private static let success = "responses: {'200': {description: OK}}"

    private static func failure(_ operation: String, components: String = "") -> (String?, [String]) {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: https://a.example}]
            paths:
              /a: {get: {operationId: a, \(operation)}}
            \(components)
            """)
        return (lowered.module?.operations.first?.unavailable, lowered.ids)
    }

    @Test func whatACallNeedsIsMissed() {
        let parameter = Self.failure("parameters: [{$ref: '#/no'}], \(Self.success)")
        #expect(parameter.0 == "its parameter `#/no` is not in the document")
        #expect(parameter.1 == ["ref-not-found", "operation-unavailable"])
        #expect(
            Self.failure("requestBody: {$ref: no.yaml}, \(Self.success)").0
                == "its body `no.yaml` is not in the document")
        #expect(
            Self.failure("responses: {'200': {$ref: '#/no'}}").0 == "its response `#/no` is not in the document")
        #expect(Self.failure("responses: {default: {$ref: '#/no'}}").0 != nil)
    }

    @Test func whatACallCanDoWithoutIsNot() {
        for operation in [
            "responses: {'200': {description: OK}, '404': {$ref: '#/no'}, default: {$ref: '#/no'}}",
            "responses: {'204': {$ref: '#/no'}}",
            "responses: {'200': {description: OK, headers: {A: {$ref: '#/no'}}}}",
            "responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/no'}}}}}",
            "\(Self.success), callbacks: {c: {$ref: '#/no'}}",
        ] {
            let (failure, ids) = Self.failure(operation)
            #expect(failure == nil, "\(operation)")
            #expect(ids.contains("ref-not-found"), "\(operation)")
        }
        let scheme = Self.failure(
            "security: [{k: []}], \(Self.success)", components: "components: {securitySchemes: {k: {$ref: '#/no'}}}")
        #expect(scheme.0 == nil && scheme.1 == ["ref-not-found"])
    }

    @Test func aSchemaIsAnyValue() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  type: object
                  properties:
                    one: {$ref: '#/components/schemas/No'}
                    many: {type: array, items: {$ref: no.yaml#/No}}
                    map: {type: object, additionalProperties: {$ref: '#/definitions/No'}}
                """)
        let types = try lowered.properties("A").map(\.type)
        #expect(types == [.any, .array(.any), .dictionary(.any)])
        #expect(lowered.ids == ["ref-not-found", "ref-file-not-found", "ref-not-found"])
        #expect(lowered.diagnostics.allSatisfy { $0.severity == .warning })
    }
}

/// Documents of which next to nothing is left.
@Suite struct LossCheckTests {
    private static let good = "{get: {responses: {'200': {description: OK}}}}"

    private static func errors(_ paths: String, schemas: String = "{}", version: String = "3.1.0") -> [String] {
        Lowered(paths: paths, schemas: schemas, version: version).diagnostics
            .filter { $0.severity == .error }.map { "\($0.id): \($0.message)" }
    }

    @Test func operationsThatAreEmpty() {
        let message =
            "document-mostly-lost: most of the document comes to nothing: 2 of its 3 operations are left out or empty"
        #expect(Self.errors("/a: {get: {$include: a}, put: {$ref: no.yaml}}\n/b: \(Self.good)") == [message])
        #expect(Self.errors("/a: {$ref: no.yaml}\n/b: {$include: b}\n/c: \(Self.good)") == [message])
        #expect(Self.errors("/a: {get: {$include: a}}\n/b: \(Self.good)") == [])
    }

    /// What says nothing is not lost.
    @Test func operationsThatSayNothing() {
        #expect(Self.errors("/a: {get: {}}\n/b: {get: {x-own: 1}}\n/c: {}") == [])
    }

    @Test func operationsThatCannotBeCalled() {
        func paths(_ lost: Int, _ kept: Int) -> String {
            (0..<lost).map { "/a\($0): {get: {parameters: [{$ref: '#/no'}]}}\n" }.joined()
                + (0..<kept).map { "/b\($0): \(Self.good)\n" }.joined()
        }
        #expect(
            Self.errors(paths(6, 4)) == [
                "document-mostly-lost: most of the document comes to nothing: 6 of its 10 operations are such as can't be called"
            ])
        #expect(Self.errors(paths(5, 5)) == [])
        #expect(Self.errors(paths(6, 3)) == [])
    }

    @Test func schemas() {
        func schemas(_ lost: Int, _ kept: Int) -> String {
            (0..<kept).map { "K\($0): {type: string}\n" }.joined()
                + "L: {properties: {\((0..<lost).map { "a\($0): {$ref: '#/components/schemas/No\($0)'}" }.joined(separator: ", "))}}"
        }
        #expect(
            Self.errors("{}", schemas: schemas(10, 8)) == [
                "document-mostly-lost: most of the document comes to nothing: 10 of its 19 schemas are not there or empty"
            ])
        #expect(Self.errors("{}", schemas: schemas(10, 9)) == [])
        #expect(Self.errors("{}", schemas: schemas(9, 0)) == [])
    }

    /// One reference, however often, is one schema.
    @Test func oneSchemaThatMuchRefersTo() {
        let paths = (0..<20).map {
            "/a\($0): {get: {responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/No'}}}}}}}"
        }
        #expect(Self.errors(paths.joined(separator: "\n")) == [])
    }

    @Test func whatIsFilteredIsNotAsked() {
        let paths = "/a: {get: {$include: a}}\n/b: {get: {operationId: b, responses: {}}}\n/c: {get: {$include: a}}"
        let lowered = Lowered(paths: paths) {
            $0.filter.include.operations = ["b"]
        }
        #expect(lowered.module != nil)
    }
}
