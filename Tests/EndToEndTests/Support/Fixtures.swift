#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Testing

    extension HyperstackClient {
        /// A client of the simulator that sends through AsyncHTTPClient unless it is given another transport.
        init(
            _ simulator: HyperstackSimulator,
            token: String? = nil,
            configuration: ClientConfiguration = .init(),
            transport: (any ClientTransport)? = nil
        ) throws {
            try self.init(
                token: token ?? simulator.token, serverURL: simulator.url, configuration: configuration,
                transport: transport)
        }
    }

    extension Recipient {
        static let john = Recipient(name: "John Doe", email: "john@example.com")
        static let ada = Recipient(name: "Ada Lovelace", email: "ada@example.com")
    }

    extension HyperstackSimulator {
        /// The requests, as soon as there are so many of them.
        func requests(atLeast count: Int) async throws -> [RecordedRequest] {
            while true {
                let received = await requests
                if received.count >= count { return received }
                // Throws when the test's time limit is up.
                try await Task.sleep(for: .milliseconds(2))
            }
        }

        /// The numbers of the pages that were asked for.
        var pagesAskedFor: [Int] {
            get async { await requests.compactMap { $0.json["page"]?.integer } }
        }
    }

    extension HyperstackSimulator.RecordedRequest {
        /// The body as JSON; null if it is not.
        var json: JSONValue { (try? JSON.decode(JSONValue.self, from: body)) ?? .null }
    }

    /// The error that a call ends with; recorded as an issue, and thrown, if it ends otherwise.
    ///
    /// To be called outside of macros: where the test itself is in a closure, a closure in the argument of a macro runs
    /// in place of a later one of the same type (seen with Swift 6.3.1).
    func apiError<Result>(
        isolation: isolated (any Actor)? = #isolation,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ call: () async throws -> Result
    ) async throws -> APIError {
        let error = await #expect(throws: APIError.self, sourceLocation: sourceLocation) { _ = try await call() }
        return try #require(error, sourceLocation: sourceLocation)
    }

#endif
