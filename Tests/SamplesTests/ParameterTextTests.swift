import OpenAPI
import Testing

@testable import Samples

/// The tables "Style Examples" of OpenAPI 3.1 and 3.2, and what RFC 6570 says of them.
@Suite struct ParameterTextTests {
    private static let string = #""blue""#
    private static let array = #"["blue", "black", "brown"]"#
    private static let object = #"{"R": 100, "G": 200, "B": 150}"#

    private func parameter(_ location: String, _ style: String, _ explode: Bool, _ further: String) throws -> Parameter
    {
        try SampleDocument(
            schemas: "{}",
            parameters: "P: {name: color, in: \(location), style: \(style), explode: \(explode), schema: {}\(further)}"
        ).parameter("P")
    }

    @Test(arguments: [
        ("matrix", false, string, ";color=blue"), ("matrix", false, #""""#, ";color"),
        ("matrix", false, array, ";color=blue,black,brown"), ("matrix", false, object, ";color=R,100,G,200,B,150"),
        ("matrix", true, array, ";color=blue;color=black;color=brown"), ("matrix", true, object, ";R=100;G=200;B=150"),
        ("label", false, string, ".blue"), ("label", false, array, ".blue,black,brown"),
        ("label", false, object, ".R,100,G,200,B,150"), ("label", true, array, ".blue.black.brown"),
        ("label", true, object, ".R=100.G=200.B=150"),
        ("simple", false, string, "blue"), ("simple", false, array, "blue,black,brown"),
        ("simple", false, object, "R,100,G,200,B,150"), ("simple", true, array, "blue,black,brown"),
        ("simple", true, object, "R=100,G=200,B=150"), ("simple", false, #""a/b ü""#, "a%2Fb%20%C3%BC"),
    ])
    func paths(style: String, explode: Bool, json: String, expected: String) throws {
        let text = ParameterText(try parameter("path", style, explode, ", required: true"))
        #expect(text.path(try SampleDocument.value(json)) == expected)
    }

    @Test(arguments: [
        ("form", true, string, "color=blue"), ("form", true, array, "color=blue&color=black&color=brown"),
        ("form", true, object, "R=100&G=200&B=150"), ("form", false, array, "color=blue,black,brown"),
        ("form", false, object, "color=R,100,G,200,B,150"), ("form", true, #"{"a": ["x", "y"]}"#, "a=x&a=y"),
        ("spaceDelimited", false, array, "color=blue%20black%20brown"),
        ("spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", false, array, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ])
    func queries(style: String, explode: Bool, json: String, expected: String) throws {
        let text = ParameterText(try parameter("query", style, explode, ""))
        #expect(text.query(try SampleDocument.value(json))?.joined(separator: "&") == expected)
    }

    @Test func headersAndCookies() throws {
        let header = ParameterText(try parameter("header", "simple", false, ""))
        #expect(header.header(try SampleDocument.value(#"["a b", "c"]"#)) == "a b,c")
        let cookie = ParameterText(try parameter("cookie", "form", false, ""))
        #expect(cookie.cookie(try SampleDocument.value(Self.array)) == ["color=blue,black,brown"])
        let plain = ParameterText(try parameter("cookie", "cookie", true, ""))
        #expect(plain.cookie(try SampleDocument.value(Self.array)) == ["color=blue", "color=black", "color=brown"])
    }

    @Test func reservedCharactersStayWhereTheyMay() throws {
        let text = ParameterText(try parameter("query", "form", true, ", allowReserved: true"))
        #expect(text.query(.string("a/b:c d")) == ["color=a/b:c%20d"])
    }

    @Test func formsRepeatArraysAndNestJSON() throws {
        let value = try SampleDocument.value(#"{"a": ["x", "y z"], "b": {"c": 1}, "d": null, "e": true}"#)
        #expect(FormText().pairs(value) == ["a=x", "a=y%20z", "b=%7B%22c%22%3A1%7D", "e=true"])
    }

    /// Of an array, each element by itself.
    @Test func elementsThatAreJSON() throws {
        let document = try SampleDocument(
            schemas: "A: {type: string}",
            parameters: """
                p:
                  name: p
                  in: query
                  content:
                    application/x-www-form-urlencoded:
                      schema: {type: object}
                      encoding: {b: {contentType: application/json}}
                """)
        let media = try #require(try document.parameter("p").content.first)
        let value = try SampleDocument.value(#"{"b": [{"c": 1}, "d", null]}"#)
        #expect(FormText(media.encodings).pairs(value) == ["b=%7B%22c%22%3A1%7D", "b=%22d%22"])
    }
}
