import Testing

@testable import ClientRuntime

@Suite struct OpenEnumTests {
    private struct Level: OpenEnum {
        var rawValue: Int
        init(rawValue: Int) { self.rawValue = rawValue }
        static let low = Self(rawValue: 1)
        static let knownCases = [low]
    }

    private struct Ratio: OpenEnum {
        var rawValue: Double
        init(rawValue: Double) { self.rawValue = rawValue }
        static let knownCases = [Self(rawValue: 0.5)]
    }

    @Test func unknownValuesAreKept() throws {
        let colours = try JSON.decode([Colour].self, from: #"["red","mauve"]"#)
        #expect(colours == [.red, Colour(rawValue: "mauve")])
        #expect(colours.map(\.isKnown) == [true, false])
        #expect(colours.map(\.description) == ["red", "mauve"])
        #expect(try JSON.encode(colours) == Array(#"["red","mauve"]"#.utf8))
        #expect(try JSONValue(colours[1]) == "mauve")
        #expect(throws: JSONError.self) { try JSON.decode(Colour.self, from: "1") }
    }

    @Test func numbersWorkToo() throws {
        #expect(try JSON.decode(Level.self, from: "1") == .low)
        #expect(try JSON.encode(Level(rawValue: 7)) == Array("7".utf8))
        #expect(try JSON.decode(Ratio.self, from: "0.5").isKnown)
        #expect(try JSONValue(Level.low) == 1)
    }

    /// Texts are told apart byte by byte, not as Unicode has them equal.
    @Test func textsAreTheirBytes() {
        let (one, two) = (Colour(rawValue: "\u{E9}"), Colour(rawValue: "e\u{301}"))
        #expect(one != two && one == Colour(rawValue: "\u{E9}"))
        #expect(Set([one, two, one]).count == 2)
    }
}
