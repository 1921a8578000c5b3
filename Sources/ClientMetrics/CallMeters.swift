#if Metrics
    import CoreMetrics
    import Synchronization

    /// The metrics of calls, each made once: making one asks the factory, which is slower than a call may be.
    final class CallMeters: Sendable {
        struct Meter: Sendable {
            let count: Counter
            let duration: Timer
        }

        struct Bytes: Sendable {
            let sent: Counter
            let received: Counter
        }

        private struct Key: Hashable {
            let operation: String
            let status: String
            /// 0 for a call.
            let attempt: Int
        }

        private static let attemptLimit = 10

        private let factory: (any MetricsFactory)?
        private let prefix: String
        private let meters = Mutex<[Key: Meter]>([:])
        private let bytes = Mutex<[String: Bytes]>([:])

        init(factory: (any MetricsFactory)?, prefix: String) {
            self.factory = factory
            self.prefix = prefix
        }

        /// Of attempts of this number, or of calls if it is nil.
        func meter(_ operation: String, _ status: String, _ attempt: Int?) -> Meter {
            let number = min(attempt ?? 0, Self.attemptLimit)
            return meters.withLock { meters in
                let key = Key(operation: operation, status: status, attempt: number)
                if let known = meters[key] { return known }
                var dimensions = [("operation", operation), ("status", status)]
                if attempt != nil { dimensions.append(("attempt", Self.name(ofAttempt: number))) }
                let things = attempt == nil ? ("calls", "call") : ("attempts", "attempt")
                let factory = factory ?? MetricsSystem.factory
                let meter = Meter(
                    count: Counter(label: "\(prefix).\(things.0)", dimensions: dimensions, factory: factory),
                    duration: Timer(label: "\(prefix).\(things.1).duration", dimensions: dimensions, factory: factory))
                meters[key] = meter
                return meter
            }
        }

        func bytes(_ operation: String) -> Bytes {
            bytes.withLock { bytes in
                if let known = bytes[operation] { return known }
                let dimensions = [("operation", operation)]
                let factory = factory ?? MetricsSystem.factory
                let made = Bytes(
                    sent: Counter(label: "\(prefix).sent.bytes", dimensions: dimensions, factory: factory),
                    received: Counter(label: "\(prefix).received.bytes", dimensions: dimensions, factory: factory))
                bytes[operation] = made
                return made
            }
        }

        private static func name(ofAttempt number: Int) -> String {
            number < attemptLimit ? "\(number)" : "\(attemptLimit)+"
        }
    }
#endif
