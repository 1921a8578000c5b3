import Foundation
import Testing

@testable import ClientRuntime

@Suite struct CallBodyTests {
    private func body(_ call: Call) async throws -> (text: String?, type: String?) {
        let sent = try await request(call)
        return (sent.body.map { String(decoding: $0, as: UTF8.self) }, sent.head.headerFields[.contentType])
    }

    @Test func writesJSON() async throws {
        let json = try await body(Call("op", .post, "/a").body(Pet(name: "Rex")))
        #expect(json == (#"{"name":"Rex"}"#, "application/json"))
        let other = try await body(Call("op", .patch, "/a").body(["a": 1], contentType: "application/merge-patch+json"))
        #expect(other == (#"{"a":1}"#, "application/merge-patch+json"))
        let none = try await body(Call("op", .post, "/a").body(nil as Pet?))
        #expect(none == (nil, nil))
    }

    /// `null` is a body, and absence is none.
    @Test func writesNull() async throws {
        func sent(_ value: Nullable<Pet>) async throws -> (text: String?, type: String?) {
            try await body(Call("op", .put, "/a").body(value))
        }
        #expect(try await sent(.value(Pet(name: "Rex"))) == (#"{"name":"Rex"}"#, "application/json"))
        #expect(try await sent(.null) == ("null", "application/json"))
        #expect(try await sent(.absent) == (nil, nil))
        let none: Pet? = nil
        #expect(try await sent(Nullable(none)) == ("null", "application/json"))
    }

    @Test func writesForms() async throws {
        let value: JSONValue = ["a": "x y&", "b": [1, 2], "c": ["d": true], "n": nil, "e": []]
        let form = try await body(Call("op", .post, "/a").form(value))
        #expect(form == ("a=x%20y%26&b=1&b=2&c=%7B%22d%22%3Atrue%7D", "application/x-www-form-urlencoded"))
    }

    @Test func whatIsInAnElementOfAFormIsJSONOnce() async throws {
        let value: JSONValue = ["a": [[["sku": 1]], ["b": ["c": "d"]], 2]]
        let form = try await body(Call("op", .post, "/a").form(value))
        #expect(form.text?.removingPercentEncoding == #"a=[{"sku":1}]&a={"b":{"c":"d"}}&a=2"#)
    }

    /// Each member by its Encoding Object; what has none by the standard's default.
    @Test func writesFormsInTheirStyles() async throws {
        let value: JSONValue = [
            "amount": 500, "labels": ["a b", "c,d"], "notes": ["order_id": "67&35"], "address": ["city": "Ulm"],
            "lines": [1, 2],
        ]
        let styles: [String: FieldStyle] = ["labels": .form(explode: false), "notes": .deepObject()]
        let form = try await body(Call("op", .post, "/a").form(value, styles: styles))
        let expected = [
            "address=%7B%22city%22%3A%22Ulm%22%7D", "amount=500", "labels=a%20b,c%2Cd", "lines=1&lines=2",
            "notes%5Border_id%5D=67%2635",
        ]
        #expect(form.text == expected.joined(separator: "&"))
        func written(_ value: JSONValue, _ style: FieldStyle) async throws -> String? {
            try await body(Call("op", .post, "/a").form(["n": value] as JSONValue, styles: ["n": style])).text
        }
        #expect(try await written(["a", "b|"], .pipeDelimited()) == "n=a%7Cb%7C")
        #expect(try await written(["a", "b "], .spaceDelimited()) == "n=a%20b%20")
        #expect(try await written(["a", "b"], .spaceDelimited(explode: true)) == "n=a&n=b")
        #expect(try await written(["R": 1, "G": 2], .form()) == "G=2&R=1")
        #expect(try await written(["R": 1, "G": 2], .form(explode: false)) == "n=G,2,R,1")
        #expect(try await written("a/b?c=1&d", .form(allowsReserved: true)) == "n=a/b?c%3D1%26d")
        #expect(try await written("a", .json) == "n=%22a%22")
        #expect(try await written(["a", ["b": 1]], .json) == "n=%22a%22&n=%7B%22b%22%3A1%7D")
        #expect(try await written([], .form(explode: false)) == "")
    }

    @Test func writesTextAndBytes() async throws {
        #expect(try await body(Call("op", .put, "/a").text("é", contentType: "text/plain")) == ("é", "text/plain"))
        let call = Call("op", .put, "/a").content(.bytes([0, 255]), contentType: "application/octet-stream")
        #expect(try await request(call).body == [0, 255])
        let none = Call("op", .put, "/a").content(nil, contentType: "image/png")
        #expect(try await request(none).head.headerFields[.contentType] == nil)
    }

    @Test func writesTextInItsCharset() async throws {
        func sent(_ text: String, _ charset: String) async throws -> [UInt8]? {
            try await request(Call("op", .put, "/a").text(text, contentType: "text/plain; charset=\(charset)")).body
        }
        #expect(try await sent("é", "UTF-8") == [0xC3, 0xA9])
        #expect(try await sent("é", "iso-8859-1") == [0xE9])
        #expect(try await sent("e", "\"us-ascii\"") == [0x65])
        #expect(try await sent("é", "utf-16") == [0xFE, 0xFF, 0x00, 0xE9])
        #expect(try await sent("é", "utf-16le") == [0xE9, 0x00])
        #expect(try await sent("é", "utf-16be") == [0x00, 0xE9])
        #expect(try await sent("1 € – é", "windows-1252") == [0x31, 0x20, 0x80, 0x20, 0x96, 0x20, 0xE9])
        for (text, charset) in [
            ("€", "iso-8859-1"), ("ł", "windows-1252"), ("\u{80}", "cp1252"), ("é", "us-ascii"), ("e", "ebcdic"),
        ] {
            let error = try await apiError { _ = try await sent(text, charset) }
            #expect(error.message == "the text cannot be written as `text/plain; charset=\(charset)`")
        }
    }

    @Test func theCallerChoosesWithinTheRange() async throws {
        func type(_ given: String, _ ranges: [String]) async throws -> String? {
            let call = Call("op", .put, "/a").content(.bytes([1]), contentType: given, in: ranges)
            return try await request(call).head.headerFields[.contentType]
        }
        #expect(try await type("image/webp", ["image/*"]) == "image/webp")
        #expect(try await type("Application/PDF; v=1", ["image/*", "application/pdf"]) == "Application/PDF; v=1")
        #expect(try await type("a/b", ["*/*"]) == "a/b")
        for (given, ranges) in [("image/*", "image/*"), ("*/*", "*/*"), ("application/octet-stream", "image/*")] {
            let error = try await apiError { _ = try await type(given, [ranges]) }
            #expect(error.message == "the body cannot be of type `\(given)`: it takes \(ranges)")
        }
    }

    @Test func refusesWhatCannotBeWritten() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let nan = try await apiError { try await client.core.send(Call("op", .post, "/a").body([Double.nan])) }
        #expect(nan.code == .invalidRequest)
        #expect(nan.underlying is JSONError)
        let list = try await apiError { try await client.core.send(Call("op", .post, "/a").form([1])) }
        #expect(list.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }
}
