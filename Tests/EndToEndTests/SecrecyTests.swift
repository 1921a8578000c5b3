#if Simulator

    import Foundation
    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// The token is in the request and nowhere else.
    @Suite(.timeLimit(.minutes(2))) struct SecrecyTests {
        private static let token = "hush-4f9a+/=.token"
        private static let key = "another-secret-key"

        /// What the server may do that ends in an error, and a server that repeats the token in what it says.
        private static let faults: [HyperstackSimulator.Fault] = [
            .status(200), .status(400), .status(401), .status(403), .status(429, retryAfter: 3_000), .status(500),
            .drop, .cut, .garbage, .delay(.seconds(3_600)),
        ]

        @Test(arguments: faults.indices)
        func errorsAndLogsHaveNoToken(_ index: Int) async throws {
            let log = LogRecorder()
            try await HyperstackSimulator.withRunning(.init(token: Self.token)) { simulator in
                await simulator.inject(Self.faults[index], times: 10)
                let transport = InterceptingTransport(
                    headers: ["X-Echo": "Bearer \(Self.token)", "X-Request-Id": Self.token]
                ) { _, body in
                    for text in ["Injected fault", "It works!", "Invalid token"] where body.contains(text) {
                        return body.replacing(text, with: "Bearer \(Self.token) and \(Self.key)")
                    }
                    return body
                }
                let client = try HyperstackClient(
                    simulator,
                    configuration: .init(
                        timeout: .seconds(1), retries: 1, headers: ["X-Api-Key": Self.key], logger: log.logger),
                    transport: transport)
                let error = try await apiError { try await client.credentials.list() }
                expectNoSecret(in: Self.texts(of: error))
                for field in error.headers { expectNoSecret(in: [field.value]) }
                expectNoSecret(in: Self.texts(of: client))
            }
            #expect(log.lines.count >= 1)
            #expect(log.lines.allSatisfy { $0.contains("operation=listCredentials") })
            expectNoSecret(in: log.lines)
        }

        @Test func theEchoIsThereToBeRedacted() async throws {
            try await HyperstackSimulator.withRunning(.init(token: Self.token)) { simulator in
                await simulator.inject(.status(403))
                let transport = InterceptingTransport(replacing: "Injected fault", with: "You sent \(Self.token).")
                let client = try HyperstackClient(simulator, transport: transport)
                let error = try await apiError { try await client.credentials.list() }
                #expect("\(error)".contains("You sent [redacted]."))
                #expect(String(decoding: error.rawBody, as: UTF8.self).contains(Self.token))
            }
        }

        @Test func aRefusedPortShowsNoToken() async throws {
            let simulator = try await HyperstackSimulator.start(token: Self.token)
            await simulator.stop()
            let log = LogRecorder()
            let client = try HyperstackClient(
                simulator, configuration: .init(retries: 1, headers: ["X-Api-Key": Self.key], logger: log.logger))
            let error = try await apiError { try await client.credentials.list() }
            expectNoSecret(in: Self.texts(of: error))
            expectNoSecret(in: log.lines)
            #expect(log.lines.count == 2)
        }

        @Test func successesAreLoggedWithoutContent() async throws {
            let log = LogRecorder()
            try await HyperstackSimulator.withRunning(.init(token: Self.token)) { simulator in
                let client = try HyperstackClient(simulator, configuration: .init(logger: log.logger))
                let group = await simulator.createGroup(title: "T")
                let issued = try await client.credentials.issue(recipient: .john, groupKey: group)
                _ = try await client.credentials.view(documentID: issued.documentID)
                let lines = log.lines
                #expect(lines.count == 2)
                #expect(lines.first?.contains("operation=issueCredential") == true)
                #expect(lines.last?.contains("operation=viewCredential") == true)
                for line in lines {
                    #expect(line.contains("status=200"))
                    for secret in [Self.token, issued.documentID, Recipient.john.email, group] {
                        #expect(!line.contains(secret))
                    }
                }
            }
        }

        private static func texts(of value: Any) -> [String] {
            var dumped = ""
            dump(value, to: &dumped)
            var texts = [dumped, "\(value)", String(reflecting: value)]
            if let error = value as? any Error { texts.append(error.localizedDescription) }
            if let underlying = (value as? APIError)?.underlying { texts += Self.texts(of: underlying) }
            return texts
        }

        private func expectNoSecret(in texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
            for text in texts {
                #expect(!text.contains(Self.token), sourceLocation: sourceLocation)
                #expect(!text.contains("hush-4f9a"), sourceLocation: sourceLocation)
                #expect(!text.contains(Self.key), sourceLocation: sourceLocation)
            }
        }
    }

#endif
