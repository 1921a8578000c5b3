import Logging

extension Logger {
    /// Notes what is logged as lines.
    static func recording(_ lines: Recorder<String>, _ level: Level = .trace) -> Logger {
        var logger = Logger(label: "test") { _ in RecordingHandler(lines: lines) }
        logger.logLevel = level
        return logger
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
