#if Simulator

    import Foundation
    import Testing

    @testable import HyperstackSimulator

    /// Each answer, member for member, against the API's pages.
    struct CredentialBodyTests {
        private static let moment = Date(timeIntervalSince1970: 1_710_498_600.75)  // 2024-03-15T10:30:00.75Z

        private static let configuration = HyperstackSimulator.Configuration(now: { moment })

        private static let recipient = #"{"name": "John Doe", "email": "john@example.com"}"#

        @Test(arguments: [
            ("/v1/credentials/new", "published"), ("/v1/credential/issue", "published"),
            ("/v1/credentials/generate", "draft"),
        ])
        func issueAndGenerateAnswerAsThePagesShow(path: String, status: String) async throws {
            try await HyperstackSimulator.withRunning(Self.configuration) { simulator in
                let client = TestClient(simulator)
                let key = try await client.createGroup(#", "group_code": "CC-2024""#)
                let reply = try await client.post(
                    path,
                    #"""
                    {"recipient": \#(Self.recipient), "group_key": "\#(key)",
                     "custom_attributes": {"custom_location": "Mars"}}
                    """#)
                #expect(reply.status == 200)
                #expect(reply.header("Content-Type") == "application/json")
                let id = try reply.string("document_id")
                #expect(
                    try reply.json == [
                        "success": true,
                        "status": .string(status),
                        "document_id": .string(id),
                        "document_url": .string("https://hyperstack.id/credential/\(id)"),
                        "recipient": ["name": "John Doe", "email": "john@example.com"],
                        "group": ["title": "Cloud Certification", "key": .string(key), "code": "CC-2024"],
                        "issued_on": "2024-03-15T10:30:00Z",
                        "valid_until": nil,
                        "metadata": ["custom_location": "Mars"],
                        "privacy": "public",
                    ])
            }
        }

        @Test func viewAndListAnswerAsThePagesShow() async throws {
            try await HyperstackSimulator.withRunning(Self.configuration) { simulator in
                let client = TestClient(simulator)
                let key = try await client.createGroup(#", "group_code": "CC-2024""#)
                let id = try await client.issue("john@example.com", key).string("document_id")
                var expected: [String: JSONNode] = [
                    "document_id": .string(id),
                    "document_url": .string("https://hyperstack.id/credential/\(id)"),
                    "recipient": ["name": "N", "email": "john@example.com"],
                    "group": ["title": "Cloud Certification", "key": .string(key), "code": "CC-2024"],
                    "issued_on": "2024-03-15T10:30:00Z",
                    "valid_until": nil,
                    "metadata": [:],
                    "status": "active",
                    "privacy": "public",
                ]
                #expect(
                    try await client.list(#"{"page": 1, "page_size": 50}"#).json == [
                        "success": true, "total": 1, "page": 1, "page_size": 50, "credentials": [.object(expected)],
                    ])
                expected["success"] = true
                #expect(try await client.view(id).json == .object(expected))
            }
        }

        @Test func createGroupAnswersAsThePageShows() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).post(
                    "/v1/groups/new",
                    """
                    {"title": "Course Completion Certificate", "description": "D", "certificate_template": "abcdefg",
                     "badge_template": "xyz", "url": "https://acme.com/course", "tags": ["apple", "mango", "orange"],
                     "group_code": "CERT-2024", "does_expire": true, "validity": 1, "blockchain": true}
                    """)
                let key = try reply.string("group_key")
                #expect(reply.text == #"{"group_key":"\#(key)","success":true}"#)
                #expect(key.wholeMatch(of: /[A-Za-z0-9]{12}/) != nil)
            }
        }

        @Test func documentIDIs32Alphanumerics() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                for id in await simulator.seed(credentials: 20) {
                    #expect(id.wholeMatch(of: /[A-Za-z0-9]{32}/) != nil)
                }
            }
        }

        @Test func metadataKeepsValuesOfEveryKind() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let key = try await client.createGroup()
                let attributes =
                    #"{"custom_a": "é\"/", "custom_b": 1.5, "custom_c": [true, null], "custom_d": {"e": 2}}"#
                let reply = try await client.post(
                    "/v1/credentials/new",
                    #"{"recipient": \#(Self.recipient), "group_key": "\#(key)", "custom_attributes": \#(attributes)}"#)
                let metadata = try reply.members["metadata"]
                #expect(
                    metadata == ["custom_a": "é\"/", "custom_b": 1.5, "custom_c": [true, nil], "custom_d": ["e": 2]])
                #expect(try await client.view(reply.string("document_id")).members["metadata"] == metadata)
            }
        }
    }

#endif
