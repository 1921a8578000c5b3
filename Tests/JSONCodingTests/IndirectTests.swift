import Testing

@testable import JSONCoding

@Suite struct IndirectTests {
    struct Tree: JSONCodable, Hashable, Sendable {
        var name: String
        @Indirect var child: Tree?

        private static let fields = JSONFields(required: ["name"], optional: ["child"])

        init(name: String, child: Tree? = nil) {
            self.name = name
            self.child = child
        }

        init(json reader: inout JSONReader) throws(JSONError) {
            var name = ""
            var child: Tree?
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                switch field {
                case 0: name = try String(json: &reader)
                case 1: child = try Tree?(json: &reader)
                default: try reader.skip()
                }
            }
            self.init(name: name, child: child)
        }

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.field("name", name)
            writer.optionalField("child", child)
            writer.endObject()
        }
    }

    @Test func typesCanContainThemselves() throws {
        let tree = Tree(name: "a", child: Tree(name: "b"))
        let text = #"{"name":"a","child":{"name":"b"}}"#
        #expect(try JSON.encode(tree) == Array(text.utf8))
        #expect(try JSON.decode(Tree.self, from: text) == tree)
        #expect(Set([tree, tree]).count == 1)
    }

    @Test func copiesAreIndependent() {
        let first = Tree(name: "a", child: Tree(name: "b"))
        var second = first
        second.child?.name = "c"
        #expect(first.child?.name == "b")
        #expect(second.child?.name == "c")
    }
}
