internal import DocumentTree
internal import GeneratorPipeline
#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Fetches documents over HTTP, for references that name a URL, each by a `clientgen-fetch` of its own.
///
/// Foundation's URL session would have every run load what few need. Outside Apple's systems it also ends its process
/// over some answers, such as a head that is cut off; a process that ends without an answer is a failure like any other.
struct DocumentFetcher: Sendable {
    /// Fetches with the limits of the command line.
    static let fetch: CommandEnvironment.Fetch = { url, limit, reach in
        DocumentFetcher().document(at: url, limit: limit, reach: reach)
    }

    private let folder: String?
    private let executable: String?
    private let timeout: Double

    /// - Parameters:
    ///   - folder: The folder of `clientgen-fetch`; by default, that of this process.
    ///   - timeout: Seconds until the whole document must be there.
    init(folder: String? = FetchExecutable.ownFolder, timeout: Double = 30) {
        self.folder = folder
        executable = folder.flatMap(FetchExecutable.path)
        self.timeout = timeout
    }

    /// A fetcher with a stand-in for `clientgen-fetch`.
    init(executable: String, timeout: Double) {
        folder = nil
        self.executable = executable
        self.timeout = timeout
    }

    /// Asks once for a URL, and waits for the answer, never longer than the time limit.
    func document(
        at url: URIReference, limit: Int, reach: ReferenceAccess.Reach = .publicAddresses
    ) -> ReferenceAccess.Answer {
        guard url.isHTTP else { return .failure("it is no URL that can be asked for") }
        guard let executable else {
            let place = folder.map { " in `\($0)`" } ?? ""
            return .failure(
                "`\(FetchExecutable.name)`, which belongs beside clientgen\(place), is not there; build and install both"
            )
        }
        let deadline = ContinuousClock.now + .seconds(timeout)
        let process: ChildProcess
        do throws(ChildProcess.StartFailure) {
            process = try ChildProcess(
                executable, environment: Self.environment(from: ProcessInfo.processInfo.environment))
        } catch {
            return .failure("`\(executable)` could not be started: \(error.reason)")
        }
        let question = FetchMessage(number: limit, text: "\(reach.rawValue) \(url.withoutFragment)")
        guard
            let received = process.answer(
                to: question.encoded, upTo: FetchMessage.size(limit: limit), before: deadline)
        else { return .failure("the server did not answer within \(Self.text(timeout)) seconds") }
        return FetchMessage(received)?.answer(limit: limit) ?? .failure("the server's answer could not be read")
    }

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
