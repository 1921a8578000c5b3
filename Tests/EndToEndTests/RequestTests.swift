#if Simulator

    import Foundation
    import Hyperstack
    import HyperstackSimulator
    import Testing

    /// What reaches the server: the path, the header fields, and what the server calls the request.
    @Suite struct RequestTests {
        @Test(arguments: [
            ("../../v1/groups/new", "..%2F..%2Fv1%2Fgroups%2Fnew"), ("a/b", "a%2Fb"), ("ä ö", "%C3%A4%20%C3%B6"),
            ("%2F", "%252F"), ("%2e%2e", "%252e%252e"), ("..%2f", "..%252f"), ("a?b=c", "a%3Fb%3Dc"),
            ("a#b", "a%23b"), ("a;b,c", "a%3Bb%2Cc"), ("//evil.example/x", "%2F%2Fevil.example%2Fx"),
            ("https://evil.example", "https%3A%2F%2Fevil.example"), ("\\..\\", "%5C..%5C"), ("...", "..."),
            ("🙂", "%F0%9F%99%82"), ("a+b", "a%2Bb"), ("~-_.", "~-_."), (" ", "%20"),
        ])
        func aPathParameterStaysInItsSegment(_ documentID: String, _ encoded: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await client.credentials.view(documentID: documentID) }
                // The route was reached, and there is no such credential: any other route answers otherwise.
                #expect(error.status == .notFound)
                #expect(
                    error.body(as: ErrorResponse.self)?.errorCode == ErrorCode(rawValue: "credential_not_found"))
                let request = try #require(await simulator.requests.last)
                #expect(request.method == "GET")
                #expect(request.path == "/v1/credential/\(encoded)/view")
                #expect(request.query == nil)
            }
        }

        @Test(arguments: ["", ".", "..", "a\nb", "a\r\nX-Evil: 1", "\u{0}", "\u{7F}", "\u{85}"])
        func aPathParameterThatCannotStandIsRefused(_ documentID: String) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let error = try await apiError { try await client.credentials.view(documentID: documentID) }
                #expect(error.code == .invalidRequest)
                #expect(error.outcome == .notSent)
                #expect(error.attempts == 0)
                #expect(await simulator.requests.isEmpty)
            }
        }

        @Test func headersOfADerivedClientArrive() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(
                    simulator, configuration: .init(headers: ["X-Team": "blue", "X-Trace": "t-0"]))
                let derived = client.with(headers: ["x-trace": "t-1", "X-Text": "a b\tc"])
                for operation in Operation.allCases {
                    try? await operation.call(derived)
                    let request = try #require(await simulator.requests.last)
                    #expect(request.header("X-Trace") == "t-1")
                    #expect(request.header("X-Team") == "blue")
                    #expect(request.header("X-Text") == "a b\tc")
                    #expect(request.headerNames.count { $0.lowercased() == "x-trace" } == 1)
                }
                _ = try await client.credentials.list()
                let request = try #require(await simulator.requests.last)
                #expect(request.header("X-Trace") == "t-0")
                #expect(request.header("X-Text") == nil)
                #expect(await simulator.requests.count == Operation.allCases.count + 1)
            }
        }

        @Test(arguments: [
            ["X-A": "a\r\nX-Evil: 1"], ["X A": "a"], ["": "a"], ["X-A": "\u{0}"], ["Content-Length": "0"],
            ["Transfer-Encoding": "chunked"], ["Host": "evil.example"],
        ])
        func headersThatCannotStandAreRefused(_ headers: [String: String]) async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator).with(headers: headers)
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.code == .invalidRequest)
                #expect(error.outcome == .notSent)
                #expect(await simulator.requests.isEmpty)
            }
        }

        @Test func authorizationOfADerivedClientReplacesTheToken() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let other = client.with(headers: ["authorization": "Bearer another"])
                let error = try await apiError { try await other.credentials.list() }
                #expect(error.status == .unauthorized)
                #expect(try await client.credentials.list().total == 0)
                let request = try #require(await simulator.requests.first)
                #expect(request.headerNames.count { $0.lowercased() == "authorization" } == 1)
            }
        }

        @Test func theServersNameForTheRequestSurfaces() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(simulator)
                let (_, response) = try await client.withResponse { try await $0.credentials.list() }
                #expect(response.requestID == (await simulator.requests.last?.requestID))
                #expect(response.requestID?.isEmpty == false)
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == "application/json")
                #expect(response.attempts == 1)
                let error = try await apiError { try await client.credentials.view(documentID: "none") }
                let requestID = try #require(await simulator.requests.last?.requestID)
                #expect(error.requestID == requestID)
                #expect("\(error)".contains("request \(requestID)"))
            }
        }

        @Test func theLastResponseIsTheOneThatIsTold() async throws {
            try await HyperstackSimulator.withRunning(.init(seed: 1)) { simulator in
                let client = try HyperstackClient(simulator)
                let (_, response) = try await client.withResponse { client in
                    _ = try await client.credentials.list()
                    _ = try await apiError { try await client.credentials.view(documentID: "none") }
                }
                #expect(response.status == .notFound)
                #expect(response.requestID == (await simulator.requests.last?.requestID))
                let none = try await apiError { try await client.withResponse { _ in } }
                #expect(none.code == .noResponse)
            }
        }

        @Test func aServerURLMayHaveAPath() async throws {
            try await HyperstackSimulator.withRunning { simulator in
                let client = try HyperstackClient(
                    token: simulator.token, serverURL: simulator.url.appending(path: "api/"))
                let error = try await apiError { try await client.credentials.list() }
                #expect(error.body(as: ErrorResponse.self)?.errorCode == ErrorCode(rawValue: "not_found"))
                #expect(await simulator.requests.map(\.path) == ["/api/v1/credentials/all"])
            }
        }
    }

#endif
