import OpenAPI
import Testing

@Suite struct DefinedSecuritySchemesTests {
    @Test func undefinedSchemes() {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            security: [{key: []}, {no: []}]
            paths:
              /a: {get: {security: [{key: [], other: []}], responses: {}}}
              /b: {get: {security: [], responses: {}}}
            components: {securitySchemes: {key: {type: http, scheme: bearer}}}
            """)
        read.checkRules()
        #expect(
            read.complaints == [
                "warning security-scheme-undefined: "
                    + "security scheme `no` is not defined; calls that need it fail, unless the caller says otherwise by `with(security:)`",
                "warning security-scheme-undefined: "
                    + "security scheme `other` is not defined; calls that need it fail, unless the caller says otherwise by `with(security:)`",
            ])
    }
}
