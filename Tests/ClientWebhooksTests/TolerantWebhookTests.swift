#if WebhookSignatures
    import ClientRuntime
    import ClientWebhooks
    import Crypto
    import HTTPTypes
    import Testing

    /// What is done about signed webhooks whose bodies are not what the document says.
    @Suite struct TolerantWebhookTests {
        private static let key = SymmetricKey(size: .bits256)
        private static let secret = "whsec_" + Data(key.withUnsafeBytes { Array($0) }).base64EncodedString()
        private static let deviating = #"{"type": "pet.created", "pet": {"id": 1, "name": "Rex", "colour": "red"}}"#

        /// Reads a webhook as it would come from the service now.
        private static func event(
            _ body: String, _ configuration: WebhookConfiguration = .init()
        ) throws -> PetsWebhooks.Event {
            let timestamp = "\(Int(Date().timeIntervalSince1970))"
            let code = HMAC<SHA256>.authenticationCode(for: Data("msg_1.\(timestamp).\(body)".utf8), using: key)
            var headers = HTTPFields()
            for (name, value) in [
                ("Webhook-Id", "msg_1"), ("Webhook-Timestamp", timestamp),
                ("Webhook-Signature", "v1,\(Data(code).base64EncodedString())"),
            ] {
                headers[try #require(HTTPField.Name(name))] = value
            }
            let webhooks = try PetsWebhooks(
                verifying: .standardWebhooks(secret: secret), configuration: configuration)
            return try webhooks.event(headers: headers, body: Array(body.utf8))
        }

        private static func refusal(_ body: String, _ configuration: WebhookConfiguration = .init()) throws
            -> WebhookError
        {
            try #require(throws: WebhookError.self) { try event(body, configuration) }
        }

        @Test func strictByDefaultAndTheErrorSaysWhatWouldHelp() throws {
            let error = try Self.refusal(Self.deviating)
            #expect(error.kind == .undecodable)
            #expect(
                error.message
                    == "the body of the webhook is not what the document says; with `configuration.reading = .tolerant` it would be read"
            )
            #expect((error.underlying as? JSONError)?.message.contains("expected a string") == true)
        }

        @Test func theErrorSaysNothingOfItWhereItWouldNotHelp() throws {
            let missing = #"{"type": "pet.created", "pet": {"id": 1}}"#
            for configuration in [WebhookConfiguration(), WebhookConfiguration(reading: .tolerant)] {
                let error = try Self.refusal(missing, configuration)
                #expect(error.kind == .undecodable)
                #expect(error.message == "the body of the webhook is not what the document says")
            }
        }

        @Test func whatDeviatesIsReadAndToldOnce() throws {
            let deviations = Deviations()
            let configuration = WebhookConfiguration(reading: .tolerant, deviations: deviations)
            for _ in 0..<2 {
                #expect(
                    try Self.event(Self.deviating, configuration)
                        == .petCreated(PetCreated(pet: Pet(id: "1", name: "Rex"))))
            }
            #expect(
                deviations.found.map(\.description) == [
                    "petCreated: /pet/colour: expected no such member, found a string [unknown-member]",
                    "petCreated: /pet/id: expected a string, found a number [converted]",
                ])
            #expect(deviations.found.map(\.count) == [2, 2])
        }

        @Test func whatIsNewIsCountedWhereWebhooksAreReadStrictlyToo() throws {
            let deviations = Deviations()
            let body = #"{"type": "pet.deleted", "id": "1", "reason": "lost"}"#
            _ = try Self.event(body, WebhookConfiguration(deviations: deviations))
            #expect(
                deviations.found.map(\.description) == [
                    "petDeleted: /reason: expected one of the values, found a string [unknown-value]"
                ])
        }
    }
#endif
