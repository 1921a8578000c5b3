import Diagnostics
import DocumentTree
import Testing

@testable import checks

@Suite struct AccountingTests {
    static func problems(_ document: String) throws -> [String] {
        let file = SourceFile(path: "pets.json", bytes: Array(document.utf8))
        let root = try #require(DocumentReader.read(file, diagnostics: DiagnosticSink()))
        let description = try DocumentDescription(Array(DescriptionFixture.json.utf8))
        return Accounting(root: root, description: description).problems
    }

    @Test func whatHasASymbolOrAReasonIsAccountedFor() throws {
        let document = """
            {"paths": {"/pets": {
               "parameters": [{"$ref": "#/components/parameters/trace"}],
               "get": {"parameters": [{"name": "page", "in": "query"}], "responses": {"200": {}, "404": {}, "x-a": {}}},
               "post": {"responses": {"201": {}}}}},
             "components": {"parameters": {"trace": {"name": "X-Trace", "in": "header"}},
              "schemas": {"Pet": {}, "Names": {}, "Gone": {}}}}
            """
        #expect(try Self.problems(document) == [])
    }

    @Test func whatIsNotSaidIsAProblem() throws {
        let document = """
            {"paths": {"/pets": {
               "get": {"parameters": [{"name": "limit", "in": "query"}], "responses": {"200": {}, "default": {}}},
               "put": {"responses": {}}, "query": {}, "additionalOperations": {"COPY": {}}}},
             "components": {"schemas": {"Pet": {}, "Far": {}}}}
            """
        #expect(
            try Self.problems(document) == [
                "describe says nothing of #/components/schemas/Far",
                "describe says nothing of the query parameter 'limit' of #/paths/~1pets/get",
                "describe says nothing of the response 'default' of #/paths/~1pets/get",
                "describe says neither what #/paths/~1pets/put became nor why it is left out",
                "describe says neither what #/paths/~1pets/query became nor why it is left out",
                "describe says neither what #/paths/~1pets/additionalOperations/COPY became nor why it is left out",
            ])
    }
}
