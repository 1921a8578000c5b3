import Logging
import Testing

@testable import ClientRuntime

@Suite struct LoggingTests {
    @Test func eachAttemptIsNotedWithoutSecrets() async throws {
        let lines = Recorder<String>()
        let logger = logger(.debug, lines)
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

    private func logger(_ level: Logger.Level, _ lines: Recorder<String>) -> Logger {
        var logger = Logger(label: "test") { _ in RecordingHandler(lines: lines) }
        logger.logLevel = level
        return logger
    }

    @Test func aTraceHasThePathOfTheDocumentAndListedHeaderFields() async throws {
        let lines = Recorder<String>()
        let headers: HTTPFields = [.server: "s3cret-token here", .setCookie: "a=b"]
        let client = try TestClient(
            configuration: .init(headers: ["X-Custom": "hidden"], logger: logger(.trace, lines)),
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
            configuration: .init(logger: logger(.info, lines)), transport: InMemoryTransport(json: "{}"))
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

private struct RecordingHandler: LogHandler {
    var logLevel: Logger.Level = .trace
    var metadata: Logger.Metadata = [:]
    let lines: Recorder<String>

    init(lines: Recorder<String>) { self.lines = lines }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let pairs = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
        lines.append("\(event.level) \(event.message) \(pairs.joined(separator: " "))")
    }
}
