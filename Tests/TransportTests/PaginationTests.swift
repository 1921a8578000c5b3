import ClientRuntime
import Testing

/// Pages that have URLs, asked for over a socket.
@Suite(.timeLimit(.minutes(1))) struct PaginationTests {
    private static let token = "s3cret-token"

    private func sequence(_ subject: TransportUnderTest, _ authority: String) throws -> PagedSequence<[Int], Int> {
        let core = try ClientCore(
            serverURL: URL(string: "http://\(authority)/v1"), defaultServer: nil,
            credentials: [.bearer("bearer", token: Self.token)], security: [["bearer"]], configuration: .init(),
            transport: subject.transport)
        return PagedSequence(operation: "list", items: \.self, identity: .by(\.self), linkRelation: "next") {
            try await core.send(Call("list", .get, "/items"))
        }
    }

    /// A server whose pages are what a closure says of the path.
    private static func serving(
        _ page: @escaping @Sendable (_ path: String) -> (body: String, link: String?)
    ) -> @Sendable (RawConnection) async throws -> Void {
        { connection in
            while case let head = try await connection.head(), !head.isEmpty {
                let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                let (body, link) = page(path)
                try await connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
                        + (link.map { "Link: \($0)\r\n" } ?? "") + "\r\n\(body)")
            }
        }
    }

    private func paths(_ server: RawServer) -> [String] {
        server.heads.map { $0.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func linksLeadToTheEnd(_ subject: TransportUnderTest) async throws {
        let serve = Self.serving { path in
            switch path {
            case "/v1/items": ("[1,2]", "</v1/items?page=2>; rel=\"next\"")
            case "/v1/items?page=2": ("[3,4]", "<items?page=3>; rel=\"next\", </v1/items>; rel=\"first\"")
            default: ("[5]", "</v1/items>; rel=\"first\"")
            }
        }
        try await RawServer.run(serve) { server, authority in
            var walked: [Int] = []
            for try await item in try sequence(subject, authority) { walked.append(item) }
            #expect(walked == [1, 2, 3, 4, 5])
            #expect(paths(server) == ["/v1/items", "/v1/items?page=2", "/v1/items?page=3"])
            #expect(server.heads.allSatisfy { $0.contains(Self.token) })
        }
    }

    @Test(arguments: TransportUnderTest.allCases)
    func pagesInALoopAreAnError(_ subject: TransportUnderTest) async throws {
        let serve = Self.serving { path in
            path.hasSuffix("page=2")
                ? ("[3]", "</v1/items?page=3>; rel=next")
                : path.hasSuffix("page=3")
                    ? ("[4]", "</v1/items?page=2>; rel=next")
                    : ("[1,2]", "</v1/items?page=2>; rel=next")
        }
        try await RawServer.run(serve) { server, authority in
            let error = await #expect(throws: APIError.self) {
                let sequence = try sequence(subject, authority)
                for try await _ in sequence {}
            }
            #expect(error?.code == .pagination)
            #expect(paths(server) == ["/v1/items", "/v1/items?page=2", "/v1/items?page=3"])
        }
    }

    /// The other server is there, and hears nothing: no credential, no request.
    @Test(arguments: TransportUnderTest.allCases)
    func anotherServerIsNotAsked(_ subject: TransportUnderTest) async throws {
        try await RawServer.run(Self.serving { _ in ("[9]", nil) }) { other, elsewhere in
            let serve = Self.serving { _ in ("[1,2]", "<http://\(elsewhere)/v1/items?page=2>; rel=next") }
            try await RawServer.run(serve) { server, authority in
                let error = await #expect(throws: APIError.self) {
                    let sequence = try sequence(subject, authority)
                    for try await _ in sequence {}
                }
                #expect(error?.code == .pagination)
                #expect(error?.message.contains(elsewhere) == true)
                #expect(server.heads.count == 1)
                #expect(other.connections == 0)
            }
        }
    }
}
