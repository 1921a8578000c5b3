import Diagnostics
import Testing

@testable import DocumentTree

struct NodeTests {
    private let place = SourceLocation(file: SourceFile(path: "a", text: ""), line: 1, column: 1)

    @Test func textIsTheSourceSpelling() {
        #expect(Node(.number(1.1), at: place, text: "1.10").text == "1.10")
        #expect(Node(.boolean(true), at: place, text: "True").text == "True")
        #expect(Node(.null, at: place, text: "~").text == "~")
        #expect(Node(.string("x"), at: place).text == "x")
        #expect(Node(.integer(-7), at: place).text == "-7")
        #expect(Node(.sequence([]), at: place).text == nil)
        #expect(Node(.mapping(Mapping([])), at: place).text == nil)
    }

    @Test func onlyAnUnusualSpellingIsStored() {
        #expect(!Node(.integer(7), at: place, text: "7").hasOwnText)
        #expect(!Node(.string("x"), at: place, text: "x").hasOwnText)
        #expect(Node(.integer(7), at: place, text: "07").hasOwnText)
    }

    @Test func aNodeIsSmall() {
        #expect(MemoryLayout<Node>.size <= 48)
    }
}
