import Testing

@testable import Overlays

@Suite struct PathParserTests {
    @Test(arguments: [
        "$", "$.a", "$.a.b", "$ .a", "$..a", "$..*", "$.*", "$[*]", "$['a b']", #"$["a\"b"]"#, #"$['\u00e9\n']"#,
        "$[0]", "$[-1]", "$[1:3]", "$[::2]", "$[5:1:-2]", "$[:]", "$[ 1 : 2 ]", "$['a','b',0,*]", "$..[0]", "$.ä",
        "$[?@.a]", "$[?(@.a)]", "$[?!@.a]", "$[?@.a == 1]", "$[?@.a=='x' && @.b != \"y\" || !(@.c < 1.5e3)]",
        "$[?$.a == @.b]", "$[?length(@.a) > 1]", "$[?count(@..*) >= 2]", "$[?value(@..a) == null]",
        "$[?match(@.a, 'x.*')]", "$[?!search(@.a, '[0-9]+')]", "$[?@.a[?@ == 'x']]", "$[?@ == true]",
        "$[?@[0] == -0]", "$[?1 == @.a]", "$['a']['b'][?@.x , 0]",
    ])
    func readsThePath(_ text: String) throws {
        var parser = PathParser(text)
        #expect(throws: Never.self) { try parser.query() }
    }

    /// Each with the place of what is wrong, in scalars.
    @Test(arguments: [
        ("", 0), ("a", 0), (" $", 0), ("$.", 2), ("$a", 1), ("$.1a", 2), ("$..", 3), ("$[", 2), ("$[]", 2),
        ("$['a'", 5), ("$['a", 2), ("$[01]", 2), ("$[-0]", 2), ("$[9007199254740992]", 2), ("$[1:2", 5),
        ("$[a]", 2), ("$.paths./pets", 8), ("$ ", 1), (#"$['\x']"#, 3), (#"$["\'"]"#, 3), (#"$['\ud800']"#, 3),
        ("$[?]", 3), ("$[?@.a ==]", 9), ("$[?1]", 3), ("$[?@.* == 1]", 3), ("$[?length(@.a)]", 3),
        ("$[?match(@.a, @.b)]", 14), ("$[?match(@.a, '(')]", 14), ("$[?nothing(@.a)]", 3),
        ("$[?match(@.a,'a') == true]", 18),
        ("$[?count('a') == 1]", 9), ("$[?@.a == abc]", 10), ("$[?(@.a]", 7), ("$[?length(@.*) == 1]", 10),
        ("$[?@.a == 01]", 10), ("$[?@.a =~ 'x']", 7),
    ])
    func saysWhereItIsNone(_ text: String, _ offset: Int) {
        var parser = PathParser(text)
        let error = #expect(throws: PathSyntaxError.self) { try parser.query() }
        #expect(error?.offset == offset, "\(error?.message ?? "")")
    }

    @Test func aNameWithAMinusIsReadAndTold() throws {
        var parser = PathParser("$.x-a.b[?@.x-c]")
        let query = try parser.query()
        guard case .name(let name)? = query.segments.first?.selectors.first else {
            Issue.record("no name")
            return
        }
        #expect(name == "x-a")
        #expect(parser.unquoted.map(\.name) == ["x-a", "x-c"])
        #expect(parser.unquoted.map(\.offset) == [2, 11])
    }

    @Test func depthAndLengthAreBounded() {
        for text in [
            "$" + String(repeating: "[?@", count: 40) + String(repeating: "]", count: 40),
            "$[?" + String(repeating: "(", count: 100_000), "$[?" + String(repeating: "!(", count: 3_000) + "@.a",
            "$" + String(repeating: ".a", count: 5_001),
        ] {
            var parser = PathParser(text)
            #expect(throws: PathSyntaxError.self) { try parser.query() }
        }
    }
}
