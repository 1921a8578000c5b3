import ClientRuntime
import Kennel
import Testing

/// A header field tells which webhook came; types of the document have names of the runtime.
@Suite struct WebhookNamesTests {
    private let kennel = KennelWebhookEvents(verifying: WebhookVerifier { _, _ in })

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func aHeaderFieldTells() throws {
        let name = try #require(HTTPField.Name("x-event"))
        let visit = try kennel.event(headers: [name: "visited"], body: bytes(#"{"at": "noon"}"#))
        guard case .visit(let event) = visit else {
            Issue.record("\(visit)")
            return
        }
        #expect(event.at == "noon")
        guard
            case .unknownEvent(["a"]) = try kennel.event(
                headers: [name: #"a "quoted" one"#], body: bytes(#"["a"]"#))
        else {
            Issue.record("it was another")
            return
        }
        guard case .eventEvent = try kennel.event(headers: [name: "happened"], body: bytes("{}")) else {
            Issue.record("it was another")
            return
        }
        guard case .unknown(nil, 1) = try kennel.event(headers: [:], body: bytes("1")) else {
            Issue.record("it was another")
            return
        }
    }
}
