import Testing

@testable import WireFormats

/// The tables of the standards, row by row.
@Suite struct ParameterWriterTests {
    // MARK: OpenAPI 3.1 and 3.2, "Style Examples"

    static let blue = ["blue", "black", "brown"]
    static let rgb = ParameterContent.object([("R", .literal("100")), ("G", .literal("200")), ("B", .literal("150"))])

    /// A row: undefined, the empty string, a string, an array, an object; nil where the table says "n/a".
    struct Row: Sendable, CustomTestStringConvertible {
        var style: String
        var explode: Bool
        var undefined: String?
        var empty: String?
        var string: String?
        var array: String?
        var object: String?

        init(_ style: String, _ explode: Bool, _ undefined: String?, _ rest: String?...) {
            (self.style, self.explode, self.undefined) = (style, explode, undefined)
            (empty, string, array, object) = (rest[0], rest[1], rest[2], rest[3])
        }

        var testDescription: String { "\(style), explode: \(explode)" }
    }

    static let rows = [
        Row("matrix", false, "", ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        Row("matrix", true, "", ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        Row("label", false, "", ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        Row("label", true, "", ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        Row("simple", false, "", "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        Row("simple", true, "", "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        Row("form", false, "", "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        Row("form", true, "", "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        Row("spaceDelimited", false, nil, nil, nil, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        Row("pipeDelimited", false, nil, nil, nil, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        Row("deepObject", false, nil, nil, nil, nil, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        Row("cookie", false, "", "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        Row("cookie", true, "", "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ]

    @Test(arguments: rows) func styleExamples(_ row: Row) throws {
        let columns = [
            (ParameterContent.absent, row.undefined), (.scalar(""), row.empty), (.scalar("blue"), row.string),
            (.array(Self.blue.map(ParameterContent.scalar)), row.array), (Self.rgb, row.object),
        ]
        for (content, expected) in columns {
            guard let expected else { continue }
            #expect(try Self.written(row.style, "color", content, explode: row.explode) == expected)
        }
    }

    // MARK: RFC 6570, section 3.2

    static let variables: [String: ParameterContent] = [
        "var": .scalar("value"), "hello": .scalar("Hello World!"), "half": .scalar("50%"), "who": .scalar("fred"),
        "path": .scalar("/foo/bar"), "list": .array([.scalar("red"), .scalar("green"), .scalar("blue")]),
        "keys": .object([("semi", .scalar(";")), ("dot", .scalar(".")), ("comma", .scalar(","))]),
        "v": .scalar("6"), "x": .scalar("1024"), "empty": .scalar(""), "empty_keys": .object([]), "undef": .absent,
        "dom": .array([.scalar("example"), .scalar("com")]),
        "count": .array([.scalar("one"), .scalar("two"), .scalar("three")]),
    ]

    /// The examples of one variable; the `?` of section 3.2.8 and the `&` of 3.2.9 are the query's.
    @Test(arguments: [
        ("{var}", "value"), ("{hello}", "Hello%20World%21"), ("{half}", "50%25"), ("{list}", "red,green,blue"),
        ("{list*}", "red,green,blue"), ("{keys}", "semi,%3B,dot,.,comma,%2C"), ("{keys*}", "semi=%3B,dot=.,comma=%2C"),
        ("{count}", "one,two,three"), ("{count*}", "one,two,three"), ("{empty}", ""), ("{undef}", ""),
        ("{.who}", ".fred"), ("{.half}", ".50%25"), ("{.dom*}", ".example.com"), ("{.var}", ".value"),
        ("{.empty}", "."), ("{.undef}", ""), ("{.list}", ".red,green,blue"), ("{.list*}", ".red.green.blue"),
        ("{.keys}", ".semi,%3B,dot,.,comma,%2C"), ("{.keys*}", ".semi=%3B.dot=..comma=%2C"), ("{.empty_keys}", ""),
        ("{.empty_keys*}", ""),
        ("{;who}", ";who=fred"), ("{;half}", ";half=50%25"), ("{;empty}", ";empty"), ("{;undef}", ""),
        ("{;list}", ";list=red,green,blue"), ("{;list*}", ";list=red;list=green;list=blue"),
        ("{;keys}", ";keys=semi,%3B,dot,.,comma,%2C"), ("{;keys*}", ";semi=%3B;dot=.;comma=%2C"),
        ("{?who}", "who=fred"), ("{?half}", "half=50%25"), ("{?empty}", "empty="), ("{?undef}", ""),
        ("{?list}", "list=red,green,blue"), ("{?list*}", "list=red&list=green&list=blue"),
        ("{?keys}", "keys=semi,%3B,dot,.,comma,%2C"), ("{?keys*}", "semi=%3B&dot=.&comma=%2C"),
    ])
    func expansions(_ expression: String, _ expected: String) throws {
        let styles = [".": "label", ";": "matrix", "?": "form"]
        let body = expression.dropFirst().dropLast()
        let style = body.first.flatMap { styles[String($0)] }
        let name = body.filter { $0.isLetter || $0 == "_" }
        let content = try #require(Self.variables[name])
        #expect(try Self.written(style ?? "simple", name, content, explode: body.hasSuffix("*")) == expected)
    }

    /// `{+var}`, section 3.2.3: what a query can have passes, and what would break it does not.
    @Test(arguments: [
        ("value", "value"), ("Hello World!", "Hello%20World!"), ("50%", "50%25"), ("/foo/bar", "/foo/bar"),
        (";,.", ";,."), ("a%2Fb%2g%", "a%2Fb%252g%25"), ("&=+#[]", "%26%3D%2B%23%5B%5D"), (":@!$'()*?", ":@!$'()*?"),
        ("ü\"<>\\^`{|}\n", "%C3%BC%22%3C%3E%5C%5E%60%7B%7C%7D%0A"),
    ])
    func reservedExpansion(_ value: String, _ expected: String) {
        var writer = ParameterWriter(escaping: .reservedPair)
        writer.form("n&", .scalar(value), explode: true)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "n%26=\(expected)")
    }

    @Test(arguments: [("a/b?c#d", "a%2Fb%3Fc%23d"), (":@!$&'()*+,;=[]", ":@!$&'()*+,;=%5B%5D"), ("50%%41", "50%25%41")])
    func reservedExpansionInAPath(_ value: String, _ expected: String) {
        var writer = ParameterWriter(escaping: .reservedSegment)
        writer.list(.scalar(value), equals: ",")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    // MARK: What is nested

    static let nested = ParameterContent.object([
        ("a", .literal("1")), ("b", .array([.scalar("x"), .absent, .scalar("y&")])),
        ("c", .object([("d", .scalar("q"))])),
        ("e", .array([.object([("f", .literal("true"))]), .object([("f", .scalar("2"))])])), ("g", .absent),
        ("h", .array([])),
    ])

    @Test func deepObjectHasBracketsAsDeepAsItGoes() throws {
        #expect(
            try Self.written("deepObject", "n", Self.nested, explode: true).split(separator: "&") == [
                "n%5Ba%5D=1", "n%5Bb%5D=x", "n%5Bb%5D=y%26", "n%5Bc%5D%5Bd%5D=q", "n%5Be%5D%5B0%5D%5Bf%5D=true",
                "n%5Be%5D%5B1%5D%5Bf%5D=2",
            ])
    }

    @Test func formRepeatsArraysAndWritesTheRestAsJSON() throws {
        #expect(
            try Self.written("form", "n", Self.nested, explode: true).split(separator: "&") == [
                "a=1", "b=x", "b=y%26", "c=%7B%22d%22%3A%22q%22%7D", "e=%7B%22f%22%3Atrue%7D",
                "e=%7B%22f%22%3A%222%22%7D",
            ])
        let lists = ParameterContent.array([.array([.literal("1"), .absent]), .array([.scalar("b")])])
        #expect(try Self.written("form", "n", lists, explode: true) == "n=%5B1%2Cnull%5D&n=%5B%22b%22%5D")
        #expect(try Self.written("simple", "n", lists, explode: false) == "%5B1%2Cnull%5D,%5B%22b%22%5D")
    }

    // MARK: What cannot be sent as it is

    @Test(arguments: [
        ("ab/c+d==", nil as String?), ("\"ab\"", nil), ("x; admin=1", "has `;` in it"),
        ("a b", "has a character in it"),
        ("a,b", "has `,` in it"), ("a\"b", "has `\"` in it"), ("a\\b", "has `\\` in it"),
        ("ü", "has a character in it"),
        ("a\r\nb", "has a character in it"), ("\"", "has `\"` in it"),
    ])
    func cookies(_ value: String, _ problem: String?) {
        var writer = ParameterWriter(escaping: .cookie)
        writer.form("n", .scalar(value), explode: true)
        #expect((writer.problem == nil) == (problem == nil))
        #expect(writer.problem?.hasPrefix(problem ?? "") != false)
    }

    @Test(arguments: [
        ([ParameterContent.scalar("a,b")], "has a comma in a part, which would make two of it" as String?),
        ([.scalar("\"a,b\""), .scalar("c")], nil), ([.scalar("a b"), .scalar("ü")], nil),
        // JSON text stands whole.
        ([.array([.scalar("a"), .scalar("b")]), .object([("c", .scalar("d")), ("e", .scalar("f"))])], nil),
    ])
    func fields(_ parts: [ParameterContent], _ problem: String?) {
        var writer = ParameterWriter(escaping: .field)
        writer.list(.array(parts), equals: ",")
        #expect(writer.problem == problem)
        var whole = ParameterWriter(escaping: .field)
        whole.list(.scalar("a, b"), equals: ",")
        #expect(whole.problem == nil && whole.bytes == Array("a, b".utf8))
    }

    @Test func invalidValues() {
        var writer = ParameterWriter()
        writer.form("n", [Double.nan].parameterContent, explode: true)
        #expect(writer.problem == "is nan, which is no number of JSON")
    }

    private static func written(
        _ style: String, _ name: String, _ content: ParameterContent, explode: Bool
    ) throws -> String {
        var writer = ParameterWriter(escaping: style == "cookie" ? .cookie : .pair)
        switch style {
        case "simple": writer.list(content, equals: explode ? "=" : ",")
        case "label": writer.label(content, explode: explode)
        case "matrix": writer.form(name, content, explode: explode, separator: ";")
        case "form": writer.form(name, content, explode: explode)
        case "spaceDelimited":
            writer.form(name, content, explode: explode, delimiter: QueryStyle.spaceDelimited.delimiter)
        case "pipeDelimited":
            writer.form(name, content, explode: explode, delimiter: QueryStyle.pipeDelimited.delimiter)
        case "deepObject": writer.deepObject(name, content)
        case "cookie": writer.form(name, content, explode: explode, separator: "; ")
        default: Issue.record("\(style) is no style")
        }
        #expect(writer.problem == nil)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
