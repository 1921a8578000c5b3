import Foundation
import Hyperstack
import Testing

/// The calls that the README shows, as a service would write them: with the product `Hyperstack` and nothing else.
@Suite struct CallSiteTests {
    let transport = CannedTransport()
    let hyperstack: HyperstackClient

    init() throws {
        hyperstack = try HyperstackClient(token: "secret-token", transport: transport)
    }

    @Test func everyCallOfTheDesignCompilesAndRuns() async throws {
        let group = try await hyperstack.groups.create(
            title: "Course Completion Certificate",
            description: "Awarded upon successful completion of the course.",
            badgeTemplate: "xyz", tags: ["apple", "mango"], doesExpire: true, validity: 1)
        #expect(group.groupKey == "aBcDeFgHiJkL")

        let credential: Credential = try await hyperstack.credentials.issue(
            recipient: .init(name: "John Doe", email: "john@example.com"),
            groupKey: group.groupKey,
            customAttributes: ["custom_location": "Mars"])
        print(credential.documentID, credential.documentURL, credential.status == .published, credential.issuedOn)
        print(credential.metadata["custom_location"]?.string ?? "-")
        #expect(credential.status == .published)
        #expect(credential.metadata["custom_location"]?.string == "Mars")
        #expect(credential.documentURL == URL(string: "https://hyperstack.id/credential/j4nDvaxF"))

        let draft: Credential = try await hyperstack.credentials.generate(
            recipient: .init(name: "A", email: "a@example.com"), groupKey: group.groupKey)
        let viewed: Credential = try await hyperstack.credentials.view(documentID: credential.documentID)
        #expect(draft.status == .draft)
        #expect(viewed.status == .active)
        #expect(transport.paths.last == "/v1/credential/j4nDvaxF/view")
        let page = try await hyperstack.credentials.list(page: 2, pageSize: 100)
        #expect(page.total == 3 && page.credentials.count == 1)
        var walked: [String] = []
        for try await credential in hyperstack.credentials.all(pageSize: 1) { walked.append(credential.documentID) }
        #expect(walked == ["c1", "c2", "c3"])
        var numbers: [Int] = []
        for try await page in hyperstack.credentials.all(pageSize: 1).pages { numbers.append(page.page) }
        #expect(numbers == [1, 2, 3])

        let request = IssueCredentialRequest(
            recipient: .init(name: "B", email: "b@example.com"), groupKey: group.groupKey)
        let same = try await hyperstack.credentials.issue(request)
        #expect(same == credential)

        let patient = hyperstack.with(timeout: .seconds(5), retries: 0, headers: [:])
        #expect(try await patient.credentials.issue(request) == same)
        let (copy, response) = try await hyperstack.withResponse { try await $0.credentials.issue(request) }
        #expect(copy == same)
        #expect(response.status == .ok && response.requestID == "r-1" && response.attempts == 1)
        #expect(response.headers[.contentType] == "application/json")

        let client: any HyperstackAPI = hyperstack
        #expect(try await client.credentials.issue(request) == same)
        #expect(try await client.credentials.view(documentID: "j4nDvaxF") == viewed)
    }

    @Test func aDocumentedFailureHasItsTypedBody() async throws {
        transport.refuse(
            with: .conflict, #"{"success": false, "error": "It exists.", "error_code": "credential_exists"}"#)
        let request = IssueCredentialRequest(recipient: .init(name: "B", email: "b@example.com"), groupKey: "g")
        do {
            _ = try await hyperstack.credentials.issue(request)
            Issue.record("a 409 must throw")
        } catch let error as APIError {
            #expect(error.body(as: ErrorResponse.self)?.errorCode == .credentialExists)
            switch error.outcome {
            case .answered: break
            case .notSent, .unknown: Issue.record("the service answered, not \(error.outcome)")
            }
            print(
                error.operation, error.status as Any, error.headers, error.requestID as Any, error.rawBody.count,
                error.attempts, error.isSafeToRetry)
            #expect(error.operation == "issueCredential" && error.status == .conflict && !error.isSafeToRetry)
        }
    }

    @Test func aSuccessThatIsNoneIsAnError() async throws {
        transport.refuse(with: .ok, #"{"success": false, "error": "Later.", "error_code": "not_now"}"#)
        let error = await #expect(throws: APIError.self) { try await hyperstack.credentials.view(documentID: "d") }
        #expect(error?.body(as: ErrorResponse.self)?.errorCode == ErrorCode(rawValue: "not_now"))
        #expect(error?.status == .ok && error?.code == .rejected)
    }

    @Test func theDeprecatedAliasIsThere() async throws {
        let request = IssueCredentialRequest(recipient: .init(name: "B", email: "b@example.com"), groupKey: "g")
        _ = try await legacy(request)
        #expect(transport.paths == ["/v1/credential/issue"])
    }

    @available(*, deprecated)
    private func legacyCall(_ request: IssueCredentialRequest) async throws -> Credential {
        try await hyperstack.credentials.issueLegacy(request)
    }

    private func legacy(_ request: IssueCredentialRequest) async throws -> Credential {
        let caller: any LegacyCaller = self
        return try await caller.call(request)
    }

    @Test func aTestDoubleImplementsWhatItNeeds() async throws {
        let double: any HyperstackAPI = Double()
        #expect(try await double.credentials.view(documentID: "d-1").documentID == "d-1")
        let error = await #expect(throws: APIError.self) { try await double.groups.create(title: "", description: "") }
        #expect(error?.code == .unimplemented && error?.operation == "createGroup")
    }

    /// A call with some of its arguments is there through `any`, through `some` and on the client.
    @Test func someArgumentsAreEnough() async throws {
        let credentials: any HyperstackCredentialsAPI = hyperstack.credentials
        #expect(try await credentials.list(page: 2).page == hyperstack.credentials.list(page: 2).page)
        #expect(try await Self.second(of: hyperstack.credentials) == 2)
        #expect(try await Self.second(of: Double.Credentials()) == 20)
        let double: any HyperstackCredentialsAPI = Double.Credentials()
        #expect(try await double.list().pageSize == 50)
        #expect(try await double.list(pageSize: 7).pageSize == 7)
        #expect(try await double.list(.init(page: 3)).page == 30)
        var pages: [Int] = []
        for try await page in double.all(pageSize: 7).pages { pages.append(page.page) }
        #expect(pages == [10])
    }

    private static func second(of credentials: some HyperstackCredentialsAPI) async throws -> Int {
        try await credentials.list(page: 2).page
    }

    @Test func theTokenIsNeverShown() throws {
        var dumped = ""
        dump(hyperstack, to: &dumped)
        for text in [dumped, "\(hyperstack)", String(reflecting: hyperstack), "\(hyperstack.credentials)"] {
            #expect(!text.contains("secret-token"))
        }
        let error = #expect(throws: ConfigurationError.self) { try HyperstackClient(token: "secret\ntoken") }
        #expect(error.map { !"\($0)".contains("secret") } == true)
    }

    @Test func aMissingTokenNamesTheVariable() throws {
        guard ProcessInfo.processInfo.environment["HYPERSTACK_API_TOKEN"] == nil else { return }
        let error = #expect(throws: ConfigurationError.self) { try HyperstackClient() }
        #expect(error.map { "\($0)".contains("HYPERSTACK_API_TOKEN") } == true)
    }
}

/// Calls the deprecated alias without a warning where it is tested.
private protocol LegacyCaller {
    func call(_ request: IssueCredentialRequest) async throws -> Credential
}

extension CallSiteTests: LegacyCaller {
    @available(*, deprecated)
    func call(_ request: IssueCredentialRequest) async throws -> Credential { try await legacyCall(request) }
}

private struct Double: HyperstackAPI {
    struct Credentials: HyperstackCredentialsAPI {
        func view(documentID: String) async throws -> Credential {
            try JSON.decode(Credential.self, from: CannedTransport.credential(documentID, "active"))
        }

        func list(_ request: ListCredentialsRequest) async throws -> CredentialPage {
            CredentialPage(
                total: 0, page: (request.page ?? 0) * 10, pageSize: request.pageSize ?? 0,
                credentials: [])
        }
    }

    struct Groups: HyperstackGroupsAPI {}

    let credentials = Credentials()
    let groups = Groups()
}
