import Logging
import Testing

@testable import ClientRuntime

@Suite struct LoggingTests {
    @Test func eachAttemptIsNotedWithoutSecrets() async throws {
        let lines = Recorder<String>()
        let logger = Logger.recording(lines, .debug)
        let transport = InMemoryTransport(responses: [.status(.badGateway), .json(#"{"body":"hidden"}"#)])
        let client = try TestClient(
            credentials: [.apiKey("k", key: "hidden", in: .query("key"))], security: [["k"]],
            configuration: .init(headers: ["X-Custom": "hidden"], logger: logger), transport: transport)
        _ = try await client.core.sendForText(Call("viewPet", .get, "/pets/\("hidden")").query("q", "hidden"))
        try #require(lines.values.count == 2)
        #expect(lines.values[0].contains("attempt=1"))
        #expect(lines.values[0].contains("status=502"))
        #expect(lines.values[1].contains("attempt=2"))
        #expect(lines.values[1].contains("status=200"))
        for line in lines.values {
            #expect(line.hasPrefix("debug"))
            #expect(line.contains("operation=viewPet"))
            #expect(line.contains("method=GET"))
            #expect(!line.contains("hidden"))
        }
    }

    @Test func aTraceHasThePathOfTheDocumentAndListedHeaderFields() async throws {
        let lines = Recorder<String>()
        let headers: HTTPFields = [.server: "s3cret-token here", .setCookie: "a=b"]
        let client = try TestClient(
            configuration: .init(headers: ["X-Custom": "hidden"], logger: .recording(lines)),
            transport: InMemoryTransport(json: #"{"body":"hidden"}"#).answering(headers))
        try await client.core.send(Call("viewPet", .get, "/pets/\("hidden")", template: "/pets/{petId}"))
        try await client.core.send(Call("viewPet", .get, "/pets/\("hidden")"))
        try #require(lines.values.count == 2)
        #expect(lines.values[0].hasPrefix("trace API call"))
        #expect(lines.values[0].contains("path=/pets/{petId}"))
        #expect(lines.values[0].contains(#""accept": "application/json""#))
        #expect(lines.values[0].contains(#""server": "[redacted] here""#))
        #expect(!lines.values[1].contains("path="))
        for line in lines.values {
            for secret in ["hidden", "s3cret-token", "a=b", "authorization"] { #expect(!line.contains(secret)) }
        }
    }

    @Test func whatIsNotWantedIsNotNoted() async throws {
        let lines = Recorder<String>()
        let client = try TestClient(
            configuration: .init(logger: .recording(lines, .info)), transport: InMemoryTransport(json: "{}"))
        _ = try await client.view()
        #expect(lines.values.isEmpty)
    }
}

extension InMemoryTransport {
    /// The same answers with these header fields.
    fileprivate func answering(_ headers: HTTPFields) -> InMemoryTransport {
        InMemoryTransport { request in
            var response = try await self.send(request)
            response.head.headerFields.append(contentsOf: headers)
            return response
        }
    }
}
