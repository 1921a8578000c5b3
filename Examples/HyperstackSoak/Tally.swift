#if Simulator

    import Foundation
    import Synchronization

    /// Counts what has happened so far.
    final class Tally: Sendable {
        private struct Second {
            var calls = 0
            var attempts = 0
        }

        private struct State {
            var seconds: [Second] = [Second()]
            var attempts: UInt64 = 0
            var ended: [String: Int] = [:]
            var memory: [Int] = []
        }

        private let state = Mutex(State())
        private let start = ContinuousClock.now
        private let total: Int

        init(total: Int) { self.total = total }

        func countCall() { count { state, second in state.seconds[second].calls += 1 } }

        /// The number of the attempt, from 0.
        func countAttempt() -> UInt64 {
            count { state, second in
                state.seconds[second].attempts += 1
                state.attempts += 1
                return state.attempts - 1
            }
        }

        private func count<T: Sendable>(_ change: (inout State, _ second: Int) -> T) -> T {
            let second = Int(start.duration(to: .now).components.seconds)
            return state.withLock { state in
                while state.seconds.count <= second { state.seconds.append(Second()) }
                return change(&state, second)
            }
        }

        func end(_ outcome: String) {
            state.withLock { state in
                state.ended[outcome, default: 0] += 1
                let ended = state.ended.values.reduce(0, +)
                // From a fifth on, when everything that is there once is there.
                if ended >= total / 5, ended % max(1, total / 50) == 0 { state.memory.append(ProcessMemory.resident) }
            }
        }

        var ended: Int { state.withLock { $0.ended.values.reduce(0, +) } }
        var outcomes: [(String, Int)] {
            state.withLock { $0.ended.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) } }
        }

        /// The most attempts a call in any minute, or in all the time if that is shorter.
        var worstMinute: Double {
            let seconds = state.withLock { $0.seconds }
            let length = min(60, seconds.count)
            let ratios = (0...(seconds.count - length)).map { first in
                let window = seconds[first..<first + length]
                return Double(window.reduce(0) { $0 + $1.attempts })
                    / Double(max(1, window.reduce(0) { $0 + $1.calls }))
            }
            return ratios.max() ?? 0
        }

        /// By how many bytes memory has grown: the mean of the last quarter of samples over that of the first.
        var growth: Int {
            let samples = state.withLock { $0.memory }
            let quarter = samples.count / 4
            guard quarter > 0 else { return 0 }
            return samples.suffix(quarter).reduce(0, +) / quarter - samples.prefix(quarter).reduce(0, +) / quarter
        }

        var rate: Double {
            let (seconds, attoseconds) = start.duration(to: .now).components
            return Double(ended) / max(0.001, Double(seconds) + Double(attoseconds) * 1e-18)
        }

        var report: String {
            let lines = outcomes.map { "  \($0.1)\t\($0.0)" }
            return """
                \(ended) calls, \(Int(rate)) a second; requests a call in the worst minute: \
                \(String(format: "%.3f", worstMinute)); memory: \(ProcessMemory.resident >> 20) MB, \
                grown by \(growth / 1024) KB.
                \(lines.joined(separator: "\n"))
                """
        }
    }

    /// What this process holds.
    enum ProcessMemory {
        /// In bytes; 0 where the system does not tell.
        static var resident: Int {
            guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
            let fields = text.split(separator: " ")
            return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
        }
    }

#endif
