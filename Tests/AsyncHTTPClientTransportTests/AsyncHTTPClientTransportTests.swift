import AsyncHTTPClient
import ClientRuntime
import NIOPosix
import Testing

@testable import AsyncHTTPClientTransport

@Suite struct AsyncHTTPClientTransportTests {
    private let transport = AsyncHTTPClientTransport.shared

    private func request(
        _ authority: String,
        method: HTTPRequest.Method = .get,
        path: String = "/",
        headers: HTTPFields = [:],
        body: [UInt8]? = nil,
        timeout: Duration = .seconds(60),
        maximum: Int = 1_000_000
    ) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: headers),
            body: body, timeout: timeout, maximumResponseBytes: maximum)
    }

    private func failure(_ request: TransportRequest, sourceLocation: SourceLocation = #_sourceLocation) async throws
        -> TransportError
    {
        let error = await #expect(throws: TransportError.self, sourceLocation: sourceLocation) {
            try await transport.send(request)
        }
        return try #require(error, sourceLocation: sourceLocation)
    }

    @Test func sendsAndReceives() async throws {
        let text = "HTTP/1.1 201 Created\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 2\r\n\r\nok"
        try await RawServer.run(.text(text)) { server, authority in
            let name = try #require(HTTPField.Name("X-Custom"))
            let response = try await transport.send(
                request(
                    authority, method: .post, path: "/a%2Fb//c?d=%20&e", headers: [name: "v"], body: Array("hello".utf8)
                ))
            #expect(response.head.status.code == 201)
            #expect(response.head.status.reasonPhrase == "Created")
            #expect(response.head.headerFields[values: try #require(HTTPField.Name("x-a"))] == ["1", "2"])
            #expect(response.body == Array("ok".utf8))
            let sent = try #require(server.requests.first)
            #expect(sent.hasPrefix("POST /a%2Fb//c?d=%20&e HTTP/1.1\r\n"))
            #expect(sent.contains("X-Custom: v\r\n"))
            #expect(sent.lowercased().contains("content-length: 5\r\n"))
            #expect(sent.lowercased().contains("accept-encoding: "))
        }
    }

    @Test func aRefusedPortIsCertainlyNotReached() async throws {
        // The port of a server that has stopped.
        let authority = try await RawServer.run(.silence) { $1 }
        let error = try await failure(request(authority))
        #expect(error.kind == .notSent)
        #expect(error.message == "could not connect to \(authority) (connection refused)")
    }

    @Test func anUnknownHostIsCertainlyNotReached() async throws {
        let error = try await failure(request("host.invalid"))
        #expect(error.kind == .notSent)
        #expect(error.message == "could not connect to host.invalid:80 (unknown host)")
    }

    @Test(arguments: [RawServer.Answer.text("HTTP/1.1 400 Bad Request\r\n\r\n"), .close])
    func aFailedHandshakeIsCertainlyNotReached(_ answer: RawServer.Answer) async throws {
        try await RawServer.run(answer, waitsForHead: false) { _, authority in
            var request = request(authority)
            request.head.scheme = "https"
            let error = try await failure(request)
            #expect(error.kind == .notSent)
        }
    }

    @Test func aConnectionClosedBeforeTheAnswerIsUnknown() async throws {
        try await RawServer.run(.close) { server, authority in
            let error = try await failure(request(authority, method: .post, body: [1]))
            #expect(error.kind == .unknown)
            #expect(server.requests.count == 1)
        }
    }

    @Test func aBodyCutOffIsUnknown() async throws {
        let answer = RawServer.Answer.bytesThenClose(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".utf8))
        try await RawServer.run(answer) { _, authority in
            let error = try await failure(request(authority))
            #expect(error.kind == .unknown)
        }
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"])
    func aSlowAnswerIsATimeout(_ start: String) async throws {
        try await RawServer.run(.text(start)) { _, authority in
            let error = try await failure(request(authority, timeout: .milliseconds(200)))
            #expect(error.kind == .timeout(wasSent: true))
            #expect(error.message == "no response from \(authority) within 0.2 seconds")
        }
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n12345678901",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n",
    ])
    func theSizeOfResponsesIsLimited(_ text: String) async throws {
        try await RawServer.run(.text(text)) { _, authority in
            let error = try await failure(request(authority, maximum: 10))
            #expect(error.kind == .responseTooLarge)
            #expect(try await transport.send(request(authority, maximum: 11)).body.count == 11)
        }
    }

    @Test func decompresses() async throws {
        // `{"a":1}` as gzip.
        let body: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xab, 0x56, 0x4a, 0x54, 0xb2, 0x32, 0xac, 0x05, 0x00, 0xaf,
            0xac, 0x1b, 0x56, 0x07, 0, 0, 0,
        ]
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
        try await RawServer.run(.bytes(Array(head.utf8) + body)) { _, authority in
            let response = try await transport.send(request(authority))
            #expect(String(decoding: response.body, as: UTF8.self) == #"{"a":1}"#)
        }
    }

    @Test func aBodyThatExplodesIsRefused() async throws {
        let body = Bomb.bytes
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
        try await RawServer.run(.bytes(Array(head.utf8) + body)) { _, authority in
            let error = try await failure(request(authority, maximum: 100_000_000))
            #expect(error.kind == .responseTooLarge)
        }
    }

    @Test func redirectsAreNotFollowed() async throws {
        try await RawServer.run(.silence) { other, otherAuthority in
            let text = "HTTP/1.1 302 Found\r\nLocation: http://\(otherAuthority)/\r\nContent-Length: 0\r\n\r\n"
            try await RawServer.run(.text(text)) { _, authority in
                let response = try await transport.send(request(authority))
                #expect(response.head.status == .found)
                #expect(other.requests.isEmpty)
            }
        }
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"])
    func canBeCancelled(_ start: String) async throws {
        try await RawServer.run(.text(start)) { server, authority in
            let request = request(authority)
            let task = Task { try await transport.send(request) }
            for await _ in server.arrivals { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test func aClientOfOnesOwnIsUsedAsItIs() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.decompression = .disabled
        let client = HTTPClient(configuration: configuration)
        let text = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nraw"
        let body = try await RawServer.run(.text(text)) { _, authority in
            try await AsyncHTTPClientTransport(client: client).send(request(authority)).body
        }
        #expect(body == Array("raw".utf8))
        try await client.shutdown()
    }

    @Test func worksBeneathAClient() async throws {
        let core = { (authority: String, timeout: Duration) throws in
            try ClientCore(
                serverURL: URL(string: "http://\(authority)"), defaultServer: nil, credentials: [], security: [],
                configuration: .init(timeout: timeout, retries: 0), transport: AsyncHTTPClientTransport.shared)
        }
        try await RawServer.run(.text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n42")) { _, authority in
            let value: Int = try await core(authority, .seconds(60)).send(Call("op", .get, "/a"))
            #expect(value == 42)
        }
        try await RawServer.run(.silence) { _, authority in
            let client = try core(authority, .milliseconds(200))
            let error = await #expect(throws: APIError.self) { try await client.send(Call("op", .get, "/a")) }
            #expect(error?.code == .timeout)
            #expect(error?.outcome == .unknown)
        }
    }

    @Test func aStatusThatHTTPDoesNotHaveIsAnError() async throws {
        try await RawServer.run(.text("HTTP/1.1 700 Odd\r\nContent-Length: 0\r\n\r\n")) { _, authority in
            let error = try await failure(request(authority))
            #expect(error.kind == .unknown)
        }
    }
}
