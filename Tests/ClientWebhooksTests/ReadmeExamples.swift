#if WebhookSignatures
    import ClientRuntime
    import ClientWebhooks
    import Testing

    /// The README's examples of webhooks.
    @Suite struct ReadmeExamples {
        private let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

        @Test func aWebhookIsVerifiedAndRead() throws {
            let headers: HTTPFields = [:]
            let body: [UInt8] = []
            #expect(throws: WebhookError.self) {
                let webhooks = try PetsWebhooks(verifying: .standardWebhooks(secret: secret))
                switch try webhooks.event(headers: headers, body: body) {
                case .petCreated(let created): print(created.pet.name)
                case .petDeleted(let deleted): print(deleted.id)
                case .unknown(let name, let json): print(name ?? "?", json)
                default: break
                }
            }
        }

        /// That of the article on what deviates.
        @Test func aReaderThatTolerates() throws {
            let deviations = Deviations()
            let configuration = WebhookConfiguration(reading: .tolerant, deviations: deviations)
            let webhooks = try PetsWebhooks(verifying: .standardWebhooks(secret: secret), configuration: configuration)
            #expect(throws: WebhookError.self) { try webhooks.event(headers: [:], body: []) }
        }

        @Test func aVerifierOfOnesOwn() throws {
            let passcode = "passcode"
            let body = Array(#"{"type": "pet.created", "passcode": "another"}"#.utf8)
            let webhooks = PetsWebhooks(
                verifying: WebhookVerifier { headers, body in
                    guard try JSON.decode(JSONValue.self, from: body)["passcode"]?.string == passcode else {
                        throw WebhookError(.invalidSignature, message: "the passcode is another")
                    }
                })
            #expect(throws: WebhookError.self) { try webhooks.event(headers: [:], body: body) }
        }
    }
#endif
