#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct IssueRequestTests {
        private static let paths = ["/v1/credentials/new", "/v1/credential/issue", "/v1/credentials/generate"]

        @Test(arguments: [
            "{}", #"{"recipient": null}"#, #"{"recipient": {}}"#, #"{"recipient": {"name": "N"}}"#,
            #"{"recipient": {"email": "a@example.com"}}"#, #"{"recipient": {"name": "", "email": "a@example.com"}}"#,
            #"{"recipient": {"name": "N", "email": ""}}"#, #"{"recipient": {"name": null, "email": "a@example.com"}}"#,
        ])
        func recipientIsRequired(body: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                for path in Self.paths {
                    let reply = try await TestClient(simulator).post(path, body)
                    #expect(reply.status == 400)
                    let expected = #"{"error":"Recipient Name and Email are required","#
                    #expect(reply.text == expected + #""error_code":"missing_recipient","success":false}"#)
                }
            }
        }

        @Test(arguments: [
            (#""recipient": "a@example.com", "group_key": "G""#, "invalid_recipient"),
            (#""recipient": {"name": 1, "email": "a@example.com"}, "group_key": "G""#, "invalid_name"),
            (#""recipient": {"name": "N", "email": {}}, "group_key": "G""#, "invalid_email"),
            (#""recipient": {"name": "N", "email": "example.com"}, "group_key": "G""#, "invalid_email"),
            (#""recipient": {"name": "N", "email": "a@b@c"}, "group_key": "G""#, "invalid_email"),
            (#""recipient": {"name": "N", "email": "a b@example.com"}, "group_key": "G""#, "invalid_email"),
            (#""recipient": {"name": "N", "email": "@example.com"}, "group_key": "G""#, "invalid_email"),
            (#""recipient": {"name": "N", "email": "a@example.com"}"#, "missing_group_key"),
            (#""recipient": {"name": "N", "email": "a@example.com"}, "group_key": null"#, "missing_group_key"),
            (#""recipient": {"name": "N", "email": "a@example.com"}, "group_key": """#, "missing_group_key"),
            (#""recipient": {"name": "N", "email": "a@example.com"}, "group_key": 7"#, "invalid_group_key"),
        ])
        func wrongMembersAreTold(members: String, code: String) async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                for path in Self.paths {
                    #expect(try await TestClient(simulator).post(path, "{\(members)}").failure == "400 \(code)")
                }
            }
        }

        @Test(arguments: [
            #"{"location": "Mars"}"#, #"{"custom_a": "1", "Custom_b": "2"}"#, "[]", #""custom_a""#, "1", "null",
        ])
        func customAttributesMustHaveThePrefix(attributes: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let reply = try await client.post(
                    "/v1/credentials/new",
                    #"{"recipient": {"name": "N", "email": "a@example.com"}, "group_key": "G", "custom_attributes": "#
                        + attributes + "}")
                #expect(try reply.failure == "400 invalid_custom_attributes")
            }
        }

        @Test(arguments: ["{}", "{ }"])
        func customAttributesMayBeEmpty(attributes: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                let reply = try await client.post(
                    "/v1/credentials/new",
                    #"{"recipient": {"name": "N", "email": "a@example.com"}, "group_key": "\#(group)", "#
                        + #""custom_attributes": \#(attributes), "unknown_member": 1}"#)
                #expect(reply.status == 200)
                #expect(reply.text.contains(#""metadata":{}"#))
            }
        }
    }

#endif
