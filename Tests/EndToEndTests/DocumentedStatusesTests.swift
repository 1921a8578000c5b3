#if Simulator

    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// Every status that the document has for an operation, other than success, brought about by what causes it.
    @Suite struct DocumentedStatusesTests {
        @Test(arguments: Operation.allCases)
        func unauthorized(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator, token: "another-token")
                let error = try await apiError { try await operation.call(client) }
                try await check(error, operation, 401, simulator)
                let body = try #require(error.body(as: AuthenticationFailure.self))
                #expect(body.detail == "Invalid token or organization not found")
                #expect(error.body(as: ErrorResponse.self) == nil)
            }
        }

        @Test(arguments: [Operation.issueCredential, .issueCredentialLegacy, .generateCredential])
        func missingRecipient(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let arguments = Operation.Arguments(recipient: Recipient(name: "", email: "a@example.com"))
                let error = try await apiError { try await operation.call(client, arguments) }
                try await check(error, operation, 400, simulator)
                #expect(
                    error.body()
                        == ErrorResponse(
                            error: "Recipient Name and Email are required", errorCode: .missingRecipient))
            }
        }

        @Test func missingTemplate() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let arguments = Operation.Arguments(badgeTemplate: nil)
                let error = try await apiError { try await Operation.createGroup.call(client, arguments) }
                try await check(error, .createGroup, 400, simulator)
                // The document shows no code for this: an open enumeration reads it all the same.
                let code = try #require(error.body(as: ErrorResponse.self)?.errorCode)
                #expect(code == ErrorCode(rawValue: "missing_template"))
                #expect(!code.isKnown)
            }
        }

        @Test(arguments: [Operation.issueCredential, .issueCredentialLegacy, .generateCredential])
        func lowBalance(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 0)) { simulator in
                let client = try HyperstackClient(simulator)
                let arguments = Operation.Arguments(groupKey: await simulator.createGroup(title: "T"))
                let error = try await apiError { try await operation.call(client, arguments) }
                try await check(error, operation, 402, simulator)
                #expect(error.body() == ErrorResponse(error: "Low balance", errorCode: .lowBalance))
                await simulator.setBalance(1)
                try await operation.call(client, arguments)
                #expect(await simulator.balance == 0)
            }
        }

        @Test(arguments: [Operation.issueCredential, .issueCredentialLegacy, .generateCredential])
        func groupNotFound(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await operation.call(client) }
                try await check(error, operation, 404, simulator)
                #expect(error.body() == ErrorResponse(error: "Group Not Found", errorCode: .groupNotFound))
            }
        }

        @Test func credentialNotFound() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await Operation.viewCredential.call(client) }
                try await check(error, .viewCredential, 404, simulator)
                #expect(
                    error.body(as: ErrorResponse.self)?.errorCode == ErrorCode(rawValue: "credential_not_found"))
            }
        }

        @Test(arguments: [Operation.issueCredential, .issueCredentialLegacy, .generateCredential])
        func credentialExists(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let arguments = Operation.Arguments(groupKey: await simulator.createGroup(title: "T"))
                try await operation.call(client, arguments)
                let error = try await apiError { try await operation.call(client, arguments) }
                try await check(error, operation, 409, simulator)
                let body = try #require(error.body(as: ErrorResponse.self))
                #expect(body.errorCode == .credentialExists)
                #expect(body.error.hasPrefix("Credential already exists for this recipient"))
                #expect("\(error)".hasPrefix("\(operation.rawValue): 409 Conflict: {"))
                #expect("\(error)".contains("credential_exists"))
            }
        }

        /// A 200 that says `success: false`.
        @Test(arguments: Operation.allCases)
        func successThatIsNone(_ operation: Operation) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(200))
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await operation.call(client) }
                try await check(error, operation, 200, code: .rejected, simulator)
                #expect(error.body(as: ErrorResponse.self)?.errorCode == ErrorCode(rawValue: "injected_fault"))
                #expect(await simulator.requests.count == 1)
            }
        }

        @Test(arguments: [301, 304, 403, 418, 501])
        func undocumentedStatus(_ status: Int) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(status))
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await Operation.viewCredential.call(client) }
                try await check(error, .viewCredential, status, simulator)
            }
        }

        @Test func noBodyWhereOneIsPromised() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                await simulator.inject(.status(204))
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await Operation.listCredentials.call(client) }
                try await check(error, .listCredentials, 204, code: .decoding, simulator)
                #expect(error.rawBody.isEmpty)
            }
        }

        /// What every answered failure says, whatever the status.
        private func check(
            _ error: APIError, _ operation: Operation, _ status: Int, code: APIError.Code = .status,
            _ simulator: HyperstackSimulator, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let request = try #require(await simulator.requests.last, sourceLocation: sourceLocation)
            #expect(error.operation == operation.rawValue, sourceLocation: sourceLocation)
            #expect(error.status?.code == status, sourceLocation: sourceLocation)
            #expect(error.code == code, sourceLocation: sourceLocation)
            #expect(error.outcome == .answered, sourceLocation: sourceLocation)
            #expect(!error.isSafeToRetry, sourceLocation: sourceLocation)
            #expect(error.attempts == 1, sourceLocation: sourceLocation)
            #expect(error.retryAfter == nil, sourceLocation: sourceLocation)
            #expect(error.requestID == request.requestID, sourceLocation: sourceLocation)
            if status != 204 && status != 304 {
                #expect(error.headers[.contentType] == "application/json", sourceLocation: sourceLocation)
            }
        }
    }

#endif
