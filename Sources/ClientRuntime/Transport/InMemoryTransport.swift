public import HTTPTypes
import Synchronization

/// A transport that answers from a closure, for tests. It records the requests it received.
///
/// ```swift
/// let transport = InMemoryTransport { request in
///     request.head.path == "/v1/pets" ? .json(#"{"pets": []}"#) : .status(.notFound)
/// }
/// let client = try PetsClient(token: "test", transport: transport)
/// ```
///
/// An answer may be a stream: ``TransportResponse/stream(_:contentType:status:headers:)``.
public final class InMemoryTransport: ClientTransport {
    private let recorded = Mutex<[TransportRequest]>([])
    private let answer: @Sendable (TransportRequest) async throws -> TransportResponse

    /// A transport that answers every request by calling `answer`.
    public init(_ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.answer = answer
    }

    /// A transport that gives the responses in order, then the last of them again and again.
    public convenience init(responses: [TransportResponse]) {
        let next = NextIndex()
        self.init { _ in
            guard let last = responses.indices.last else {
                throw TransportError(.notSent, message: "the in-memory transport has no responses")
            }
            return responses[min(next.take(), last)]
        }
    }

    /// A transport that answers every request with the same JSON text.
    public convenience init(json text: String, status: HTTPResponse.Status = .ok) {
        self.init { _ in .json(text, status: status) }
    }

    /// The requests received so far, in order, each with the whole of its body.
    public var requests: [TransportRequest] { recorded.withLock { $0 } }

    /// Reads the body of the request, records the request and answers it.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        if let content = request.content, content.bytes == nil || content.isObserved {
            var bytes: [UInt8] = []
            for try await chunk in content.chunks { bytes += chunk }
            request.body = bytes
        }
        recorded.withLock { [request] in $0.append(request) }
        return try await answer(request)
    }
}

private final class NextIndex: Sendable {
    private let index = Mutex(0)

    func take() -> Int {
        index.withLock { index in
            defer { index += 1 }
            return index
        }
    }
}
