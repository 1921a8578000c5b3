#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
internal import Dispatch
internal import DocumentTree
internal import Foundation
internal import Synchronization

/// Fetches documents over HTTP, for references that name a URL, each in a process of its own.
///
/// Outside Apple's systems the URL session ends its process over some answers, such as a head that is cut off. So
/// `clientgen` starts itself again for every document (``FetchDocumentCommand``), and a process that ends without an
/// answer is a failure like any other.
struct DocumentFetcher: Sendable {
    /// Fetches with the limits of the command line.
    static let fetch: ReferenceAccess.Fetch = { url, limit in
        DocumentFetcher().document(at: url, limit: limit)
    }

    private let executable: URL?
    private let timeout: Double

    /// - Parameters:
    ///   - executable: The file of `clientgen`; by default, that of this process.
    ///   - timeout: Seconds until the whole document must be there.
    init(executable: URL? = Self.ownExecutable, timeout: Double = 30) {
        self.executable = executable
        self.timeout = timeout
    }

    /// Asks once for a URL, and waits for the answer, never longer than the time limit.
    func document(at url: URIReference, limit: Int) -> ReferenceAccess.Answer {
        guard url.isHTTP else { return .failure("it is no URL that can be asked for") }
        Self.withoutPipeSignals
        let (input, output) = (Pipe(), Pipe())
        let ended = DispatchSemaphore(value: 0)
        let process = Process()
        process.executableURL = executable
        process.arguments = [FetchDocumentCommand.name]
        process.environment = Self.environment(from: ProcessInfo.processInfo.environment)
        process.standardInput = input
        process.standardOutput = output
        // What the runtime prints of a process that crashes may hold what was in its memory.
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { _ in ended.signal() }
        do {
            guard executable != nil else { return Self.notStarted }
            try process.run()
        } catch {
            return Self.notStarted
        }
        let clock = ProcessClock(process.processIdentifier, seconds: timeout)
        let question = FetchMessage(number: limit, text: url.withoutFragment.description)
        try? input.fileHandleForWriting.write(contentsOf: Data(question.encoded))
        // The input stays open: by its end, the other process knows that nobody waits any more.
        let received = try? output.fileHandleForReading.read(upToCount: FetchMessage.size(limit: limit))
        let isLate = clock.end()
        ended.wait()
        try? input.fileHandleForWriting.close()
        try? output.fileHandleForReading.close()
        if let message = FetchMessage([UInt8](received ?? Data())), let answer = message.answer(limit: limit) {
            return answer
        }
        return .failure(
            isLate
                ? "the server did not answer within \(Self.text(timeout)) seconds"
                : "the server's answer could not be read")
    }

    private static let notStarted = ReferenceAccess.Answer.failure("clientgen could not start the process that fetches")

    /// The file that this process runs. Linux's link leads to it even when it has been replaced since.
    private static var ownExecutable: URL? {
        #if os(Linux)
            URL(fileURLWithPath: "/proc/self/exe")
        #else
            Bundle.main.executableURL
        #endif
    }

    /// A process that ends before it has read the question must not end this one.
    private static let withoutPipeSignals: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// What the loader, the resolver of names, and the check of certificates are told, and nothing else: no proxy, which
    /// libcurl would ask, and none of the secrets that an environment may hold.
    static func environment(from own: [String: String]) -> [String: String] {
        let names: Set = [
            "HOME", "HOSTALIASES", "LANG", "LOCALDOMAIN", "PATH", "TMPDIR", "URLSessionCertificateAuthorityInfoFile",
        ]
        let prefixes = ["DYLD_", "LC_", "LD_", "OPENSSL_", "RES_", "SSL_CERT_"]
        var environment = own.filter { name, _ in names.contains(name) || prefixes.contains { name.hasPrefix($0) } }
        environment["no_proxy"] = "*"
        // The report of a crash takes seconds, and is shown to nobody.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        return environment
    }

    private static func text(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}

/// The time limit of a process, which is killed when it is over.
private final class ProcessClock: Sendable {
    private enum State {
        case running
        case late
        case ended
    }

    private let process: pid_t
    private let state = Mutex(State.running)

    init(_ process: pid_t, seconds: Double) {
        self.process = process
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { self.stop(.late) }
    }

    /// Kills what is left of the process; whether its time was over before.
    func end() -> Bool {
        stop(.ended)
        return state.withLock { $0 == .late }
    }

    private func stop(_ reason: State) {
        state.withLock { state in
            guard state == .running else { return }
            state = reason
            kill(process, SIGKILL)
        }
    }
}
