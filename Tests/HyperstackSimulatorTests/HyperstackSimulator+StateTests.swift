#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct StateTests {
        @Test func seedsAreListedNewestFirst() async throws {
            try await HyperstackSimulator.withRunning(.init(maximumPageSize: 300)) { simulator in
                let ids = await simulator.seed(credentials: 250)
                #expect(Set(ids).count == 250)
                let page = try await TestClient(simulator).list(#"{"page_size": 300}"#)
                #expect(try page.ids == ids.reversed())
                #expect(try page.members["total"] == 250)
            }
        }

        @Test func seedsCostNothingAndStayUnique() async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 1)) { simulator in
                _ = await simulator.seed(credentials: 2)
                _ = await simulator.seed(credentials: 2)
                #expect(await simulator.balance == 1)
                let page = try await TestClient(simulator).list()
                let emails = try page.members["credentials"]?.array?.compactMap { $0.object?["recipient"] }
                #expect(Set(emails ?? []).count == 4)
                #expect(await simulator.seed(credentials: 0).isEmpty)
                #expect(await simulator.seed(credentials: -1).isEmpty)
            }
        }

        @Test func seedsGoIntoAGivenGroup() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let key = await simulator.createGroup(title: "T", code: "C 1")
                let id = try #require(await simulator.seed(credentials: 1, groupKey: key).first)
                let view = try await TestClient(simulator).view(id)
                #expect(try view.members["group"] == ["title": "T", "key": .string(key), "code": "C 1"])
                #expect(await simulator.seed(credentials: 1, groupKey: "none").isEmpty)
            }
        }

        @Test func removedCredentialIsGoneFromListAndView() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let ids = await simulator.seed(credentials: 3)
                let client = TestClient(simulator)
                #expect(await simulator.removeCredential(ids[1]))
                #expect(await !simulator.removeCredential(ids[1]))
                #expect(try await client.list().ids == [ids[2], ids[0]])
                #expect(try await client.view(ids[1]).failure == "404 credential_not_found")
            }
        }

        @Test func removalMakesRoomForTheSameRecipient() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                let id = try await client.issue("a@example.com", group).string("document_id")
                #expect(try await client.issue("a@example.com", group).status == 409)
                await simulator.removeCredential(id)
                #expect(try await client.issue("a@example.com", group).status == 200)
            }
        }

        @Test(arguments: ["suspended", "expired", "revoked", "unpublished", "a status nobody knows"])
        func statusCanBeSet(status: String) async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator)
                let id = try #require(try await client.list().ids.first)
                #expect(await simulator.setStatus(status, of: id))
                #expect(try await client.view(id).string("status") == status)
                let listed = try await client.list().members["credentials"]?.array?.first?.object
                #expect(listed?["status"] == .string(status))
                #expect(await !simulator.setStatus(status, of: "none"))
            }
        }

        @Test func privacyCanBeSet() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = TestClient(simulator)
                let id = try #require(try await client.list().ids.first)
                #expect(try await client.view(id).string("privacy") == "public")
                #expect(await simulator.setPrivacy("private", of: id))
                #expect(try await client.view(id).string("privacy") == "private")
                #expect(try await client.view(id).string("status") == "active")
                #expect(await !simulator.setPrivacy("private", of: "none"))
            }
        }

        @Test func groupCanAllowDuplicates() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = await simulator.createGroup(title: "T", allowsDuplicates: true)
                let first = try await client.issue("a@example.com", group)
                let second = try await client.issue("a@example.com", group)
                #expect(first.status == 200)
                #expect(second.status == 200)
                #expect(try first.string("document_id") != second.string("document_id"))
            }
        }

        @Test func balanceCanBeSet() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                #expect(await simulator.balance == nil)
                await simulator.setBalance(0)
                #expect(try await client.issue("a@example.com", group).status == 402)
                await simulator.setBalance(1)
                #expect(try await client.issue("a@example.com", group).status == 200)
                #expect(await simulator.balance == 0)
            }
        }

        @Test func resetGoesBackToTheStart() async throws {
            try await HyperstackSimulator.withRunning(.init(balance: 5, seed: 2)) { simulator in
                let client = TestClient(simulator)
                let group = try await client.createGroup()
                _ = try await client.issue("a@example.com", group)
                await simulator.inject(.status(503), times: 9)
                await simulator.reset()
                #expect(await simulator.requests.isEmpty)
                #expect(await simulator.balance == 5)
                #expect(try await client.list().members["total"] == 2)
                #expect(try await client.issue("a@example.com", group).failure == "404 group_not_found")
            }
        }

        @Test func removedFaultsDoNotHappen() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                await simulator.inject(.status(503), times: 9)
                await simulator.removeFaults()
                #expect(try await TestClient(simulator).list().status == 200)
            }
        }
    }

#endif
