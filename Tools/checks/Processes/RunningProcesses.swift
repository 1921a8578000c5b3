internal import Dispatch
internal import Foundation
internal import Synchronization

/// The programs that run now, to be ended with this one: each is in a process group of its own, which a terminal's
/// Control-C does not reach.
final class RunningProcesses: Sendable {
    static let shared = RunningProcesses()

    private let identifiers = Mutex<Set<Int32>>([])

    /// Starts a process and remembers it.
    func start(_ process: Process) throws {
        try identifiers.withLock {
            try process.run()
            $0.insert(process.processIdentifier)
        }
    }

    /// Forgets a process that has ended.
    func forget(_ process: Process) {
        identifiers.withLock { _ = $0.remove(process.processIdentifier) }
    }

    /// Ends them all, and then this process, when one of these signals comes.
    ///
    /// - Returns: What waits for the signals, to be kept as long as they should be.
    func endOn(_ signals: [Int32]) -> [any DispatchSourceSignal] {
        signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                identifiers.withLock { for identifier in $0 { kill(-identifier, SIGTERM) } }
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
