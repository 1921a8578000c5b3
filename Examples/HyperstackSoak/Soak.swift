#if Simulator

    import Foundation
    import Hyperstack
    import Synchronization

    /// The calls, and what is known of each.
    struct Soak: Sendable {
        /// What became of an issued credential, as far as its call can tell.
        private enum Fate: UInt8 {
            case none, issued, refused, unknown
        }

        let tally: Tally
        private let calls: Int
        private let inFlight: Int
        private let seed: UInt64
        private let hyperstack: HyperstackClient
        /// A client that nothing goes wrong with.
        private let calm: HyperstackClient
        private let groupKey: String
        /// By the number of the call.
        private let fates: Box<[UInt8]>
        private let wrong = Box<[String]>([])
        /// The last credential that was issued.
        private let latest = Box<String?>(nil)

        private final class Box<Value: Sendable>: Sendable {
            private let storage: Mutex<Value>
            init(_ value: Value) { storage = Mutex(value) }
            var value: Value { storage.withLock { $0 } }
            func change(_ body: (inout Value) -> Void) { storage.withLock { body(&$0) } }
        }

        init(calls: Int, inFlight: Int, seed: UInt64, server: URL) async throws {
            (self.calls, self.inFlight, self.seed) = (calls, inFlight, seed)
            tally = Tally(total: calls)
            fates = Box(Array(repeating: 0, count: calls))
            let faults = FaultInjection(seed: seed, tally: tally)
            // The provider is asked once, however many calls wait for the token.
            calm = try HyperstackClient(token: { SimulatorProcess.token }, serverURL: server)
            hyperstack = calm.with(timeout: .seconds(3), interceptors: [faults])
            groupKey = try await calm.groups.create(
                title: "Soak", description: "What is issued while much goes wrong.", badgeTemplate: "xyz"
            ).groupKey
        }

        func run() async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<calls {
                    if number >= inFlight { try await group.next() }
                    group.addTask {
                        let record = CallRecord()
                        try await CallRecord.$current.withValue(record) { try await call(number, record) }
                    }
                }
                try await group.waitForAll()
            }
        }

        // MARK: One call

        private func call(_ number: Int, _ record: CallRecord) async throws {
            tally.countCall()
            do {
                try await act(number)
                tally.end("a value")
                if let fault = record.attempts.last ?? nil, fault != .slow {
                    note("call \(number) ended in a value although its last attempt was given \(fault)")
                }
            } catch let error as APIError {
                tally.end("\(error.code)\(error.status.map { " \($0.code)" } ?? ""), \(error.outcome)")
                note(fate: error.outcome == .unknown ? .unknown : .refused, of: number)
                if !isExpected(error, record.attempts.last ?? nil) {
                    note("call \(number), whose attempts were given \(record.attempts), ended in \(error)")
                }
            }
        }

        private func act(_ number: Int) async throws {
            switch number % 8 {
            case 0...3:
                let credential = try await hyperstack.credentials.issue(
                    recipient: .init(name: "Soak \(number)", email: Self.email(number)), groupKey: groupKey)
                if credential.recipient.email != Self.email(number) {
                    note("call \(number) got \(credential.recipient)")
                }
                note(fate: .issued, of: number)
                latest.change { $0 = credential.documentID }
            case 4, 5:
                guard let id = latest.value else { return _ = try await hyperstack.credentials.list(page: 1) }
                let credential = try await hyperstack.credentials.view(documentID: id)
                if credential.documentID != id { note("call \(number) got another credential") }
            default: _ = try await hyperstack.credentials.list(page: 1, pageSize: 10)
            }
        }

        private static func email(_ number: Int) -> String { "soak-\(number)@example.com" }

        private static func number(_ email: String) -> Int? {
            guard email.hasPrefix("soak-"), email.hasSuffix("@example.com") else { return nil }
            return Int(email.dropFirst("soak-".count).dropLast("@example.com".count))
        }

        /// Whether it is the error that the fault of the last attempt gives.
        private func isExpected(_ error: APIError, _ fault: InjectedFault?) -> Bool {
            switch fault {
            case .tooManyRequests: error.code == .status && error.status == .tooManyRequests
            case .unavailable: error.code == .status && error.status == .serviceUnavailable
            case .dropped, .cut: error.code == .transport && error.outcome == .unknown
            case .tooSlow: error.code == .timeout && error.outcome == .unknown
            case .slow, nil: false
            }
        }

        private func note(_ finding: String) { wrong.change { $0.append(finding) } }
        private func note(fate: Fate, of number: Int) { fates.change { $0[number] = fate.rawValue } }

        // MARK: Afterwards

        /// What did not end as it should.
        func findings() async throws -> [String] {
            var findings = wrong.value
            var issued = Array(repeating: 0, count: calls)
            for try await credential in calm.credentials.all(pageSize: 100) {
                if let number = Self.number(credential.recipient.email), issued.indices.contains(number) {
                    issued[number] += 1
                }
            }
            for (number, fate) in fates.value.enumerated() where number % 8 < 4 {
                let allowed: ClosedRange<Int> =
                    switch Fate(rawValue: fate) {
                    case .issued: 1...1
                    case .unknown: 0...1
                    case .refused: 0...0
                    default: -1 ... -1
                    }
                if !allowed.contains(issued[number]) {
                    findings.append("credential \(number), whose fate is \(fate), is there \(issued[number]) times")
                }
            }
            if tally.ended != calls { findings.append("\(tally.ended) of \(calls) calls ended") }
            if tally.worstMinute > 1.1 { findings.append("\(tally.worstMinute) requests a call in the worst minute") }
            if tally.growth > 16 << 20 { findings.append("memory has grown by \(tally.growth) bytes") }
            return findings
        }
    }

#endif
