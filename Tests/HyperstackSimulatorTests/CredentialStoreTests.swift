#if Simulator

    import Foundation
    import Synchronization
    import Testing

    @testable import HyperstackSimulator

    struct CredentialStoreTests {
        private static let exists =
            #"{"error":"Credential already exists for this recipient, to overwrite, set duplication to true in group "#
            + #"settings.","error_code":"credential_exists","success":false}"#

        @Test(arguments: ["/v1/credentials/new", "/v1/credential/issue", "/v1/credentials/generate"])
        func secondCredentialOfARecipientConflicts(path: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                #expect(try await client.issue("a@example.com", group, at: path).status == 200)
                for second in ["a@example.com", "A@Example.COM"] {
                    let reply = try await client.issue(second, group, at: path)
                    #expect(reply.status == 409)
                    #expect(reply.text == Self.exists)
                }
                let other = try await client.createGroup()
                #expect(try await client.issue("a@example.com", other, at: path).status == 200)
                #expect(try await client.issue("b@example.com", group, at: path).status == 200)
            }
        }

        @Test func draftAndIssuedConflict() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                let draft = "/v1/credentials/generate"
                #expect(try await client.issue("a@example.com", group, at: draft).status == 200)
                #expect(try await client.issue("a@example.com", group).failure == "409 credential_exists")
                #expect(try await client.issue("b@example.com", group).status == 200)
                #expect(try await client.issue("b@example.com", group, at: draft).failure == "409 credential_exists")
            }
        }

        @Test(arguments: ["/v1/credentials/new", "/v1/credential/issue", "/v1/credentials/generate"])
        func unknownGroupIsNotFound(path: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).issue("a@example.com", "none", at: path)
                #expect(reply.status == 404)
                #expect(reply.text == #"{"error":"Group Not Found","error_code":"group_not_found","success":false}"#)
            }
        }

        @Test func issueAndGenerateUseUpTheBalance() async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 2)) { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                #expect(try await client.issue("a@example.com", group).status == 200)
                // What fails costs nothing.
                #expect(try await client.issue("a@example.com", group).status == 409)
                #expect(try await client.issue("b@example.com", "none").status == 404)
                #expect(try await client.issue("b@example.com", group, at: "/v1/credentials/generate").status == 200)
                for path in ["/v1/credentials/new", "/v1/credentials/generate"] {
                    let reply = try await client.issue("c@example.com", group, at: path)
                    #expect(reply.status == 402)
                    #expect(reply.text == #"{"error":"Low balance","error_code":"low_balance","success":false}"#)
                }
                #expect(try await client.list().members["total"] == 1)
            }
        }

        @Test func draftIsUnpublishedAndNotListed() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                let draft = try await client.issue("a@example.com", group, at: "/v1/credentials/generate")
                #expect(try draft.string("status") == "draft")
                #expect(try await client.view(draft.string("document_id")).string("status") == "unpublished")
                #expect(try await client.list().members["total"] == 0)
                #expect(try await client.list().ids.isEmpty)
            }
        }

        @Test func unknownCredentialIsNotFound() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).view("none")
                #expect(reply.status == 404)
                let body = #"{"error":"Credential Not Found","error_code":"credential_not_found","success":false}"#
                #expect(reply.text == body)
            }
        }

        @Test func credentialOfAnExpiringGroupExpires() async throws {
            try await withClock { simulator, setNow in
                let client = TestClient(simulator)
                setNow(1_710_498_600)  // 2024-03-15T10:30:00Z
                let group = try await client.createGroup(#", "does_expire": true, "validity": 1"#)
                let issued = try await client.issue("a@example.com", group)
                #expect(try issued.string("valid_until") == "2025-03-15T10:30:00Z")
                let id = try issued.string("document_id")
                setNow(1_742_034_599)
                #expect(try await client.view(id).string("status") == "active")
                setNow(1_742_034_600)
                #expect(try await client.view(id).string("status") == "expired")
                await simulator.setStatus("revoked", of: id)
                #expect(try await client.view(id).string("status") == "revoked")
            }
        }

        @Test(arguments: [
            (#", "does_expire": true, "validity": 0.5"#, "2024-09-15T10:30:00Z" as String?),
            (#", "does_expire": true, "validity": 2"#, "2026-03-15T10:30:00Z"),
            (#", "does_expire": false, "validity": 2"#, nil), (#", "validity": 2"#, nil), ("", nil),
        ])
        func validityCountsFromTheIssue(group: String, validUntil: String?) async throws {
            let moment = Date(timeIntervalSince1970: 1_710_498_600)
            try await HyperstackSimulator.withRunning(.init(now: { moment })) { simulator in
                let client = TestClient(simulator)
                let key = try await client.createGroup(group)
                for path in ["/v1/credentials/new", "/v1/credentials/generate"] {
                    let reply = try await client.issue("\(path.count)@example.com", key, at: path)
                    #expect(try reply.members["valid_until"] == validUntil.map { .string($0) } ?? .null)
                }
            }
        }

        @Test func issuingPushesTheListDown() async throws {
            try await HyperstackSimulator.withRunning(.init(maximumPageSize: 2)) { simulator async throws in
                let client = TestClient(simulator)
                let ids = await simulator.seed(credentials: 3)
                #expect(try await client.list().ids == [ids[2], ids[1]])
                let newest = await simulator.seed(credentials: 1)
                #expect(try await client.list(#"{"page": 2}"#).ids == [ids[1], ids[0]])
                #expect(try await client.list().ids == [newest[0], ids[2]])
            }
        }

        @Test func groupCodeIsMadeUpIfAbsent() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let key = try await client.createGroup()
                let group = try await client.issue("a@example.com", key).members["group"]?.object
                let code = try #require(group?["code"]?.string)
                #expect(code.wholeMatch(of: /[A-Za-z0-9 -]+/) != nil)
            }
        }

        /// Runs a simulator whose clock the test sets, in seconds since 1970.
        private func withClock(
            _ body: (HyperstackSimulator, (Double) -> Void) async throws -> Void
        ) async throws {
            let clock = TestClock()
            try await HyperstackSimulator.withRunning(.init(now: { clock.now })) { simulator in
                try await body(simulator) { clock.set($0) }
            }
        }
    }

    /// A clock that stands still until it is set.
    private final class TestClock: Sendable {
        private let seconds = Mutex(0.0)

        var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }

        func set(_ value: Double) { seconds.withLock { $0 = value } }
    }

#endif
