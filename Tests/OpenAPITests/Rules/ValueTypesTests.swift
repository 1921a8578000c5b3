import OpenAPI
import Testing

@Suite struct ValueTypesTests {
    @Test func inVersion31() {
        let linted = LintedDocument(
            "3.1.0",
            """
            components:
              schemas:
                A: null
                B: 0
                C: []
                D: true
                E: {required: [1], maxLength: 1.0, maximum: 18446744073709551616}
            servers: {url: /v1}
            tags: [a]
            """)
        #expect(linted.lines("wrong-type") == [3, 4, 5, 7, 8, 9])
    }

    @Test func inVersion30() {
        let linted = LintedDocument(
            "3.0.3",
            """
            paths: {}
            components:
              schemas:
                A: true
                B: {type: [string], additionalProperties: false, exclusiveMinimum: true}
                C: {exclusiveMinimum: 1}
            """)
        #expect(linted.lines("wrong-type") == [4, 5, 6])
    }
}
