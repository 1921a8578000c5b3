import Testing

@testable import ClientRuntime

@Suite struct CallPathTests {
    @Test(arguments: [
        ("abc-._~", "abc-._~"), ("a b", "a%20b"), ("a/b", "a%2Fb"), ("%2F", "%252F"), ("../x", "..%2Fx"),
        ("…", "%E2%80%A6"), ("a?b#c&d=e", "a%3Fb%23c%26d%3De"), ("é", "%C3%A9"), ("...", "..."),
        ("@:!$'()*+,;", "%40%3A%21%24%27%28%29%2A%2B%2C%3B"),
    ])
    func encodesValues(_ value: String, _ expected: String) async throws {
        #expect(try await path(Call("op", .get, "/pets/\(value)/x")) == "/pets/\(expected)/x")
    }

    @Test(arguments: ["", ".", "..", "a\nb", "\u{0}", "a\r\nX: y", "\u{7F}", "\u{85}"])
    func refusesValuesThatNameAnotherPath(_ value: String) async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let error = try await apiError { _ = try await client.view(value) }
        #expect(error.code == .invalidRequest)
        #expect(error.outcome == .notSent)
        #expect(error.attempts == 0)
        #expect(!error.isSafeToRetry)
        #expect(transport.requests.isEmpty)
    }

    @Test func saysWhichValue() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
        let second = try await apiError {
            try await client.core.send(Call("op", .get, "/owners/\("x")/pets/\("")"))
        }
        #expect(second.description == "op: the value after '/pets/' in the path is empty")
        let first = try await apiError { try await client.core.send(Call("op", .get, "/a/\("..")")) }
        #expect(first.message == #"a segment of the path is "..", which names another path"#)
    }

    @Test func refusesAnEmptyList() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
        let error = try await apiError { try await client.core.send(Call("op", .get, "/a/\([String]())")) }
        #expect(error.code == .invalidRequest)
    }

    /// What is harmless by itself can name another path together.
    @Test func refusesSegmentsThatNameAnotherPath() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
        func refuses(_ path: CallPath) async throws -> Bool {
            let error = try await apiError { try await client.core.send(Call("op", .get, path)) }
            return error.code == .invalidRequest
        }
        #expect(try await refuses("/a/\(".")\(".")/b"))
        #expect(try await refuses("/a/.\(".")"))
        #expect(try await refuses("/a/\("", style: .label)/b"))
        #expect(try await refuses("/a/\("%2E%2e", allowsReserved: true)?x=1"))
        #expect(try await path(Call("op", .get, "/a/\("..").json")) == "/a/...json")
        #expect(try await path(Call("op", .get, "/a/./b")) == "/a/./b")
        #expect(try await path(Call("op", .get, "/a\("", style: .label)b")) == "/a.b")
        #expect(try await path(Call("op", .get, "/a?x=\("..")")) == "/a?x=..")
    }

    @Test func writesStylesLabelAndMatrix() async throws {
        #expect(try await path(Call("op", .get, "/a\([1, 2], style: .label)")) == "/a.1,2")
        #expect(try await path(Call("op", .get, "/a\([1, 2], style: .label, explode: true)")) == "/a.1.2")
        #expect(try await path(Call("op", .get, "/a\([1, 2], style: .matrix("n m"))")) == "/a;n%20m=1,2")
        #expect(try await path(Call("op", .get, "/a\(["x": "/"], style: .matrix("n"), explode: true)")) == "/a;x=%2F")
        #expect(try await path(Call("op", .get, "/a/\("b:c/d", allowsReserved: true)")) == "/a/b:c%2Fd")
    }

    @Test func writesStyleSimple() async throws {
        #expect(try await path(Call("op", .get, "/a/\([1, 2, 3])")) == "/a/1,2,3")
        #expect(try await path(Call("op", .get, "/a/\(["b": 2, "a": 1])")) == "/a/a,1,b,2")
        #expect(try await path(Call("op", .get, "/a/\(["b": 2, "a": 1], explode: true)")) == "/a/a=1,b=2")
        #expect(try await path(Call("op", .get, "/a/\(["x,y", "z"])")) == "/a/x%2Cy,z")
    }

    @Test func keepsTheDocumentsText() async throws {
        #expect(try await path(Call("op", .get, "/a:b/c;d=%2F@x")) == "/a:b/c;d=%2F@x")
        #expect(try await path(Call("op", .get, "/a b#c\u{e9}")) == "/a%20b%23c%C3%A9")
        #expect(try await path(Call("op", .get, "/a?action=x").query("b", 1)) == "/a?action=x&b=1")
        #expect(try await path(Call("op", .get, "/a?").query("b", 1)) == "/a?b=1")
        #expect(try await path(Call("op", .get, "/100%/%zz/%41")) == "/100%25/%25zz/%41")
        #expect(try await path(Call("op", .get, "a")) == "/a")
    }

    @Test func keepsTheServersPath() async throws {
        #expect(try await path(Call("op", .get, "/a"), server: "https://h/v1/x/") == "/v1/x/a")
        #expect(try await path(Call("op", .get, "/"), server: "https://h/") == "/")
        let sent = try await request(Call("op", .get, "/a"), server: "HTTP://[::1]:8080/p")
        #expect(sent.head.scheme == "http")
        #expect(sent.head.authority == "[::1]:8080")
        #expect(sent.head.path == "/p/a")
    }
}
