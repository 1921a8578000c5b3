import HTTPTypes
import Safeguards
import Synchronization

/// Goes with the call that fetches a page: hands it where the page is, and learns what its response says.
///
/// The closure of a walk calls a method of the client, typed as ever, or of a test double. The core that sends the call
/// finds the turn as a task-local value, so that no method needs a parameter for it. The first call of that operation
/// takes it, and nothing that is called on the way sees it again.
final class PageTurn: Sendable {
    @TaskLocal static var current: PageTurn?

    private struct State {
        var isTaken = false
        var head: PageHead?
    }

    private let operation: String
    /// What leads to the page from the one before; nil for a page that the call's own parameters lead to.
    private let lead: (reference: String, from: PageLocation)?
    private let state = Mutex(State())

    init(operation: String, lead: (reference: String, from: PageLocation)? = nil) {
        self.operation = operation
        self.lead = lead
    }

    /// Fetches the page.
    func fetch<Page: Sendable>(_ fetch: @Sendable () async throws -> Page) async throws -> PageArrival<Page> {
        let page = try await Self.$current.withValue(self, operation: fetch)
        let state = state.withLock { $0 }
        guard lead == nil || state.isTaken else {
            throw APIError(
                code: .pagination, operation: operation,
                message: "the page has a URL, which only a client can follow: a test double gives one page, the last",
                outcome: .notSent)
        }
        return PageArrival(page: page, head: state.head)
    }

    /// Whether it goes with that call, which nobody else then takes it for.
    func isTaken(by call: Call) -> Bool {
        guard call.operation == operation else { return false }
        return state.withLock { state in
            defer { state.isTaken = true }
            return !state.isTaken
        }
    }

    /// Makes the call, or one to where the page is.
    func response(to call: Call, of core: ClientCore, streams: Bool) async throws -> APIResponse {
        try await Self.$current.withValue(nil) {
            guard let own = try? core.server(for: call) else {
                return try await core.response(to: call, streams: streams)
            }
            let path = call.path.bytes.prefix { $0 != UInt8(ascii: "?") }
            let slash = path.first == UInt8(ascii: "/") ? "" : "/"
            var location = PageLocation(
                scheme: own.scheme, authority: own.authority,
                target: own.pathPrefix + slash + String(decoding: path, as: UTF8.self))
            var call = call
            if let lead {
                let target = lead.from.resolving(lead.reference)
                guard target.hasOrigin(of: location), target.hasOrigin(of: lead.from) else { throw refusal(of: target) }
                location = target
                call = call.turned(to: target.target)
            }
            let response = try await core.response(to: call, streams: streams)
            let head = PageHead(headers: response.headers, location: location)
            state.withLock { $0.head = head }
            return response
        }
    }

    /// Whoever writes the answers of a server must not have what another one asks for.
    private func refusal(of target: PageLocation) -> APIError {
        let origin = target.authority.isEmpty ? "no server" : "\(target.scheme)://\(target.authority)"
        return APIError(
            code: .pagination, operation: operation,
            message:
                "the next page is on \(VisibleLine.of(origin, limit: 100)), not where the list is: it is not asked "
                + "for, since it would be sent the call's credentials", outcome: .notSent)
    }
}

/// What the response with a page says beside it.
struct PageHead: Sendable {
    var headers: HTTPFields
    /// What a relative URL in it is relative to.
    var location: PageLocation
}

extension PageHead {
    /// The values of all fields of that name.
    func fields(_ name: String) -> [String] {
        HTTPField.Name(name).map { headers[values: $0] } ?? []
    }

    /// The value of the first field of that name, without the spaces around it; nil if there is none.
    func field(_ name: String) -> String? {
        fields(name).first.map { value in
            let value = value.drop { $0 == " " }
            return String(
                value.prefix(upTo: value.lastIndex { $0 != " " }.map(value.index(after:)) ?? value.startIndex))
        }
    }
}
