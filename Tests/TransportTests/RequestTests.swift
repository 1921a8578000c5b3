import ClientRuntime
import Testing

/// What goes over the wire.
@Suite(.timeLimit(.minutes(1))) struct RequestTests {
    /// Answers each request of a connection with 200 once its head is there.
    private static let answers: @Sendable (RawConnection) async throws -> Void = { connection in
        while try await !connection.head().isEmpty { try await connection.send(answer(0)) }
    }

    @Test(
        arguments: TransportUnderTest.allCases, ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"])
    func methodsAndPathsAreAsTheyWereGiven(_ subject: TransportUnderTest, _ method: String) async throws {
        try await RawServer.run(Self.answers) { server, authority in
            let method = try #require(HTTPRequest.Method(rawValue: method))
            let path = "/a%2Fb//c;v=1/(k)?d=%20&e=a+b&f=%C3%A9,|"
            let response = try await subject.send(.to(authority, method, path: String(path.dropLast())))
            #expect(response.head.status == .ok)
            let line = server.heads.first?.prefix { $0 != "\r\n" }
            #expect(line == "\(method.rawValue) \(path.dropLast()) HTTP/1.1")
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func headerFieldsAreAsTheyWereGiven(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.answers) { server, authority in
            let name = try #require(HTTPField.Name("X-Custom"))
            var headers: HTTPFields = [name: "a, b; c=\"d\"", .accept: "application/json", .userAgent: "test"]
            headers[.authorization] = "Bearer t"
            _ = try await subject.send(.to(authority, headers: headers))
            let head = try #require(server.heads.first)
            for line in [
                "X-Custom: a, b; c=\"d\"", "Accept: application/json", "User-Agent: test", "Authorization: Bearer t",
                "Host: \(authority)",
            ] {
                #expect(head.lowercased().contains("\r\n\(line.lowercased())\r\n"), "\(line)")
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func severalCookiesAreOneField(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.answers) { server, authority in
            var headers = HTTPFields()
            // The setter makes fields of it, one for each cookie.
            headers[.cookie] = "a=1; b=2"
            headers.append(HTTPField(name: .cookie, value: "c=3"))
            _ = try await subject.send(.to(authority, headers: headers))
            let lines = server.heads.first?.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("cookie") }
            #expect(lines?.map { String($0).lowercased() } == ["cookie: a=1; b=2; c=3"])
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func cookiesAreNotKept(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            while try await !connection.head().isEmpty {
                try await connection.send("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n")
            }
        } _: { server, authority in
            for _ in 0..<2 { _ = try await subject.send(.to(authority)) }
            #expect(server.heads.count == 2)
            #expect(server.heads.allSatisfy { !$0.lowercased().contains("\r\ncookie:") })
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func connectionsAreUsedAgain(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.answers) { server, authority in
            for _ in 0..<5 { _ = try await subject.send(.to(authority)) }
            #expect(server.heads.count == 5)
            // URLSession may begin a second one while the first is being given back.
            #expect(server.connections < 5)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aRefusedPortIsCertainlyNotReached(_ subject: TransportUnderTest) async throws {
        // Of no service that anyone runs, and given to no server of another test.
        let authority = "127.0.0.1:1"
        let error = try await subject.failure(.to(authority))
        #expect(error.kind == .notSent)
        #expect(error.message == "could not connect to \(authority) (connection refused)")
        let streamed = try await subject.failure(.to(authority, streams: true))
        #expect(streamed.kind == .notSent)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func anUnknownHostIsCertainlyNotReached(_ subject: TransportUnderTest) async throws {
        let error = try await subject.failure(.to("host.invalid"))
        #expect(error.kind == .notSent)
        #expect(error.message == "could not connect to host.invalid:80 (unknown host)")
    }
}
