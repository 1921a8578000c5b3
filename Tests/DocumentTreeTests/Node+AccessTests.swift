import Diagnostics
import DocumentTree
import Testing

struct NodeAccessTests {
    private let root = Reading("{a: text, b: true, c: 5, d: 1.5, e: 2.0, f: [1], g: {x: 1}, h: null, i: 1e30}").node

    @Test func scalars() {
        #expect(root?["a"]?.string == "text")
        #expect(root?["b"]?.boolean == true)
        #expect(root?["c"]?.integer == 5)
        #expect(root?["c"]?.number == 5)
        #expect(root?["d"]?.number == 1.5)
        #expect(root?["d"]?.integer == nil)
        #expect(root?["e"]?.integer == 2)
        #expect(root?["i"]?.integer == nil)
        #expect(root?["h"]?.isNull == true)
        #expect(root?["a"]?.isNull == false)
    }

    @Test func whatItIsNotIsNil() {
        let text = root?["a"]
        #expect(text?.boolean == nil)
        #expect(text?.integer == nil)
        #expect(text?.number == nil)
        #expect(text?.sequence == nil)
        #expect(text?.mapping == nil)
        #expect(text?["x"] == nil)
        #expect(root?["b"]?.string == nil)
        #expect(root?["nothing"] == nil)
    }

    @Test func collections() {
        #expect(root?["f"]?.sequence?.count == 1)
        #expect(root?["g"]?["x"]?.integer == 1)
    }

    @Test func typeNames() {
        let names = root?.mapping?.entries.map(\.value.typeName)
        #expect(
            names == [
                "a string", "a boolean", "an integer", "a number", "a number", "a sequence", "a mapping", "null",
                "a number",
            ])
    }
}
