import ClientModel
import Testing

@Suite struct PartialOmissionsTests {
    @Test func diagnosticsHaveThePlaceOfWhatTheyTellOf() throws {
        let mapped = try Mapped(
            paths: """
                /a:
                  get:
                    operationId: a
                    servers: [{url: 'wss://a.example'}, {url: 'https://a.example/?v=2'}]
                    parameters:
                      - {name: a, in: query, style: matrix, schema: {type: array, items: {type: string}}}
                    responses:
                      '200': {description: ok, content: {multipart/mixed: {schema: {type: string}}}}
                """)
        let operation = "#/paths/~1a/get"
        #expect(
            mapped.omissions == [
                "\(operation)/servers/0": "server-left-out",
                "\(operation)/servers/1": "server-query-left-out",
                "\(operation)/parameters/0": "parameter-style-unsupported",
                "\(operation)/responses/200/content/multipart~1mixed": "stream-as-bytes",
            ])
        #expect(mapped.map.omissions.map(\.place.line) == [7, 7, 9, 11])
    }

    @Test func webhooksThatSayNothingAreLeftOut() throws {
        let mapped = try Mapped(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks: {ring: {}, bell: {post: {responses: {}}}}\n")
        #expect(mapped.omissions == ["#/webhooks/ring": "webhooks-left-out"])
    }
}
