import RecursiveAliases
import RecursiveTypes
import Testing

@Suite struct RecursionTests {
    /// `text` within `depth` times what stands around it.
    private func nested(_ depth: Int, _ before: String, _ text: String, _ after: String) -> String {
        String(repeating: before, count: depth) + text + String(repeating: after, count: depth)
    }

    @Test func arraysAndMapsOfThemselves() throws {
        #expect(try keeps(RecursiveAliases.Tree.self, "[[],[[]]]").elements.count == 2)
        try keeps(RecursiveAliases.Forest.self, "[[[]],[]]")
        #expect(
            try keeps(RecursiveAliases.Folder.self, #"{"a":{"b":{}},"c":{}}"#).members["a"]?.members["b"] == .init())
        try keeps(RecursiveAliases.Ping.self, #"[{"a":[{"b":[]}]},{}]"#)
        #expect(
            try keeps(RecursiveAliases.Value.self, #"["a",["b",[]],5]"#)
                == .valueArray([.string("a"), .valueArray([.string("b"), .valueArray([])]), .other(5)]))
        try keeps(RecursiveTypes.Tree.self, #"{"a":{"b":{}}}"#)
        try keeps(RecursiveTypes.Nest.self, "[[[]]]")
        refuses(RecursiveAliases.Tree.self, "[[],[[{}]]]", .typeMismatch, at: "[1][0][0]")
        refuses(RecursiveAliases.Folder.self, #"{"a":{"b":[]}}"#, .typeMismatch, at: "a.b")
    }

    @Test func objectsWithinThemselves() throws {
        let node = try keeps(
            RecursiveAliases.Node.self,
            """
            {"name":"a","parent":{"name":"b","parent":{"name":"c"}},"children":[{"name":"d","either":"e"}],
             "byName":{"f":{"name":"f","either":{"name":"g"}}},"either":7}
            """)
        #expect(node.parent?.parent?.name == "c" && node.byName?["f"]?.either == .node(.init(name: "g")))
        #expect(node.either == .other(7))
        var copy = node
        copy.parent?.name = "x"
        #expect(node.parent?.name == "b" && copy.parent?.name == "x")

        let person = try keeps(
            RecursiveTypes.Person.self,
            """
            {"name":"a","mother":{"name":"b"},"friends":{"c":{"name":"c"}},
             "home":{"street":{"firstHouse":{"owner":{"name":"d"}}}},
             "employee":{"name":"a","boss":{"name":"e","boss":{"name":"f"}}},
             "opinion":{"left":{"left":"x","right":"y"},"right":null}}
            """)
        #expect(person.home?.street?.firstHouse?.owner?.name == "d" && person.employee?.boss?.boss?.name == "f")
        #expect(
            person.opinion
                == .sum(.init(left: .sum(.init(left: .string("x"), right: .string("y"))), right: .other(.null))))
        refuses(
            RecursiveTypes.Person.self, #"{"name":"a","children":[{"name":"b","mother":{}}]}"#, .missingField,
            at: "children[0].mother")
    }

    @Test(arguments: [400, 511]) func deepValues(depth: Int) throws {
        try keeps(RecursiveAliases.Tree.self, nested(depth, "[", "[]", "]"))
        try keeps(RecursiveAliases.Value.self, nested(depth, "[", #""x""#, "]"))
        try keeps(RecursiveAliases.Folder.self, nested(depth, #"{"a":"#, "{}", "}"))
        try keeps(RecursiveTypes.Person.self, nested(depth, #"{"name":"n","mother":"#, #"{"name":"n"}"#, "}"))
        try keeps(RecursiveTypes.Expression.self, nested(depth, #"{"right":"r","left":"#, #""x""#, "}"))
    }

    @Test func tooDeepValuesAreRefused() throws {
        for type in [RecursiveAliases.Tree.self, RecursiveAliases.Value.self] as [any JSONDecodable.Type] {
            do {
                _ = try JSON.decode(type, from: nested(100_000, "[", "", "]"))
                Issue.record("read")
            } catch {
                #expect(error.code == .depth)
            }
        }
    }
}
