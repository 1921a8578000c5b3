import Diagnostics
import DocumentTree
import Testing

/// libyaml counts lines at NEL, LS and PS; editors and ``SourceFile`` do not.
struct YAMLPlacesTests {
    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func unusualLineBreaksDoNotCount(separator: String) {
        let reading = Reading("a: \"x\(separator)y\" # c\nb: 1\nc: {d: \"\(separator)\(separator)\", e: 1}\nf: 1\n")
        #expect(reading.complaints == [])
        #expect(reading.node?["a"]?.place == "1:4")
        #expect(reading.node?["b"]?.place == "2:4")
        #expect(reading.node?["c"]?["d"]?.place == "3:8")
        #expect(reading.node?["c"]?["e"]?.place == "3:17")
        #expect(reading.node?["f"]?.place == "4:4")
    }

    /// libyaml ends a document in a line of its own, even where the text ends without one.
    @Test(arguments: [("? --#", "1:6"), ("a: 1\n? b", "2:4"), ("? a\n", "2:1"), ("? ü", "1:4")])
    func theEndIsInTheDocument(text: String, place: String) {
        let reading = Reading(text)
        #expect(reading.node?.mapping?.entries.last?.value.place == place)
    }

    @Test func columnsAfterThemGoOn() {
        let reading = Reading("ü: [\"x\u{2028}y\u{2028}z\", k, k]\nu: 1\nu: 2\n")
        #expect(reading.node?["ü"]?.sequence?.map(\.place) == ["1:5", "1:14", "1:17"])
        #expect(reading.complaints == ["3:1 error duplicate-key: The key `u` is already on line 2."])
    }

    @Test func errorsAfterThemAreInPlace() {
        let reading = Reading("a: \"\u{2028}\"\nb: \"\u{2028}\" ]\n")
        #expect(reading.diagnostics.map { $0.location?.description } == ["test.yaml:2:8"])
    }

    @Test func carriageReturnsAreLineBreaksForBoth() {
        let reading = Reading("a: 1\rb: 2\r\nc: 3\nd: [\r\n  x]\n")
        #expect(reading.node?.mapping?.entries.map(\.value.place) == ["1:4", "2:4", "3:4", "4:4"])
        #expect(reading.node?["d"]?.sequence?.map(\.place) == ["5:3"])
    }
}
