public import HTTPTypes
import Synchronization

/// A transport that answers from closures, for tests. It records the requests it received.
///
/// ```swift
/// let transport = InMemoryTransport(for: PetsClient.self)
/// try transport.on("createPet") { request in .json(#"{"id": 1}"#, status: .created) }
/// let client = try PetsClient(token: "test", transport: transport)
/// ```
///
/// An answer may be a stream: ``TransportResponse/stream(_:contentType:status:headers:)``.
public final class InMemoryTransport: ClientTransport {
    /// Answers a request.
    public typealias Answer = @Sendable (_ request: TransportRequest) async throws -> TransportResponse

    private struct State {
        var requests: [TransportRequest] = []
        var answers: [String: Answer] = [:]
    }

    private let state = Mutex(State())
    private let operationIDs: [String]
    /// Answers the operations that have no answer of their own.
    private let answer: Answer

    /// A transport that answers every request by calling `answer`, except those of ``on(_:answer:)``.
    public init(_ answer: @escaping Answer) {
        operationIDs = []
        self.answer = answer
    }

    /// A transport that answers the operations of a client, each as ``on(_:answer:)`` says.
    ///
    /// A request without an answer throws an ``APIError`` of code ``APIError/Code/unimplemented``.
    public init(for client: (some APIClient).Type) {
        operationIDs = client.operationIDs
        answer = { request in
            let operation = request.operation ?? "\(request)"
            throw APIError(
                code: .unimplemented, operation: operation,
                message: "the in-memory transport has no answer for `\(operation)`: give it one with `on(_:)`",
                outcome: .notSent)
        }
    }

    /// A transport that gives the responses in order, then the last of them again and again.
    public convenience init(responses: [TransportResponse]) {
        let next = Mutex(0)
        self.init { _ in
            guard let last = responses.indices.last else {
                throw TransportError(.notSent, message: "the in-memory transport has no responses")
            }
            let index = next.withLock { next in
                defer { next += 1 }
                return next
            }
            return responses[min(index, last)]
        }
    }

    /// A transport that answers every request with the same JSON text.
    public convenience init(json text: String, status: HTTPResponse.Status = .ok) {
        self.init { _ in .json(text, status: status) }
    }

    /// Answers an operation by calling `answer`, in place of what answered it before.
    ///
    /// - Parameters:
    ///   - operationID: The `operationId` of the document.
    ///   - answer: Called for each request of the operation, and for each attempt where one is repeated.
    /// - Returns: This transport.
    /// - Throws: ``ConfigurationError`` of code ``ConfigurationError/Code/unknownOperation``, which names the operations
    ///   there are, if the client that the transport is for has none of that name.
    @discardableResult
    public func on(
        _ operationID: String,
        answer: @escaping Answer
    ) throws(ConfigurationError) -> InMemoryTransport {
        guard operationIDs.isEmpty || operationIDs.contains(operationID) else {
            throw ConfigurationError(
                code: .unknownOperation,
                message: "There is no operation `\(operationID)`; there are \(operationIDs.joined(separator: ", ")).")
        }
        state.withLock { $0.answers[operationID] = answer }
        return self
    }

    /// The requests received so far, in order, each with the whole of its body.
    public var requests: [TransportRequest] { state.withLock { $0.requests } }

    /// Reads the body of the request, records the request and answers it.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        if let content = request.content, content.bytes == nil || content.isObserved {
            var bytes: [UInt8] = []
            for try await chunk in content.chunks { bytes += chunk }
            request.body = bytes
        }
        let own = state.withLock { [request] state in
            state.requests.append(request)
            return request.operation.flatMap { state.answers[$0] }
        }
        return try await (own ?? answer)(request)
    }
}
