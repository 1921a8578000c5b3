import Hyperstack
import Testing

/// The examples of README.md and of the articles, as they show them; `DocumentationTests` compares the two.
@Suite struct ReadmeExamples {
    let transport = CannedTransport()
    let sample = CannedTransport.credential("d-1", "active")

    var hyperstack: HyperstackClient {
        get throws { try HyperstackClient(token: "token", transport: transport) }
    }

    var request: IssueCredentialRequest {
        IssueCredentialRequest(recipient: .init(name: "John Doe", email: "john@example.com"), groupKey: "GcI6H5b66a3v")
    }

    /// Compiled only: the first call reads the environment and reaches the real service.
    func firstCall() async throws {
        let hyperstack = try HyperstackClient()  // the token is in HYPERSTACK_API_TOKEN; or pass token: "…"
        let credential = try await hyperstack.credentials.issue(
            recipient: .init(name: "John Doe", email: "john@example.com"), groupKey: "GcI6H5b66a3v")
        print(credential.documentURL)
    }

    /// Compiled only, for the same reason: the client of the generated pages.
    func generatedPages() throws {
        let client = try HyperstackClient()
        _ = client
    }

    @Test func aBodyAsAValue() async throws {
        let hyperstack = try hyperstack
        let request = IssueCredentialRequest(
            recipient: .init(name: "John Doe", email: "john@example.com"), groupKey: "GcI6H5b66a3v",
            customAttributes: ["custom_location": "Mars"])
        let same = try await hyperstack.credentials.issue(request)
        #expect(same.status == .published)
        #expect(CredentialStatus(rawValue: "frozen").description == "frozen")
    }

    @Test func errors() async throws {
        let hyperstack = try hyperstack
        transport.refuse(
            with: .conflict, #"{"success": false, "error": "It exists.", "error_code": "credential_exists"}"#)
        var isCaught = false
        do {
            defer { isCaught = true }
            do {
                _ = try await hyperstack.credentials.issue(request)
            } catch let error as APIError {
                if error.body(as: ErrorResponse.self)?.errorCode == .credentialExists {
                    print("They have it already.")
                }
                switch error.outcome {
                case .notSent: print("Nothing left this machine.")
                case .unknown: print("It may or may not have been done.")
                case .answered: print("The service said no: \(error.status?.code ?? 0)")
                }
                print(error.isSafeToRetry, error.attempts, error.requestID ?? "-")
            }
        }
        #expect(isCaught)
    }

    @Test func answersThatDeviate() async throws {
        let transport = InMemoryTransport(json: #"{"new": 1, "privacy": "unlisted", "# + sample.dropFirst())
        var configuration = ClientConfiguration()
        configuration.reading = .tolerant
        let deviations = Deviations { print("Not as documented: \($0)") }
        configuration.deviations = deviations
        let hyperstack = try HyperstackClient(token: "token", configuration: configuration, transport: transport)
        print(try await hyperstack.credentials.view(documentID: "2VYpeGl8XoPbr7m").status, deviations.found.count)
        #expect(deviations.found.map(\.place) == ["/new", "/privacy"])
        #expect(deviations.found.map(\.operation) == ["viewCredential", "viewCredential"])
    }

    @Test func pagination() async throws {
        let hyperstack = try hyperstack
        for try await credential in hyperstack.credentials.all(pageSize: 200) {
            print(credential.recipient.name)
        }
        for try await page in hyperstack.credentials.all(pageSize: 200).pages {
            print(page.page, page.total)
        }
        #expect(transport.paths.count == 6)
    }

    @Test func options() async throws {
        let hyperstack = try hyperstack
        let patient = hyperstack.with(timeout: .seconds(5), retries: 0, headers: ["X-Team": "certificates"])
        let (issued, response) = try await patient.withResponse { try await $0.credentials.issue(request) }
        print(issued.documentID, response.status, response.requestID ?? "-", response.attempts)
        #expect(response.attempts == 1)
    }

    @Test func aDouble() async throws {
        #expect(try await FakeCredentials(sample: sample).view(documentID: "d-1").documentID == "d-1")
        await #expect(throws: APIError.self) { try await FakeCredentials(sample: sample).list() }
    }

    @Test func answersByOperation() async throws {
        let transport = InMemoryTransport(for: HyperstackClient.self)
        try transport.on("viewCredential") { request in
            request.head.path == "/v1/credential/c-1/view" ? .json(sample) : .status(.notFound)
        }
        let hyperstack = try HyperstackClient(token: "test", transport: transport)
        let credential = try await hyperstack.credentials.view(documentID: "c-1")
        #expect(credential.documentID == "d-1")
        #expect {
            try transport.on("viewCredentials") { _ in .status(.ok) }
        } throws: {
            "\($0)".contains("issueCredential, ") && "\($0)".contains("createGroup")
        }
    }
}

extension ReadmeExamples {
    struct FakeCredentials: HyperstackCredentialsAPI {
        let sample: String

        func view(documentID: String) async throws -> Credential {
            try JSON.decode(Credential.self, from: sample)
        }
    }
}
