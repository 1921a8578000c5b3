import ClientRuntime
import Pets
import Testing

/// A webhook is verified, told from the others, and read.
@Suite struct WebhookTests {
    private let pets = PetsWebhooks(verifying: WebhookVerifier { _, _ in })

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func kind(_ operation: () throws(WebhookError) -> Void) -> WebhookError.Kind? {
        do throws(WebhookError) {
            try operation()
            return nil
        } catch {
            return error.kind
        }
    }

    private func expectRefusal(_ expected: WebhookError.Kind, _ operation: () throws(WebhookError) -> Void) {
        let refused = kind(operation)
        #expect(refused == expected)
    }

    @Test func aMemberOfTheBodyTells() throws {
        let created = try pets.event(
            headers: [:], body: bytes(#"{"type": "pet.created", "pet": {"id": "1", "name": "Rex"}}"#))
        #expect(created == .petCreated(PetCreated(pet: Pet(id: "1", name: "Rex"))))
        let deleted = try pets.event(headers: [:], body: bytes(#"{"id": "1", "type": "pet.deleted"}"#))
        guard case .petDeleted(let body) = deleted else {
            Issue.record("\(deleted)")
            return
        }
        #expect(body.id == "1")
    }

    @Test(arguments: ["pet.left", "pet.returned"])
    func eachBranchOfAUnionTells(_ type: String) throws {
        let event = try pets.event(headers: [:], body: bytes(#"{"type": "\#(type)"}"#))
        guard case .petMoved(let moved) = event else {
            Issue.record("\(event)")
            return
        }
        switch moved {
        case .petLeft: #expect(type == "pet.left")
        case .petReturned: #expect(type == "pet.returned")
        case .other: Issue.record("\(moved)")
        }
    }

    @Test(arguments: [#"{"type": "pet.sold"}"#, #"{"id": 1}"#, #"{"type": 1}"#, "[]", "null", "1"])
    func whatTheDocumentDoesNotDescribeIsUnknown(_ body: String) throws {
        let event = try pets.event(headers: [:], body: bytes(body))
        guard case .unknown(let name, let json) = event else {
            Issue.record("\(event)")
            return
        }
        #expect(name == (body.contains("pet.sold") ? "pet.sold" : nil))
        #expect(try json == JSON.decode(JSONValue.self, from: body))
    }

    @Test(arguments: ["", "{", "\u{0}", #"{"type": "pet.created"}"#, #"{"type": "pet.created", "pet": 1}"#])
    func whatCannotBeReadIsRefused(_ body: String) {
        expectRefusal(.undecodable) { () throws(WebhookError) in _ = try pets.event(headers: [:], body: bytes(body)) }
    }

    @Test func theRouteTellsWhatNothingElseDoes() throws {
        #expect(try pets.event(named: "ping", headers: [:], body: []) == .ping)
        #expect(try pets.event(named: "photoTaken", headers: [:], body: [0xFF]) == .photoTaken([0xFF]))
        let digest = try pets.digest(headers: [:], body: bytes(#"{"count": 3}"#))
        #expect(digest.count == 3)
        #expect(try pets.event(named: "digest", headers: [:], body: bytes(#"{"count": 3}"#)) == .digest(digest))
        let alarm = try pets.shared(headers: [:], body: bytes(#"{"level": 2}"#))
        #expect(alarm.level == 2)
        #expect(try pets.event(named: "other", headers: [:], body: bytes("1")) == .unknown(name: "other", 1))
        #expect(try pets.photoTaken(headers: [:], body: [1, 2]) == [1, 2])
        try pets.ping(headers: [:], body: [])
    }

    @Test func nothingIsReadThatIsNotVerified() throws {
        struct Refusal: Error {}
        let body = bytes(#"{"type": "pet.created", "pet": {"id": "1", "name": "Rex"}}"#)
        let refusing = PetsWebhooks(verifying: WebhookVerifier { _, _ in throw Refusal() })
        expectRefusal(.invalidSignature) { () throws(WebhookError) in _ = try refusing.event(headers: [:], body: body) }
        expectRefusal(.invalidSignature) { () throws(WebhookError) in
            _ = try refusing.event(named: "petCreated", headers: [:], body: body)
        }
        expectRefusal(.invalidSignature) { () throws(WebhookError) in try refusing.ping(headers: [:], body: []) }
        let stale = PetsWebhooks(
            verifying: WebhookVerifier { headers, seen in
                #expect(seen == body && headers[.date] == "today")
                throw WebhookError(.stale, message: "too old")
            })
        expectRefusal(.stale) { () throws(WebhookError) in _ = try stale.event(headers: [.date: "today"], body: body) }
    }
}
