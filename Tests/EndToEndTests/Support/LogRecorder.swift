#if Simulator

    import Hyperstack
    import Logging
    import Synchronization

    /// Keeps what a logger is told, at every level.
    final class LogRecorder: Sendable {
        private let recorded = Mutex<[String]>([])

        var lines: [String] { recorded.withLock { $0 } }

        var logger: Logger {
            var logger = Logger(label: "end-to-end") { _ in Handler(recorder: self) }
            logger.logLevel = .trace
            return logger
        }

        fileprivate func record(_ line: String) {
            recorded.withLock { $0.append(line) }
        }
    }

    private struct Handler: LogHandler {
        var logLevel: Logger.Level = .trace
        var metadata: Logger.Metadata = [:]
        let recorder: LogRecorder

        init(recorder: LogRecorder) { self.recorder = recorder }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let pairs = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
            recorder.record("\(event.level) \(event.message) \(pairs.joined(separator: " "))")
        }
    }

#endif
