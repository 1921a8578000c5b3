#if WebhookSignatures
    import ClientRuntime
    import ClientWebhooks
    import HTTPTypes
    import Testing

    /// The values are those of the reference implementations of Standard Webhooks.
    @Suite struct StandardWebhooksTests {
        private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        private static let body = [UInt8](#"{"test": 2432232314}"#.utf8)
        private static let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        private static let signed: Double = 1_614_265_330

        private func verify(
            signature: String? = Self.signature, timestamp: String? = "1614265330",
            id: String? = "msg_p5jXN8AQM9LWM0D4loKWxJek", body: [UInt8] = Self.body, secrets: [String] = [Self.secret],
            now: Double = Self.signed
        ) throws {
            var headers = HTTPFields()
            for (name, value) in [
                ("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature),
            ] {
                if let value { headers[try #require(HTTPField.Name(name))] = value }
            }
            let verifier = try WebhookVerifier.standardWebhooks(
                secrets: secrets, now: { Date(timeIntervalSince1970: now) })
            try verifier.verify(headers, body)
        }

        private func kind(_ operation: () throws -> Void) -> WebhookError.Kind? {
            do {
                try operation()
                return nil
            } catch {
                return (error as? WebhookError)?.kind
            }
        }

        private func expectRefusal(_ expected: WebhookError.Kind, _ operation: () throws -> Void) {
            let refused = kind(operation)
            #expect(refused == expected)
        }

        @Test func theValuesOfTheReferenceAreAccepted() throws {
            try verify()
            try verify(secrets: ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])
        }

        @Test func ofSeveralSignaturesOneHasToBeRight() throws {
            try verify(signature: "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,abc \(Self.signature)")
            expectRefusal(.invalidSignature) {
                try verify(signature: "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=")
            }
        }

        @Test func ofSeveralSecretsOneHasToBeRight() throws {
            try verify(secrets: ["whsec_AAAA", Self.secret])
            expectRefusal(.invalidSignature) { try verify(secrets: ["whsec_AAAA"]) }
        }

        @Test(arguments: [
            "", " ", "v1", "v1,", "v1,====", "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ",
            "\u{0}\u{FFFD},\u{1F600}",
        ])
        func garbageIsNoSignature(_ signature: String) {
            let refused = kind { try verify(signature: signature) }
            #expect(refused == .invalidSignature || refused == .missingHeader("webhook-signature"))
        }

        @Test func whatWasSignedIsEverything() {
            expectRefusal(.invalidSignature) { try verify(body: Self.body + [0x20]) }
            expectRefusal(.invalidSignature) { try verify(id: "msg_other") }
            expectRefusal(.invalidSignature) { try verify(timestamp: "1614265331") }
        }

        @Test func eachHeaderFieldIsNeeded() {
            expectRefusal(.missingHeader("webhook-signature")) { try verify(signature: nil) }
            expectRefusal(.missingHeader("webhook-timestamp")) { try verify(timestamp: nil) }
            expectRefusal(.missingHeader("webhook-id")) { try verify(id: nil) }
        }

        @Test func fiveMinutesAreTheTolerance() throws {
            try verify(now: Self.signed + 300)
            try verify(now: Self.signed - 300)
            expectRefusal(.stale) { try verify(now: Self.signed + 301) }
            expectRefusal(.stale) { try verify(now: Self.signed - 301) }
        }

        @Test(arguments: ["", "now", "1614265330.5", "9223372036854775808", "-9223372036854775808", "1e9"])
        func whatIsNoTimeIsRefused(_ timestamp: String) {
            let refused = kind { try verify(timestamp: timestamp) }
            #expect(refused == .stale || refused == .missingHeader("webhook-timestamp"))
        }

        @Test(arguments: ["", "whsec_", "whsec_not base64", "whsec_é"])
        func whatIsNoSecretIsRefusedAtOnceAndNotShown(_ secret: String) throws {
            let error = #expect(throws: ConfigurationError.self) {
                try WebhookVerifier.standardWebhooks(secret: secret)
            }
            #expect(error?.code == .invalidCredential)
            #expect(error?.message.contains("not base64") == false)
        }

        @Test func nothingShowsASecret() throws {
            let verifier = try WebhookVerifier.standardWebhooks(secret: Self.secret)
            var shown = "\(verifier)\(String(reflecting: verifier))"
            dump(verifier, to: &shown)
            do {
                try verify(signature: "v1,AAAA")
            } catch {
                shown += "\(error)\(String(reflecting: error))"
                dump(error, to: &shown)
            }
            #expect(!shown.contains("MfKQ9r8") && !shown.contains("AAAA") && !shown.contains("2432232314"))
        }
    }
#endif
