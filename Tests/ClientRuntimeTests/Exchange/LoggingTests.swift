import Logging
import Testing

@testable import ClientRuntime

@Suite struct LoggingTests {
    @Test func eachAttemptIsNotedWithoutSecrets() async throws {
        let lines = Recorder<String>()
        let logger = Logger(label: "test") { _ in RecordingHandler(lines: lines) }
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
