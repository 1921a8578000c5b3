import OpenAPI
import Testing

@Suite struct RuleTests {
    @Test func aDocumentThatKeepsThemAll() {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: [{key: []}]
            paths:
              /a: {get: {operationId: a, responses: {}}, post: {operationId: b, responses: {}}}
              /b: {get: {responses: {}}, post: {responses: {}}}
            components: {securitySchemes: {key: {type: http, scheme: bearer}}}
            """)
        read.checkRules()
        #expect(read.complaints == [])
    }
}
