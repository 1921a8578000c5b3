import Diagnostics
import OpenAPI
import Testing

@Suite struct UniqueOperationIDsTests {
    @Test func twoOfOneName() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                get: {operationId: list, responses: {}}
              /b:
                post: {operationId: list, responses: {}}
                get: {operationId: List, responses: {}}
            """)
        read.checkRules()
        #expect(
            read.complaints == [
                "warning duplicate-operation-id: operationId `list` is already that of GET /a (line 5); "
                    + "both are called after their paths"
            ])
        let location = try #require(read.diagnostics.first?.location)
        #expect(location.line == 7)
    }

    @Test func threeOfOneName() {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a: {get: {operationId: x, responses: {}}}
              /b: {get: {operationId: x, responses: {}}}
              /c: {get: {operationId: x, responses: {}}}
            """)
        read.checkRules()
        #expect(read.ids == ["duplicate-operation-id", "duplicate-operation-id"])
    }
}
