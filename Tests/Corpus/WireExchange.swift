import ClientRuntime
import WireServer

/// What a test's client sends through: here a socket, to a server that keeps the raw requests.
struct WireExchange: Sendable {
    private let conversation: WireConversation

    /// Gives one answer to whatever is sent.
    ///
    /// - Parameter test: The function that asks for it.
    init(_ answer: TransportResponse, test: String) {
        conversation = WireConversation(answer, of: #fileID)
    }

    var transport: any ClientTransport { conversation }

    /// What was sent, in order.
    var requests: [TransportRequest] { conversation.requests }
}
