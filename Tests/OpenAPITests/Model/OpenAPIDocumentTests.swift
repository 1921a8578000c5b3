import OpenAPI
import Testing

@Suite struct OpenAPIDocumentTests {
    @Test func versionsHaveAnOrder() {
        #expect(OpenAPIDocument.Version.v3_0 < .v3_1)
        #expect(OpenAPIDocument.Version.v3_1 < .v3_2)
    }
}
