import ClientRuntime
import Testing

/// What comes over the wire, collected.
@Suite(.timeLimit(.minutes(1))) struct ResponseTests {
    /// Answers each request of a connection with the same bytes.
    static func answering(_ text: String) -> @Sendable (RawConnection) async throws -> Void {
        answering(Array(text.utf8))
    }

    static func answering(_ bytes: [UInt8]) -> @Sendable (RawConnection) async throws -> Void {
        { connection in
            while try await !connection.head().isEmpty { try await connection.send(bytes) }
        }
    }

    /// Answers one request, then closes the connection.
    static func answeringOnce(_ bytes: [UInt8]) -> @Sendable (RawConnection) async throws -> Void {
        { connection in
            try await connection.head()
            try await connection.send(bytes)
        }
    }

    static func gzipped(_ body: [UInt8], _ fields: String = "") -> [UInt8] {
        let length = "Content-Length: \(body.count)"
        return Array("HTTP/1.1 200 OK\r\n\(fields)Content-Encoding: gzip\r\n\(length)\r\n\r\n".utf8) + body
    }

    @Test(arguments: TransportUnderTest.allCases, [false, true])
    func statusHeaderFieldsAndBodyArrive(_ subject: TransportUnderTest, _ streams: Bool) async throws {
        let text = "HTTP/1.1 201 Created\r\nX-A: 1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
        try await RawServer.run(Self.answering(text)) { _, authority in
            let response = try await subject.send(.to(authority, streams: streams))
            #expect(response.head.status == .created)
            let name = try #require(HTTPField.Name("x-a"))
            #expect(response.head.headerFields[name] == "1")
            #expect(response.head.headerFields[.contentType] == "text/plain")
            #expect(response.stream.length == 2)
            #expect(try await response.collected(upTo: 2).body == Array("ok".utf8))
        }
    }

    /// What a body would be, were there one.
    @Test(
        arguments: TransportUnderTest.allCases,
        [
            ("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"),
            ("HEAD", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
            ("GET", "HTTP/1.1 204 No Content\r\n\r\n"),
            ("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n"),
            ("GET", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        ])
    func whatHasNoBodyHasNone(_ subject: TransportUnderTest, _ exchange: (method: String, text: String)) async throws {
        let method = try #require(HTTPRequest.Method(rawValue: exchange.method))
        try await RawServer.run(Self.answering(exchange.text)) { _, authority in
            let collected = try await subject.send(.to(authority, method))
            #expect(collected.body.isEmpty)
            let streamed = try await subject.send(.to(authority, method, streams: true))
            #expect(streamed.stream.length == 0)
            #expect(try await streamed.stream.collect(upTo: 10).isEmpty)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, [301, 302, 303, 307, 308])
    func redirectsAreNotFollowed(_ subject: TransportUnderTest, _ status: Int) async throws {
        try await RawServer.run(Self.answering(answer(0))) { other, otherAuthority in
            let text =
                "HTTP/1.1 \(status) Elsewhere\r\nLocation: http://\(otherAuthority)/\r\nContent-Length: 3\r\n\r\nxyz"
            try await RawServer.run(Self.answering(text)) { _, authority in
                let response = try await subject.send(.to(authority, .post, content: .bytes([1])))
                #expect(response.head.status.code == status)
                #expect(response.head.headerFields[.location] == "http://\(otherAuthority)/")
                #expect(other.connections == 0)
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases, [200, 404, 500])
    func everyStatusIsAnAnswer(_ subject: TransportUnderTest, _ status: Int) async throws {
        try await RawServer.run(Self.answering(answer(3, "HTTP/1.1 \(status) X"))) { _, authority in
            let response = try await subject.send(.to(authority))
            #expect(response.head.status.code == status)
            #expect(response.body == Array("xxx".utf8))
        }
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        [
            "", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        ])
    func aConnectionCutAnywhereIsAnError(_ subject: TransportUnderTest, _ text: String) async throws {
        try await RawServer.run(Self.answeringOnce(Array(text.utf8))) { server, authority in
            let error = try await subject.failure(.to(authority, .post, content: .bytes([1])))
            #expect(error.kind == .unknown)
            #expect(server.heads.count == 1, "it was sent again")
        }
    }

    /// Foundation on Linux ends the process over such a response, see the documentation of the transport.
    @Test(arguments: ["HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n"])
    func aHeadCutAnywhereIsAnError(_ text: String) async throws {
        try await RawServer.run(Self.answeringOnce(Array(text.utf8))) { _, authority in
            let error = try await TransportUnderTest.asyncHTTPClient.failure(.to(authority))
            #expect(error.kind == .unknown)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func aBodyCanEndWithTheConnection(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.answeringOnce(Array("HTTP/1.1 200 OK\r\n\r\nall of it".utf8))) { _, authority in
            let response = try await subject.send(.to(authority))
            #expect(response.body == Array("all of it".utf8))
        }
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        [
            "garbage\r\n\r\n", "HTTP/1.1 700 Odd\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "HTTP/1.1 2OO OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        ])
    func garbageIsAnError(_ subject: TransportUnderTest, _ text: String) async throws {
        try await RawServer.run(Self.answeringOnce(Array(text.utf8))) { _, authority in
            let error = try await subject.failure(.to(authority))
            #expect(error.kind == .unknown)
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func headsWithoutEndAreAnError(_ subject: TransportUnderTest) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            try await connection.send("HTTP/1.1 200 OK\r\n")
            let line = Array("X-A: \(String(repeating: "a", count: 2_000))\r\n".utf8)
            while true { try await connection.send(line) }
        } _: { _, authority in
            let error = try await subject.failure(.to(authority))
            #expect(error.kind == .unknown)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"])
    func aSlowAnswerIsATimeout(_ subject: TransportUnderTest, _ start: String) async throws {
        try await RawServer.run { connection in
            try await connection.head()
            if !start.isEmpty { try await connection.send(start) }
            try await connection.closed()
        } _: { server, authority in
            let error = try await subject.failure(.to(authority, timeout: .seconds(1)))
            #expect(error.kind == .timeout(wasSent: true))
            #expect(error.message == "no response from \(authority) within 1.0 seconds")
            await server.end()
        }
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        [answer(11), "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n"])
    func theSizeOfWhatIsCollectedIsLimited(_ subject: TransportUnderTest, _ text: String) async throws {
        try await RawServer.run(Self.answering(text)) { _, authority in
            let error = try await subject.failure(.to(authority, maximum: 10))
            #expect(error.kind == .responseTooLarge)
            #expect(try await subject.send(.to(authority, maximum: 11)).body.count == 11)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, [false, true])
    func compressedBodiesAreDecompressed(_ subject: TransportUnderTest, _ streams: Bool) async throws {
        // `{"a":1}` as gzip.
        let body: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xab, 0x56, 0x4a, 0x54, 0xb2, 0x32, 0xac, 0x05, 0x00, 0xaf,
            0xac, 0x1b, 0x56, 0x07, 0, 0, 0,
        ]
        try await RawServer.run(Self.answering(Self.gzipped(body))) { server, authority in
            let response = try await subject.send(.to(authority, streams: streams))
            if streams { #expect(response.stream.length == nil) }
            #expect(try await response.collected(upTo: 7).body == Array(#"{"a":1}"#.utf8))
            #expect(server.heads.first?.lowercased().contains("\r\naccept-encoding: ") == true)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, [false, true])
    func aBodyThatExplodesIsRefused(_ subject: TransportUnderTest, _ streams: Bool) async throws {
        try await RawServer.run(Self.answering(Self.gzipped(Bomb.bytes))) { _, authority in
            let error = await #expect(throws: TransportError.self) {
                let response = try await subject.send(.to(authority, maximum: 100_000_000, streams: streams))
                _ = try await response.collected(upTo: 100_000_000)
            }
            #expect(error?.kind == .responseTooLarge)
        }
    }

    /// What is refused is not waited for either: the server of this one never ends.
    @Test(.timeLimit(.minutes(1)), arguments: TransportUnderTest.allCases)
    func aBodyThatExplodesIsLeft(_ subject: TransportUnderTest) async throws {
        let stalling: @Sendable (RawConnection) async throws -> Void = { connection in
            _ = try await connection.head()
            let fields = "Content-Encoding: gzip\r\nContent-Length: \(Bomb.bytes.count + 100)"
            try await connection.send(Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8) + Bomb.bytes)
            try await connection.closed()
        }
        try await RawServer.run(stalling) { server, authority in
            let error = await #expect(throws: TransportError.self) {
                let response = try await subject.send(.to(authority, maximum: 100_000_000, streams: true))
                _ = try await response.collected(upTo: 100_000_000)
            }
            #expect(error?.kind == .responseTooLarge)
            await server.end()
        }
    }
}
