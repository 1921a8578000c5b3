import AsyncHTTPClient
import ClientRuntime
import NIOCore
import Testing

@testable import AsyncHTTPClientTransport

/// What is this transport's own; `TransportTests` has what all have in common.
@Suite struct AsyncHTTPClientTransportTests {
    private let transport = AsyncHTTPClientTransport.shared

    private func request(
        _ authority: String,
        method: HTTPRequest.Method = .get,
        path: String = "/",
        headers: HTTPFields = [:],
        body: [UInt8]? = nil,
        timeout: Duration = .seconds(60)
    ) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: headers),
            body: body, timeout: timeout)
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

    @Test(arguments: [RawServer.Answer.text("HTTP/1.1 400 Bad Request\r\n\r\n"), .close])
    func aFailedHandshakeIsCertainlyNotReached(_ answer: RawServer.Answer) async throws {
        try await RawServer.run(answer, waitsForHead: false) { _, authority in
            var request = request(authority)
            request.head.scheme = "https"
            let error = try await failure(request)
            #expect(error.kind == .notSent)
        }
    }

    /// The two ways in which AsyncHTTPClient tells that a connection was closed: before it writes, and at any time later.
    @Test(arguments: [
        (ChannelError.ioOnClosedChannel as any Error, TransportError.Kind.notSent),
        (HTTPClientError.remoteConnectionClosed as any Error, .unknown),
    ])
    func aConnectionClosedWhileIdleIsToldFromOneThatBroke(_ error: any Error, _ kind: TransportError.Kind) {
        let told = TransportFailure.error(for: error, to: request("a.example", method: .post).head)
        #expect(told.kind == kind)
        #expect(told.message.contains("closed"))
        #expect(!told.message.contains("could not connect"))
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

    /// One stream holds the only connection for longer than connecting may take, which is as long as a busy machine may
    /// need to connect.
    @Test func aRequestWaitsForAConnectionAsLongAsItsTimeLimitAllows() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(1)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no"
        try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let transport = AsyncHTTPClientTransport(client: client)
            try await RawServer.run(.text(text)) { server, authority in
                var streaming = request(authority)
                streaming.streamsResponse = true
                var first: TransportResponse? = try await transport.send(streaming)
                #expect(first?.head.status.code == 200)

                let error = await #expect(throws: TransportError.self) {
                    try await transport.send(request(authority, timeout: .milliseconds(1500)))
                }
                #expect(error?.kind == .timeout(wasSent: true))
                #expect(error?.message.hasSuffix(" all connections to it were taken by other requests") == true)
                #expect(server.requests.count == 1)

                let second = Task { [streaming] in try await transport.send(streaming).head.status.code }
                try await Task.sleep(for: .milliseconds(1500))
                #expect(server.requests.count == 1)
                first = nil
                #expect(try await second.value == 200)
                #expect(server.requests.count == 2)
            }
        }
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
}
