#if Simulator

    import Foundation
    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// What is known about a call that has no answer, or none that can be used.
    @Suite(.timeLimit(.minutes(2))) struct OutcomeTests {
        @Test(arguments: Operation.changing, [false, true])
        func nothingIsIssuedTwiceAfterADroppedConnection(_ operation: Operation, _ wasProcessed: Bool) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let arguments = Operation.Arguments(groupKey: await simulator.createGroup(title: "T"))
                await simulator.inject(wasProcessed ? .drop.afterProcessing() : .drop)
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await operation.call(client, arguments) }
                #expect(error.code == .transport)
                #expect(error.outcome == .unknown)
                #expect(!error.isSafeToRetry)
                #expect(error.attempts == 1)
                #expect(error.status == nil)
                #expect(error.requestID == nil)
                #expect(await simulator.requests.count == 1)
                guard operation != .createGroup else { return }
                // Only now does somebody ask again, and learns what happened.
                if wasProcessed {
                    let second = try await apiError { try await operation.call(client, arguments) }
                    #expect(second.body(as: ErrorResponse.self)?.errorCode == .credentialExists)
                } else {
                    try await operation.call(client, arguments)
                }
            }
        }

        @Test func aDroppedConnectionLeavesTheClientUsable() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = try HyperstackClient(simulator, configuration: .init(retries: 0))
                for _ in 0..<3 {
                    #expect(try await client.credentials.list().total == 1)
                    await simulator.inject(.drop)
                    let error = try await apiError { try await client.credentials.list() }
                    #expect(error.outcome == .unknown)
                    #expect(error.isSafeToRetry)
                }
            }
        }

        @Test func aRefusedPortMeansNotSent() async throws {
            let simulator = try await HyperstackSimulator.start()
            await simulator.stop()
            let client = try HyperstackClient(simulator)
            let group = try await apiError {
                try await client.groups.create(title: "T", description: "D", badgeTemplate: "x")
            }
            #expect(group.code == .transport)
            #expect(group.outcome == .notSent)
            #expect(group.isSafeToRetry)
            #expect(group.status == nil)
            // What was not sent may be tried again, whatever it does.
            #expect(group.attempts == 3)
            let once = try await apiError { try await client.with(retries: 0).credentials.list() }
            #expect(once.attempts == 1)
            #expect(once.outcome == .notSent)
        }

        @Test func anUnknownHostMeansNotSent() async throws {
            let url: URL = try #require(URL(string: "https://nowhere.invalid"))
            let client = try HyperstackClient(token: "t", serverURL: url, configuration: .init(retries: 0))
            let error = try await apiError { try await client.credentials.list() }
            #expect(error.code == .transport)
            #expect(error.outcome == .notSent)
        }

        @Test func aBodyCutOffIsUnknown() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let group = await simulator.createGroup(title: "T")
                await simulator.inject(.cut)
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await client.credentials.issue(recipient: .john, groupKey: group) }
                #expect(error.code == .transport)
                #expect(error.outcome == .unknown)
                #expect(!error.isSafeToRetry)
                #expect(await simulator.requests.count == 1)
                #expect(try await client.credentials.list().total == 1)
            }
        }

        @Test(arguments: Operation.allCases)
        func aBodyOfAnotherMediaTypeIsUnexpected(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.garbage)
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await operation.call(client) }
                #expect(error.code == .unexpectedContent)
                #expect(error.status == .ok)
                #expect(error.outcome == .answered)
                #expect(!error.isSafeToRetry)
                #expect(error.attempts == 1)
                #expect("\(error)".contains("text/html; charset=utf-8 came where application/json was expected"))
                #expect("\(error)".contains("<!DOCTYPE html>"))
                #expect(!"\(error)".contains("\n"))
                #expect(String(decoding: error.rawBody, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
                #expect(await simulator.requests.count == 1)
            }
        }

        @Test(arguments: [
            (#""name":"Recipient 2""#, #""name":2"#, "credentials[1].recipient.name"),
            (#""email":"recipient-3@example.com""#, #""email":null"#, "credentials[0].recipient.email"),
            (#""total":3"#, #""total":"3""#, "total"), (#""page_size":50"#, #""page_size":1.5"#, "page_size"),
            (#""name":"Recipient 1""#, #""nom":"R""#, "credentials[2].recipient"),
        ])
        func aDecodingErrorNamesThePath(_ original: String, _ replacement: String, _ path: String) async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 3)) { simulator in
                let transport = InterceptingTransport(replacing: original, with: replacement)
                let client = try HyperstackClient(simulator, transport: transport)
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.code == .decoding)
                #expect((error.underlying as? JSONError)?.path == path)
                #expect("\(error)".contains("\(path): "))
            }
        }

        @Test func aTimeoutIsSaidToBeOne() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.delay(.seconds(3_600)), times: 10)
                let client = try HyperstackClient(simulator).with(timeout: .milliseconds(200))
                let issue = try await apiError { try await Operation.issueCredential.call(client) }
                #expect(issue.code == .timeout)
                #expect(issue.outcome == .unknown)
                #expect(!issue.isSafeToRetry)
                #expect(issue.attempts == 1)
                #expect(await simulator.requests.count <= 1)
                let list = try await apiError { try await client.with(retries: 1).credentials.list() }
                #expect(list.code == .timeout)
                #expect(list.isSafeToRetry)
                #expect(list.attempts == 2)
            }
        }

        @Test func aTimeoutMayBeFollowedBySuccess() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                await simulator.inject(.delay(.seconds(3_600)))
                let client = try HyperstackClient(simulator).with(timeout: .seconds(2), retries: 5)
                let (page, response) = try await client.withResponse { try await $0.credentials.list() }
                #expect(page.total == 1)
                #expect(response.attempts >= 2)
            }
        }

        @Test func aResponseThatIsTooLargeIsRefused() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 50)) { simulator in
                let client = try HyperstackClient(simulator, configuration: .init(maximumResponseBytes: 1_000))
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.code == .responseTooLarge)
                #expect(error.outcome == .answered)
                #expect(!error.isSafeToRetry)
                #expect(error.attempts == 1)
                #expect("\(error)".contains("1000"))
                #expect(await simulator.requests.count == 1)
                #expect(try await client.credentials.list(pageSize: 1).credentials.count == 1)
            }
        }
    }

#endif
