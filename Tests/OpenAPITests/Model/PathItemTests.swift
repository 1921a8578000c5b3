import Foundation
import OpenAPI
import Testing

@Suite struct PathItemTests {
    @Test(arguments: [
        ("application/json", "application/json"), ("Application/JSON; charset=utf-8", "application/json"),
        (" text/plain ;a=b;c=d", "text/plain"), ("*/*", "*/*"),
    ])
    func essence(_ name: String, _ essence: String) throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/a: {post: {requestBody: {content: {'\(name)': {}}}, responses: {}}}}
            """)
        guard case .value(let body)? = try read.operation("/a", "POST").requestBody else {
            Issue.record("the body stands in the operation")
            return
        }
        #expect(body.content.map(\.name) == [name.trimmingCharacters(in: .whitespaces)])
        #expect(body.content.map(\.essence) == [essence])
    }
}
