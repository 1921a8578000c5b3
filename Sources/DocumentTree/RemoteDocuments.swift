/// Fetches documents by URL, each once: which URLs may be asked, and where redirects may lead.
final class RemoteDocuments {
    enum Answer {
        case fetched([UInt8], from: URIReference)
        /// The document at this URL has been fetched before.
        case known(URIReference)
        case failed(String)
    }

    private static let maximumRedirects = 5
    /// A server can invent new references without end.
    private static let maximumCount = 1000
    /// How long all of them may take together: a server can answer as slowly as each may.
    private static let maximumTime = Duration.seconds(300)

    private let fetch: ReferenceAccess.Fetch?
    /// Where each URL led; its document, or why there is none.
    private var answers: [URIReference: Answer] = [:]
    private var count = 0
    /// By scheme and host, the user and password that a reference gave: what is relative to it is asked for alike.
    private var users: [URIReference: String] = [:]

    private let clock: () -> ContinuousClock.Instant
    private var timeSpent = Duration.zero

    /// - Parameter clock: What time it is.
    init(fetch: ReferenceAccess.Fetch?, clock: @escaping () -> ContinuousClock.Instant = { .now }) {
        self.fetch = fetch
        self.clock = clock
    }

    var isAllowed: Bool { fetch != nil }

    /// The document of an `http` or `https` URL.
    func document(at url: URIReference) -> Answer {
        guard let fetch else { return .failed("that is not allowed") }
        let start = url.withoutUserInfo
        if let known = answers[start] { return known }
        var current = url
        var asked: [URIReference] = []
        var answer: Answer?
        while answer == nil {
            let name = current.withoutUserInfo
            if let known = answers[name] {
                answer = known
            } else if asked.count > Self.maximumRedirects || asked.contains(name) {
                answer = .failed("it is redirected too often")
            } else if count >= Self.maximumCount {
                answer = .failed("\(Self.maximumCount) documents have been fetched, and no more are")
            } else if timeSpent >= Self.maximumTime {
                answer = .failed(
                    "fetching has taken \(Self.maximumTime.components.seconds) seconds, and no more is done")
            } else {
                asked.append(name)
                count += 1
                current = withUser(current)
                let start = clock()
                answer = ask(fetch, &current)
                timeSpent += start.duration(to: clock())
            }
        }
        let found = answer ?? .failed("there is no answer")
        // Asked for again, it is there already, or has failed already.
        var later = found
        if case .fetched(_, let final) = found { later = .known(final) }
        for name in asked { answers[name] = later }
        return found
    }

    /// One request; nil, with the new URL, where it is redirected.
    private func ask(_ fetch: ReferenceAccess.Fetch, _ url: inout URIReference) -> Answer? {
        let limit = DocumentReader.maximumFileSize
        switch fetch(url, limit) {
        case .document(let bytes):
            return bytes.count > limit ? .failed(Self.tooLarge(limit)) : .fetched(bytes, from: url.withoutUserInfo)
        case .tooLarge: return .failed(Self.tooLarge(limit))
        case .failure(let reason): return .failed(reason)
        case .redirect(let location):
            let target = URIReference(location).withoutFragment.resolved(against: url)
            guard target.isHTTP else { return .failed("it is redirected to what is no http or https URL") }
            guard url.scheme == "http" || target.scheme == "https" else {
                return .failed("it is redirected from https to http")
            }
            url = target
            return nil
        }
    }

    private func withUser(_ url: URIReference) -> URIReference {
        var origin = URIReference("")
        origin.scheme = url.scheme
        origin.authority = url.withoutUserInfo.authority
        if let user = url.userInfo {
            if users[origin] == nil { users[origin] = user }
            return url
        }
        guard let user = users[origin], let authority = url.authority else { return url }
        var copy = url
        copy.authority = user + "@" + authority
        return copy
    }

    private static func tooLarge(_ limit: Int) -> String { "it is larger than \(limit >> 20) MiB" }
}
