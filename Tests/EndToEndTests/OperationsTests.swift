#if Simulator

    import Foundation
    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// Every operation when all goes well.
    @Suite struct OperationsTests {
        /// 2024-03-15T10:30:00Z
        private static let moment = Date(timeIntervalSince1970: 1_710_498_600)

        @Test func aGroupIsCreated() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let group = try await client.groups.create(
                    title: "Course Completion Certificate",
                    description: "Awarded upon successful completion of the course.",
                    certificateTemplate: "abcdefg", badgeTemplate: "xyz",
                    url: URL(string: "https://acme.com/course"), tags: ["apple", "mango", "orange"],
                    groupCode: "CERT-2024", doesExpire: true, validity: 1, blockchain: true)
                let request = try #require(await simulator.requests.last)
                #expect(request.method == "POST")
                #expect(request.path == "/v1/groups/new")
                #expect(request.query == nil)
                #expect(request.header("Content-Type") == "application/json")
                #expect(request.header("Accept") == "application/json")
                #expect(
                    request.json == [
                        "title": "Course Completion Certificate",
                        "description": "Awarded upon successful completion of the course.",
                        "certificate_template": "abcdefg", "badge_template": "xyz", "url": "https://acme.com/course",
                        "tags": ["apple", "mango", "orange"], "group_code": "CERT-2024", "does_expire": true,
                        "validity": 1, "blockchain": true,
                    ])
                let credential = try await client.credentials.issue(recipient: .john, groupKey: group.groupKey)
                #expect(credential.group.key == group.groupKey)
                #expect(credential.group.title == "Course Completion Certificate")
                #expect(credential.group.code == "CERT-2024")
            }
        }

        @Test func aCredentialIsIssued() async throws {
            try await HyperstackSimulator.withRunning(.init(now: { Self.moment })) { simulator in
                let client = try HyperstackClient(simulator)
                let group = await simulator.createGroup(title: "Cloud Certification", code: "CC-2024", validity: 1)
                let credential = try await client.credentials.issue(
                    recipient: .john, groupKey: group, customAttributes: ["custom_location": "Mars"])
                #expect(credential.status == .published)
                #expect(credential.recipient == .john)
                #expect(credential.group == CredentialGroup(title: "Cloud Certification", key: group, code: "CC-2024"))
                #expect(credential.issuedOn == Self.moment)
                #expect(credential.validUntil == Self.moment.addingTimeInterval(365 * 86_400))
                #expect(credential.metadata == ["custom_location": "Mars"])
                #expect(credential.privacy == .public)
                #expect(
                    credential.documentURL
                        == URL(string: "https://hyperstack.id/credential/\(credential.documentID)"))
                let request = try #require(await simulator.requests.last)
                #expect(request.path == "/v1/credentials/new")
                #expect(
                    request.json == [
                        "recipient": ["name": "John Doe", "email": "john@example.com"], "group_key": .string(group),
                        "custom_attributes": ["custom_location": "Mars"],
                    ])
            }
        }

        @Test func theLegacyPathIssuesAsWell() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let group = await simulator.createGroup(title: "T")
                let request = IssueCredentialRequest(recipient: .john, groupKey: group)
                let credential = try await client.credentials.legacy(request)
                #expect(credential.status == .published)
                #expect(await simulator.requests.map(\.path) == ["/v1/credential/issue"])
                #expect(try await client.credentials.view(documentID: credential.documentID).recipient == .john)
            }
        }

        @Test func aDraftIsNotListed() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let group = await simulator.createGroup(title: "T")
                let draft = try await client.credentials.generate(
                    recipient: .ada, groupKey: group, customAttributes: ["custom_location": "London"])
                #expect(draft.status == .draft)
                #expect(draft.metadata == ["custom_location": "London"])
                #expect(await simulator.requests.map(\.path) == ["/v1/credentials/generate"])
                #expect(try await client.credentials.view(documentID: draft.documentID).status == .unpublished)
                let page = try await client.credentials.list()
                #expect(page.total == 0)
                #expect(page.credentials.isEmpty)
            }
        }

        @Test func viewGivesWhatWasIssued() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let group = await simulator.createGroup(title: "T")
                var issued = try await client.credentials.issue(recipient: .john, groupKey: group)
                #expect(issued.validUntil == nil)
                let viewed = try await client.credentials.view(documentID: issued.documentID)
                issued.status = .active
                #expect(viewed == issued)
                let request = try #require(await simulator.requests.last)
                #expect(request.method == "GET")
                #expect(request.path == "/v1/credential/\(issued.documentID)/view")
                #expect(request.body.isEmpty)
                #expect(request.header("Content-Type") == nil)
            }
        }

        @Test func listGivesOnePage() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 25)
                let client = try HyperstackClient(simulator)
                let page = try await client.credentials.list(page: 3, pageSize: 10)
                #expect(page.total == 25)
                #expect(page.page == 3)
                #expect(page.pageSize == 10)
                #expect(page.credentials.map(\.documentID) == ids.prefix(5).reversed())
                #expect(page.credentials.allSatisfy { $0.status == .active })
                #expect(await simulator.requests.last?.json == ["page": 3, "page_size": 10])

                #expect(try await client.credentials.list().credentials.count == 25)
                #expect(await simulator.requests.last?.json == ["page": 1, "page_size": 50])
                #expect(try await client.credentials.list(page: nil, pageSize: nil).pageSize == 50)
                #expect(await simulator.requests.last?.bodyText == "{}")
                #expect(try await client.credentials.list(page: 9).credentials.isEmpty)
            }
        }

        @Test func aClientIsUsableByItsProtocol() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client: any HyperstackAPI = try HyperstackClient(simulator)
                let group = try await client.groups.create(title: "T", description: "D", badgeTemplate: "xyz")
                let credential = try await client.credentials.issue(
                    IssueCredentialRequest(recipient: .john, groupKey: group.groupKey))
                #expect(try await client.credentials.list().credentials.map(\.documentID) == [credential.documentID])
            }
        }

        @Test func callsRunSideBySide() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let group = await simulator.createGroup(title: "T", allowsDuplicates: true)
                let client = try HyperstackClient(simulator)
                let ids = try await withThrowingTaskGroup(of: String.self) { tasks in
                    for _ in 0..<40 {
                        tasks.addTask {
                            try await client.credentials.issue(recipient: .john, groupKey: group).documentID
                        }
                    }
                    return try await tasks.reduce(into: Set<String>()) { $0.insert($1) }
                }
                #expect(ids.count == 40)
                #expect(await simulator.requests.count == 40)
                #expect(try await client.credentials.list(pageSize: 100).credentials.count == 40)
            }
        }
    }

#endif
