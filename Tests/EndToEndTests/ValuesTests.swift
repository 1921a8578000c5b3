#if Simulator

    import AsyncHTTPClientTransport
    import Foundation
    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// Values that the document did not foresee, or that have more than one form.
    @Suite struct ValuesTests {
        @Test func unknownStatusIsKept() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let id = try #require(await simulator.seed(credentials: 2).first)
                await simulator.setStatus("frozen", of: id)
                let client = try HyperstackClient(simulator)
                let viewed = try await client.credentials.view(documentID: id)
                #expect(viewed.status == CredentialStatus(rawValue: "frozen"))
                #expect(!viewed.status.isKnown)
                #expect("\(viewed.status)" == "frozen")
                let listed = try await client.credentials.list().credentials
                #expect(listed.map(\.status) == [.active, CredentialStatus(rawValue: "frozen")])
                let encoded = try JSON.decode(JSONValue.self, from: try JSON.encode(viewed))
                #expect(encoded["status"] == "frozen")
            }
        }

        @Test(arguments: CredentialStatus.knownCases)
        func knownStatusIsRead(_ status: CredentialStatus) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let id = try #require(await simulator.seed(credentials: 1).first)
                await simulator.setStatus(status.rawValue, of: id)
                #expect(try await HyperstackClient(simulator).credentials.view(documentID: id).status == status)
            }
        }

        @Test(arguments: ["private", "friends-of-friends", ""])
        func privacyIsKeptAsItIs(_ text: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let id = try #require(await simulator.seed(credentials: 1).first)
                await simulator.setPrivacy(text, of: id)
                let viewed = try await HyperstackClient(simulator).credentials.view(documentID: id)
                #expect(viewed.privacy == Privacy(rawValue: text))
                #expect(viewed.privacy.isKnown == (text == "private"))
            }
        }

        /// 2023-08-21T08:25:25Z
        private static let moment = Date(timeIntervalSince1970: 1_692_606_325)

        @Test(arguments: [
            ("2023-08-21T08:25:25.930Z", 0.93), ("2023-08-21T10:25:25.930+02:00", 0.93),
            ("2023-08-21T08:25:25.5-00:00", 0.5), ("2023-08-21t08:25:25z", 0),
        ])
        func timesHaveFractionsAndOffsets(_ text: String, _ fraction: Double) async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1, now: { Self.moment })) { simulator in
                let transport = InterceptingTransport(replacing: "2023-08-21T08:25:25Z", with: text)
                let client = try HyperstackClient(simulator, transport: transport)
                let credential = try #require(try await client.credentials.list().credentials.first)
                let difference = credential.issuedOn.timeIntervalSince(Self.moment) - fraction
                #expect(abs(difference) < 0.000_01, "\(credential.issuedOn)")
                let again = try JSON.decode(Credential.self, from: try JSON.encode(credential))
                #expect(again == credential)
            }
        }

        @Test func metadataHasAnyJSON() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let group = await simulator.createGroup(title: "T")
                // The client sends strings only: this credential was issued by somebody else.
                var head = HTTPRequest(
                    method: .post, scheme: "http", authority: "127.0.0.1:\(try #require(simulator.url.port))",
                    path: "/v1/credentials/new")
                head.headerFields[.authorization] = "Bearer \(simulator.token)"
                let body = #"""
                    {"recipient": {"name": "A", "email": "a@example.com"}, "group_key": "\#(group)",
                     "custom_attributes": {"custom_n": 2035, "custom_d": 0.5, "custom_b": true, "custom_null": null,
                      "custom_list": [1, "two"], "custom_object": {"a": {"b": "ä\n🙂"}}}}
                    """#
                let answer = try await AsyncHTTPClientTransport.shared.send(
                    TransportRequest(head: head, body: Array(body.utf8)))
                #expect(answer.head.status == .ok)

                let client = try HyperstackClient(simulator)
                let credential = try #require(try await client.credentials.list().credentials.first)
                #expect(
                    credential.metadata == [
                        "custom_n": 2035, "custom_d": 0.5, "custom_b": true, "custom_null": nil,
                        "custom_list": [1, "two"], "custom_object": ["a": ["b": "ä\n🙂"]],
                    ])
                #expect(credential.metadata["custom_n"]?.integer == 2035)
                #expect(credential.metadata["custom_n"]?.string == nil)
                #expect(credential.metadata["custom_object"]?["a"]?["b"]?.string == "ä\n🙂")
            }
        }

        @Test func textIsSentAndReadAsItIs() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let group = await simulator.createGroup(title: "T")
                let name = "Zoë \"Z\" O’Neill\\ \u{1}\u{7F} 👩‍🚀 </script> \u{2028}"
                let issued = try await client.credentials.issue(
                    recipient: .init(name: name, email: "z@example.com"), groupKey: group,
                    customAttributes: ["custom_ключ": name])
                #expect(issued.recipient.name == name)
                #expect(issued.metadata["custom_ключ"]?.string == name)
                #expect(try await client.credentials.view(documentID: issued.documentID).recipient.name == name)
            }
        }

        @Test func membersThatNobodyKnowsAreIgnored() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let transport = InterceptingTransport(
                    replacing: "\"issued_on\"", with: "\"new\":{\"x\":[1,{}]},\"issued_on\"")
                let client = try HyperstackClient(simulator, transport: transport)
                #expect(try await client.credentials.list().credentials.count == 1)
            }
        }
    }

#endif
