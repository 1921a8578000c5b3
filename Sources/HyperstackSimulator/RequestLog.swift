#if Simulator

    /// The requests received, oldest first, the latest 10,000 at most.
    actor RequestLog {
        static let capacity = 10_000

        private var stored: [HyperstackSimulator.RecordedRequest] = []

        var requests: [HyperstackSimulator.RecordedRequest] { Array(stored.suffix(Self.capacity)) }

        func append(_ request: HyperstackSimulator.RecordedRequest) {
            // Removing in bulk keeps appending cheap for a simulator that runs for days.
            if stored.count >= 2 * Self.capacity { stored.removeFirst(Self.capacity) }
            stored.append(request)
        }

        func removeAll() {
            stored.removeAll()
        }
    }

#endif
