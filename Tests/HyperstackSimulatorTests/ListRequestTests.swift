#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct ListRequestTests {
        @Test(arguments: ["{}", " {} ", #"{"page": 1.0, "other": 1}"#])
        func defaultsAreOneAndFifty(body: String) async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 60)) { simulator in
                let reply = try await TestClient(simulator).list(body)
                #expect(reply.status == 200)
                #expect(try reply.members["page"] == 1)
                #expect(try reply.members["page_size"] == 50)
                #expect(try reply.members["total"] == 60)
                #expect(try reply.ids.count == 50)
            }
        }

        @Test func pagesCoverTheListWithoutOverlap() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let ids = await simulator.seed(credentials: 25)
                let client = TestClient(simulator)
                var seen: [String] = []
                for page in 1...3 {
                    let reply = try await client.list(#"{"page": \#(page), "page_size": 10}"#)
                    #expect(try reply.members["page"] == .integer(Int64(page)))
                    #expect(try reply.members["page_size"] == 10)
                    seen += try reply.ids
                }
                #expect(seen == ids.reversed())
            }
        }

        @Test(arguments: ["3", "9007199254740993", "9223372036854775807", "9223372036854775808", "1e30"])
        func pageBeyondTheEndIsEmpty(page: String) async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 4)) { simulator in
                let reply = try await TestClient(simulator).list(#"{"page": \#(page), "page_size": 2}"#)
                #expect(reply.status == 200)
                #expect(try reply.ids.isEmpty)
                #expect(try reply.members["total"] == 4)
            }
        }

        @Test func pageSizeIsCapped() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 120)) { simulator in
                let reply = try await TestClient(simulator).list(#"{"page_size": 1000000}"#)
                #expect(try reply.members["page_size"] == 100)
                #expect(try reply.ids.count == 100)
            }
            try await HyperstackSimulator.withRunning(.init(maximumPageSize: 7, seed: 20)) { simulator in
                let reply = try await TestClient(simulator).list(#"{"page": 3}"#)
                #expect(try reply.members["page_size"] == 7)
                #expect(try reply.ids.count == 6)
            }
        }

        @Test(arguments: [
            (#"{"page": 0}"#, "invalid_page"), (#"{"page": -1}"#, "invalid_page"), (#"{"page": 1.5}"#, "invalid_page"),
            (#"{"page": "1"}"#, "invalid_page"), (#"{"page": true}"#, "invalid_page"),
            (#"{"page": []}"#, "invalid_page"),
            (#"{"page": -1e30}"#, "invalid_page"), (#"{"page_size": 0}"#, "invalid_page_size"),
            (#"{"page_size": "50"}"#, "invalid_page_size"), ("[]", "invalid_json"), ("{", "invalid_json"),
            ("", "invalid_json"), (" \n", "invalid_json"), (#"{"page": null}"#, "invalid_page"),
            (#"{"page_size": null}"#, "invalid_page_size"),
        ])
        func wrongMembersAreTold(body: String, code: String) async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                #expect(try await TestClient(simulator).list(body).failure == "400 \(code)")
            }
        }

        @Test func emptyListIsAnEmptyPage() async throws {
            try await HyperstackSimulator.withRunning { simulator async throws in
                let text = #"{"credentials":[],"page":1,"page_size":50,"success":true,"total":0}"#
                #expect(try await TestClient(simulator).list("{}").text == text)
            }
        }
    }

#endif
