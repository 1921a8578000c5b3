#if Simulator

    import Hyperstack
    import Synchronization

    /// What goes wrong with an attempt.
    enum InjectedFault: String, CaseIterable {
        case tooManyRequests = "status=429;retry-after=1"
        case unavailable = "status=503"
        case dropped = "drop"
        case cut = "cut"
        case slow = "delay=300ms"
        case tooSlow = "delay=5s"

        /// Draws one: five of a hundred of each kind, of those that are cut off and those that are slow two sorts.
        init?(drawnBy number: UInt64) {
            switch number % 200 {
            case 0..<10: self = .tooManyRequests
            case 10..<20: self = .unavailable
            case 20..<25: self = .dropped
            case 25..<30: self = .cut
            case 30..<38: self = .slow
            case 38..<40: self = .tooSlow
            default: return nil
            }
        }
    }

    /// What happened to the call of the task.
    final class CallRecord: Sendable {
        @TaskLocal static var current: CallRecord?

        private let faults = Mutex<[InjectedFault?]>([])

        /// What went wrong with each attempt.
        var attempts: [InjectedFault?] { faults.withLock { $0 } }

        func note(_ fault: InjectedFault?) { faults.withLock { $0.append(fault) } }
    }

    /// Asks the simulator for faults, and counts the attempts.
    struct FaultInjection: Interceptor {
        private static let field = HTTPField.Name("X-Simulator-Fault")

        let seed: UInt64
        let tally: Tally

        func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            var request = request
            let fault = InjectedFault(drawnBy: SplitMix64.number(tally.countAttempt(), seed: seed))
            CallRecord.current?.note(fault)
            if let fault, let field = Self.field { request.head.headerFields[field] = fault.rawValue }
            return try await next(request)
        }
    }

    /// A generator whose numbers can be had in any order (Steele, Lea and Flood, 2014).
    enum SplitMix64 {
        static func number(_ index: UInt64, seed: UInt64) -> UInt64 {
            var z = seed &+ (index &+ 1) &* 0x9E37_79B9_7F4A_7C15
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

#endif
