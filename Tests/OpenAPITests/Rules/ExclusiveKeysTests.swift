import OpenAPI
import Testing

@Suite struct ExclusiveKeysTests {
    @Test func inVersion32() {
        let linted = LintedDocument(
            "3.2.0",
            """
            components:
              parameters:
                a: {name: a, in: query, schema: {}, example: 1, examples: {}}
                b: {name: b, in: query, content: {text/plain: {}}, style: form}
              examples:
                a: {value: 1, dataValue: 1}
                b: {dataValue: 1, serializedValue: '1'}
                c: {serializedValue: '1', externalValue: a}
              schemas:
                A: {xml: {nodeType: element, wrapped: true}}
              requestBodies:
                a: {content: {multipart/mixed: {encoding: {}, itemEncoding: {}}}}
            """)
        #expect(linted.lines("exclusive-keys") == [3, 4, 6, 8, 10, 12])
    }

    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              links:
                a: {operationRef: 'https://example.com', operationId: a}
            paths: {/a: {get: {operationId: a}}}
            """)
        #expect(linted.lines("exclusive-keys") == [3])
    }
}
