#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct GroupRequestTests {
        private static let required = #""title": "T", "description": "D", "badge_template": "b""#

        @Test(arguments: [
            (#""description": "D", "badge_template": "b""#, "missing_title"),
            (#""title": "", "description": "D", "badge_template": "b""#, "missing_title"),
            (#""title": 1, "description": "D", "badge_template": "b""#, "invalid_title"),
            (#""title": "T", "badge_template": "b""#, "missing_description"),
            (#""title": "T", "description": null, "badge_template": "b""#, "missing_description"),
            (#""title": "T", "description": "D""#, "missing_template"),
            (
                #""title": "T", "description": "D", "badge_template": "", "certificate_template": "c""#,
                "missing_template"
            ),
            (#""title": "T", "description": "D", "badge_template": 1"#, "invalid_badge_template"),
            (#""title": "T", "description": "D", "badge_template": null"#, "invalid_badge_template"),
        ])
        func requiredMembersAreTold(members: String, code: String) async throws {
            try await expect("400 \(code)", for: "{\(members)}")
        }

        @Test(arguments: [
            (#""group_code": """#, "invalid_group_code"), (#""group_code": "A_B""#, "invalid_group_code"),
            (#""group_code": "é""#, "invalid_group_code"), (#""group_code": 1"#, "invalid_group_code"),
            (#""tags": {}"#, "invalid_tags"), (#""tags": "a,b""#, "invalid_tags"),
            (#""tags": ["a", 1]"#, "invalid_tags"),
            (#""url": "acme.com""#, "invalid_url"), (#""url": 1"#, "invalid_url"), (#""url": """#, "invalid_url"),
            (#""does_expire": "true""#, "invalid_does_expire"), (#""does_expire": 1"#, "invalid_does_expire"),
            (#""blockchain": "no""#, "invalid_blockchain"), (#""does_expire": true"#, "invalid_validity"),
            (#""does_expire": true, "validity": null"#, "invalid_validity"),
            (#""does_expire": true, "validity": 0"#, "invalid_validity"),
            (#""does_expire": true, "validity": -1"#, "invalid_validity"),
            (#""does_expire": true, "validity": "1""#, "invalid_validity"),
            (#""does_expire": true, "validity": true"#, "invalid_validity"), (#""validity": "1""#, "invalid_validity"),
        ])
        func wrongMembersAreTold(member: String, code: String) async throws {
            try await expect("400 \(code)", for: "{\(Self.required), \(member)}")
        }

        @Test(arguments: [
            #""title": "T", "description": "D", "badge_template": "b""#,
            #""title": "T", "description": "D", "certificate_template": "c", "badge_template": "b""#,
            #"\#(required), "tags": [], "url": "mailto:a@example.com", "group_code": "a B-9", "validity": 3"#,
            #"\#(required), "does_expire": true, "validity": 0.25, "blockchain": false, "unknown_member": {}"#,
            #"\#(required), "does_expire": true, "validity": 1e300"#,
        ])
        func everythingElseIsTaken(members: String) async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 0)) { simulator async throws in
                #expect(try await TestClient(simulator).post("/v1/groups/new", "{\(members)}").status == 200)
            }
        }

        private func expect(
            _ failure: String, for body: String, sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let reply = try await TestClient(simulator).post("/v1/groups/new", body)
                #expect(try reply.failure == failure, sourceLocation: sourceLocation)
            }
        }
    }

#endif
