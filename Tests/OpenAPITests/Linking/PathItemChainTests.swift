import OpenAPI
import Testing

@Suite struct PathItemChainTests {
    private static func document(_ paths: String, _ items: String = "{}") -> ReadDocument {
        ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
            \(paths.indented(2))
            components:
              pathItems:
            \(items.indented(4))
            """)
    }

    @Test func theNearerGoesFirst() throws {
        let read = Self.document(
            "/a: {$ref: '#/components/pathItems/B', summary: a, get: {operationId: a}, servers: [{url: /a}]}",
            """
            B: {$ref: '#/components/pathItems/C', parameters: [{name: b, in: query, schema: {}}]}
            C:
              summary: c
              description: c
              get: {operationId: c}
              post: {operationId: c2}
              servers: [{url: /c}]
              parameters: [{name: c, in: query, schema: {}}]
            """)
        let document = try #require(read.document)
        let item = document.linked.pathItem(document.paths[0])
        #expect(item.path == "/a")
        #expect(item.operations.map(\.operationID) == ["c2", "a"])
        #expect([item.summary, item.description] == ["a", "c"])
        #expect(item.servers.map(\.url) == ["/a"])
        #expect(item.parameters.map { document.linked.parameter($0)?.name } == ["c", "b"])
        #expect(read.ids == [])
    }

    /// Each path has the path items that it refers to under its own path.
    @Test func pathItemsThatAreShared() throws {
        let read = Self.document(
            "/a: {$ref: '#/components/pathItems/C'}\n/b: {$ref: '#/components/pathItems/C'}",
            "C: {get: {operationId: c}}")
        let document = try #require(read.document)
        #expect(document.paths.map(document.linked.pathItem).map(\.path) == ["/a", "/b"])
    }

    private static func chain(of count: Int) -> ReadDocument {
        document(
            "/a: {$ref: '#/components/pathItems/P1'}",
            (1..<count).map { "P\($0): {$ref: '#/components/pathItems/P\($0 + 1)'}\n" }.joined()
                + "P\(count): {get: {operationId: end}}")
    }

    @Test func aChainEndsWhereItIsTooLong() throws {
        let whole = Self.chain(of: 64)
        #expect(try whole.document.found().linked.pathItem(whole.document.found().paths[0]).operations.count == 1)
        #expect(whole.ids == [])
        let cut = Self.chain(of: 65)
        #expect(try cut.document.found().linked.pathItem(cut.document.found().paths[0]).operations.isEmpty)
        #expect(cut.ids == ["ref-chain-too-long"])
    }
}
