import Testing

@testable import ClientRuntime

@Suite struct CallParametersTests {
    private func query(_ build: (Call) -> Call) async throws -> String? {
        let path = try await path(build(Call("op", .get, "/a")))
        return path?.split(separator: "?").dropFirst().first.map(String.init)
    }

    @Test func writesScalars() async throws {
        let text = try await query {
            $0.query("s", "a&b =+").query("i", -3).query("d", 1.5).query("w", 2.0).query("b", true)
                .query("none", nil as String?).query("e", "")
        }
        #expect(text == "s=a%26b%20%3D%2B&i=-3&d=1.5&w=2&b=true&e=")
    }

    @Test func writesFormats() async throws {
        let day = try #require(CalendarDate(year: 2024, month: 3, day: 5))
        let uuid = try #require(UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"))
        let url = try #require(URL(string: "https://x.test/a"))
        let text = try await query {
            $0.query("t", Date(timeIntervalSince1970: 0)).query("c", day).query("u", uuid).query("l", url)
                .query("b", Base64Data(Data([0xFB])))
        }
        #expect(
            text
                == "t=1970-01-01T00%3A00%3A00Z&c=2024-03-05&u=f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
                + "&l=https%3A%2F%2Fx.test%2Fa&b=%2Bw%3D%3D")
    }

    @Test func writesStyleForm() async throws {
        #expect(try await query { $0.query("c", ["a", "b c"]) } == "c=a&c=b%20c")
        #expect(try await query { $0.query("c", ["a", "b,c"], explode: false) } == "c=a,b%2Cc")
        #expect(try await query { $0.query("c", ["R": 1, "G": 2]) } == "G=2&R=1")
        #expect(try await query { $0.query("c", ["R": 1, "G": 2], explode: false) } == "c=G,2,R,1")
        #expect(try await query { $0.query("c", [String]()).query("d", 1) } == "d=1")
        #expect(try await query { $0.query("d", 1).query("c", [String]()) } == "d=1")
        #expect(try await query { $0.query("c", ["a", nil, "b"]) } == "c=a&c=b")
    }

    @Test func writesStyleDeepObject() async throws {
        #expect(try await query { $0.deepObject("c", ["R": 1, "G&": 2]) } == "c%5BG%26%5D=2&c%5BR%5D=1")
        #expect(try await query { $0.deepObject("c", nil as [String: Int]?) } == nil)
    }

    @Test func writesDelimitersAndReservedCharacters() async throws {
        func text(_ style: QueryStyle, explode: Bool) async throws -> String? {
            try await query { $0.query("c", ["a b", "|"], style: style, explode: explode) }
        }
        #expect(try await text(.spaceDelimited, explode: false) == "c=a%20b%20%7C")
        #expect(try await text(.pipeDelimited, explode: false) == "c=a%20b%7C%7C")
        #expect(try await text(.pipeDelimited, explode: true) == "c=a%20b&c=%7C")
        #expect(try await query { $0.query("c", "a/b&", allowsReserved: true).query("d", "/") } == "c=a/b%26&d=%2F")
        #expect(try await query { $0.deepObject("c", ["a": "/"], allowsReserved: true) } == "c%5Ba%5D=/")
    }

    @Test func writesEmptyValues() async throws {
        #expect(try await query { $0.query("a", [Int](), allowsEmpty: true).query("b", [Int]()) } == "a=")
        #expect(try await query { $0.query("a", nil as [Int]?, allowsEmpty: true) } == nil)
        #expect(try await query { $0.query("", "x") } == "=x")
    }

    @Test func writesContents() async throws {
        let pet = Pet(name: "é&", age: nil)
        let json = "%7B%22name%22%3A%22%C3%A9%26%22%7D"
        #expect(try await query { $0.query("p", ParameterContent.json(pet)) } == "p=\(json)")
        #expect(try await query { $0.query("p", ParameterContent.json(nil as Pet?)) } == nil)
        #expect(try await query { $0.query("p", ParameterContent.form(pet)) } == "p=name%3D%25C3%25A9%2526")
        #expect(try await query { $0.querystring("p", ParameterContent.json(pet)) } == json)
        #expect(try await query { $0.querystring("p", pet) } == "name=%C3%A9%26")
        #expect(try await query { $0.query("a", 1).querystring("p", "$.a[1]") } == "a=1&%24.a%5B1%5D")
        #expect(try await path(Call("op", .get, "/a/\(ParameterContent.json([1]))")) == "/a/%5B1%5D")
    }

    @Test(arguments: [
        (Call("op", .get, "/a").cookie("s", "x; admin=1", isEscaped: false), "the cookie `s` has `;` in it"),
        (
            Call("op", .get, "/a").cookie("s", ["a=b": "1"], isEscaped: false),
            "the cookie `s` has a name with `=` in it"
        ),
        (Call("op", .get, "/a").cookie("s", ["a b": "1"], isEscaped: false), "the cookie `s` has a character in it"),
        (
            Call("op", .get, "/a").header("X-A", ["a=b": "1"], explode: true),
            "the header field `X-A` has a name with `=` in it"
        ),
        (Call("op", .get, "/a").header("X-L", ["a,b"]), "the header field `X-L` has a comma in a part"),
        (Call("op", .get, "/a").query("q", Double.infinity), "the query parameter `q` is inf"),
        (
            Call("op", .get, "/a").query("q", ParameterContent.json([Double.nan])),
            "the query parameter `q` has no JSON form"
        ),
        (Call("op", .get, "/a").header("X-L", "a\r\nb"), "the value of the header field `X-L` has characters"),
        (Call("op", .get, "/a").header("X-L", " a"), "the value of the header field `X-L` has characters"),
    ])
    func refusesWhatCannotBeSent(_ call: Call, _ message: String) async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let error = try await apiError { try await client.core.send(call) }
        #expect(error.code == .invalidRequest)
        #expect(error.outcome == .notSent)
        #expect(error.message.hasPrefix(message))
        #expect(transport.requests.isEmpty)
    }

    @Test func writesModelsInTheirOwnOrder() async throws {
        let pet = Pet(name: "Rex", age: 3)
        #expect(try await query { $0.query("p", pet) } == "name=Rex&age=3")
        #expect(try await query { $0.query("p", Colour.red) } == "p=red")
        #expect(try await query { $0.query("p", JSONValue.object(["b": [1, 2], "a": "x"])) } == "a=x&b=1&b=2")
        #expect(try await query { $0.query("p", Nullable<Int>.null).query("q", Nullable<Int>.absent) } == nil)
    }

    @Test func writesHeadersAndCookies() async throws {
        let sent = try await request(
            Call("op", .get, "/a").header("X-List", ["a", "b"]).header("X-Map", ["k": 1], explode: true)
                .header("X-None", nil as Int?).header("X-Empty", [Int]())
                .cookie("c", "x y").cookie("d", [1, 2]))
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-List"))] == "a,b")
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-Map"))] == "k=1")
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-None"))] == nil)
        #expect(sent.head.headerFields[try #require(HTTPField.Name("X-Empty"))] == nil)
        #expect(sent.head.headerFields[.cookie] == "c=x%20y; d=1; d=2")
        let plain = try await request(
            Call("op", .get, "/a").cookie("s", "ab/c+d==", isEscaped: false).cookie("p", [1, 2], isEscaped: false)
                .cookie("q", [1, 2], explode: false, isEscaped: false).cookie("l", "a/b"))
        #expect(plain.head.headerFields[values: .cookie] == ["s=ab/c+d==; p=1; p=2; q=1,2; l=a%2Fb"])
    }
}
