import Testing

/// Paths, operations, parameters, bodies and responses.
@Suite struct TolerantOperationsTests {
    private static let empty = "responses: {'200': {description: d}}"

    @Test(arguments: [
        TolerantDocument(paths: "  /b:", expecting: "wrong-type:17"),
        TolerantDocument(paths: "  /b: {get: }", expecting: "wrong-type:17", operations: 2),
        TolerantDocument(
            paths: "  /b: {GET: {operationId: b, \(empty)}}", expecting: "spelling:17", operations: 2),
        TolerantDocument(
            paths: "  b: {get: {operationId: b, \(empty)}}", expecting: "path-without-slash:17", operations: 2),
        TolerantDocument(
            paths: "  '/b?x=1': {get: {operationId: b, \(empty)}}", expecting: "path-with-query:17", operations: 2),
        TolerantDocument(
            paths: "  '/b/{x': {get: {operationId: b, \(empty)}}", expecting: "path-braces:17", operations: 2),
        TolerantDocument(
            paths: "  /b/{x}: {get: {operationId: b, \(empty)}}", expecting: "path-parameter-undeclared:17",
            operations: 2),
        TolerantDocument(
            paths: "  /pets/{b}: {get: {operationId: b, \(empty)}}", expecting: "identical-paths:17",
            "path-parameter-undeclared:17", operations: 2),
        TolerantDocument(
            paths: "  /b: {query: {operationId: b, \(empty)}}", expecting: "other-version:17", operations: 2),
        TolerantDocument(
            version: "3.0.3", paths: "  /b: {get: {operationId: b}}", expecting: "missing-key:17", operations: 2),
    ])
    func paths(_ document: TolerantDocument) throws { try document.check() }

    @Test(arguments: [
        TolerantDocument(id: #""get pet/£ 2!""#), TolerantDocument(id: #""""#),
        TolerantDocument(id: "12", expecting: "unquoted-text:7"),
        TolerantDocument(operation: "      internal: true", expecting: "unknown-key:11"),
        TolerantDocument(operation: "      tags: ['']", expecting: "empty-tag:11"),
        TolerantDocument(operation: "      tags: pets", expecting: "wrong-type:11"),
        TolerantDocument(operation: "      deprecated: 'yes'", expecting: "wrong-type:11"),
        TolerantDocument(operation: "      description: ", expecting: "wrong-type:11"),
        TolerantDocument(operation: "      requestBody: {}", expecting: "missing-key:11"),
        TolerantDocument(operation: "      requestBody:", expecting: "wrong-type:11"),
    ])
    func operations(_ document: TolerantDocument) throws { try document.check() }

    /// Two operations of one id are both called after their paths, whichever comes first.
    @Test func repeatedOperationIDs() throws {
        let document = TolerantDocument(
            paths: "  /b: {get: {operationId: getPet, \(Self.empty)}}", expecting: "duplicate-operation-id:17",
            operations: 2)
        try document.check()
        let source = try document.source()
        #expect(source.contains("func getB()"))
        #expect(source.contains("func getPetsByID("))
    }

    /// An empty tag is none: the operation sits on the client.
    @Test func anEmptyTagIsNone() throws {
        #expect(try !TolerantDocument(operation: "      tags: ['']").source().contains("empty"))
    }

    @Test(arguments: [
        TolerantDocument(
            parameters: "        - {name: zip, in: path, required: true, schema: {type: string}}",
            expecting: "path-parameter-unused:10"),
        TolerantDocument(parameters: "        - {name: q, in: query}", expecting: "schema-or-content:10"),
        TolerantDocument(
            parameters: "        - {name: q, in: query, type: integer}", expecting: "schema-or-content:10"),
        TolerantDocument(parameters: "        - {name: q, in: Query, schema: {}}", expecting: "spelling:10"),
        TolerantDocument(parameters: "        - {name: q, schema: {}}", expecting: "missing-key:10"),
        TolerantDocument(parameters: "        - {in: query, schema: {}}", expecting: "missing-key:10"),
        TolerantDocument(
            parameters: "        - {name: q, in: body, schema: {}}", expecting: "parameter-location-unsupported:10"),
        TolerantDocument(
            parameters: "        - {name: q, in: query, schema: {}}\n        - {name: q, in: query, schema: {}}",
            expecting: "duplicate-parameter:11"),
        TolerantDocument(
            parameters: "        - {name: q, in: query, required: 'true', schema: {}}", expecting: "wrong-type:10"),
        TolerantDocument(parameters: "        -", expecting: "wrong-type:10"),
        TolerantDocument(
            paths: "  /b/{x}: {get: {operationId: b, parameters: [{name: x, in: path, schema: {}}], \(empty)}}",
            expecting: "path-parameter-optional:17", operations: 2),
    ])
    func parameters(_ document: TolerantDocument) throws { try document.check() }

    /// Swagger's parameters have their schema's keywords on themselves.
    @Test func aParameterThatIsItsOwnSchema() throws {
        let document = TolerantDocument(parameters: "        - {name: q, in: query, type: integer, format: int32}")
        #expect(try document.source().contains("q: Int32?"))
    }

    @Test(arguments: [
        TolerantDocument(responses: "        '404': {}", expecting: "missing-key:16"),
        TolerantDocument(version: "3.2.0", responses: "        '404': {}"),
        TolerantDocument(responses: "        '404':", expecting: "wrong-type:16"),
        TolerantDocument(responses: "        404: {description: d}"),
        TolerantDocument(responses: "        4xx: {description: d}", expecting: "spelling:16"),
        TolerantDocument(responses: "        Default: {description: d}", expecting: "spelling:16"),
        TolerantDocument(responses: "        null: {description: d}", expecting: "bad-status:16"),
        TolerantDocument(responses: "        yes: {description: d}", expecting: "bad-status:16"),
        TolerantDocument(responses: "        404: {description: d, schema: {}}", expecting: "unknown-key:16"),
        TolerantDocument(responses: "        404: {description: d, content: }", expecting: "wrong-type:16"),
        TolerantDocument(
            responses: "        404: {description: d, content: {json: {schema: {}}}}", expecting: "media-type-name:16"),
    ])
    func responses(_ document: TolerantDocument) throws { try document.check() }

    /// Media types are the same in any case (RFC 9110, section 8.3.1), whatever their parameters.
    @Test(arguments: ["Application/JSON", "application/json; charset=UTF-8", "application/vnd.pets+JSON ; v=1"])
    func mediaTypes(_ name: String) throws {
        let document = TolerantDocument(
            responses:
                "        404: {description: d, content: {'\(name)': {schema: {type: object, properties: {a: {}}}}}}",
            types: 2)
        try document.check()
    }
}
