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

    @Test func writesModelsInTheirOwnOrder() async throws {
        let pet = Pet(name: "Rex", age: 3)
        #expect(try await query { $0.query("p", pet) } == "name=Rex&age=3")
        #expect(try await query { $0.query("p", Colour.red) } == "p=red")
        #expect(try await query { $0.query("p", JSONValue.object(["b": [1, 2], "a": "x"])) } == "a=x&b=%5B1%2C2%5D")
        #expect(try await query { $0.query("p", Nullable<Int>.null).query("q", Nullable<Int>.absent) } == "p=null")
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
    }
}
