import Diagnostics
import OpenAPI
import Testing

/// What lint finds in the files that a document refers to.
@Suite struct LintedNeighboursTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\npaths: {}\n"

    @Test func everyFindingIsToldOnceAndInItsFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("type: 7\nproperties: {a: {$ref: chain.yaml}, b: {$ref: pet.yaml}}", to: "parts/pet.yaml")
        try folder.write("$ref: nowhere.yaml", to: "parts/chain.yaml")
        let linted = LintedDocument(
            Self.head + """
                components:
                  schemas:
                    A: {$ref: parts/pet.yaml}
                    B: {$ref: 'parts/../parts/pet.yaml'}
                    C: {$ref: parts/chain.yaml}
                """, folder: folder.path)
        let found = linted.diagnostics.map { "\($0.location.map(\.description) ?? "") \($0.id)" }.sorted()
        #expect(
            found == ["parts/chain.yaml:1:7 ref-file-not-found", "parts/pet.yaml:1:7 wrong-type"],
            "\(linted.diagnostics)")
    }

    @Test func backIntoTheDocument() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "properties: {a: {$ref: '../openapi.yaml#/components/schemas/B'}, b: {$ref: '../openapi.yaml#/components/x'}}",
            to: "parts/pet.yaml")
        let linted = LintedDocument(
            Self.head + "components: {schemas: {A: {$ref: parts/pet.yaml}, B: {type: strin}}}", folder: folder.path)
        #expect(linted.diagnostics.filter { $0.id == "ref-not-found" }.count == 1)
        #expect(linted.diagnostics.filter { $0.id != "ref-not-found" }.count == 1)
    }

    @Test func aURLIsAnErrorAtEachPlace() {
        let linted = LintedDocument(
            Self.head + "components:\n  schemas:\n    A: {$ref: 'https://a/b'}\n    B: {$ref: 'https://a/b'}")
        #expect(linted.diagnostics.map(\.id) == ["ref-remote", "ref-remote"])
    }
}
