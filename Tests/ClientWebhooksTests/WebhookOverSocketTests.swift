#if WebhookSignatures && AsyncHTTPClient
    import AsyncHTTPClientTransport
    import ClientRuntime
    import ClientWebhooks
    import Crypto
    import Synchronization
    import Testing

    /// What a service of a user does with webhooks, over a real socket.
    @Suite struct WebhookOverSocketTests {
        private static let key = SymmetricKey(size: .bits256)
        private static let secret = "whsec_" + Data(key.withUnsafeBytes { Array($0) }).base64EncodedString()

        private func post(
            _ body: String, to authority: String, signed content: String? = nil, at time: Date = Date()
        ) async throws -> Int {
            let timestamp = "\(Int(time.timeIntervalSince1970))"
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("msg_1.\(timestamp).\(content ?? body)".utf8), using: Self.key)
            var head = HTTPRequest(method: .post, scheme: "http", authority: authority, path: "/webhooks")
            for (name, value) in [
                ("Webhook-Id", "msg_1"), ("Webhook-Timestamp", timestamp),
                ("Webhook-Signature", "v1,\(Data(code).base64EncodedString())"), ("Content-Type", "application/json"),
            ] {
                head.headerFields[try #require(HTTPField.Name(name))] = value
            }
            return try await AsyncHTTPClientTransport.shared.send(TransportRequest(head: head, body: Array(body.utf8)))
                .head.status.code
        }

        @Test func whatIsSignedIsReceivedAndAllElseIsRefused() async throws {
            let webhooks = try PetsWebhooks(verifying: .standardWebhooks(secret: Self.secret))
            let received = Mutex<[PetsWebhooks.Event]>([])
            let refused = Mutex<[WebhookError.Kind]>([])
            let created = #"{"type": "pet.created", "pet": {"id": "1", "name": "Rex"}}"#
            let receive: WebhookServer.Receive = { headers, body in
                do throws(WebhookError) {
                    let event = try webhooks.event(headers: headers, body: body)
                    received.withLock { $0.append(event) }
                    return 204
                } catch {
                    refused.withLock { $0.append(error.kind) }
                    return 400
                }
            }
            var statuses: [Int] = []
            try await WebhookServer.run(receive) { (authority: String) async throws -> Void in
                statuses.append(try await post(created, to: authority))
                statuses.append(try await post(created, to: authority, signed: created + " "))
                statuses.append(try await post(created, to: authority, at: Date(timeIntervalSinceNow: -400)))
                statuses.append(try await post(#"{"type": "pet.created"}"#, to: authority))
                statuses.append(try await post(#"{"type": "pet.sold"}"#, to: authority))
            }
            #expect(statuses == [204, 400, 400, 400, 204])
            #expect(
                received.withLock { $0 } == [
                    .petCreated(PetCreated(pet: Pet(id: "1", name: "Rex"))),
                    .unknown(name: "pet.sold", ["type": "pet.sold"]),
                ])
            #expect(refused.withLock { $0 } == [.invalidSignature, .stale, .undecodable])
        }
    }
#endif
