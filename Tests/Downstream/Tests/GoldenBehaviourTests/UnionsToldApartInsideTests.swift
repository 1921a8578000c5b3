import Testing
import UnionsToldApartInside

/// Branches that only what is within tells apart.
@Suite struct UnionsToldApartInsideTests {
    @Test func constantsOfMembersMembers() throws {
        #expect(
            try keeps(Document.self, #"{"data":{"type":"authors","id":"9","penName":"A. N."}}"#)
                == .authorDocument(.init(data: .init(id: "9", penName: "A. N."))))
        #expect(
            try keeps(Document.self, #"{"data":{"headline":"H","id":"7","type":"articles"}}"#)
                == .articleDocument(.init(data: .init(id: "7", headline: "H"))))
    }

    @Test func constantsOfItems() throws {
        #expect(
            try keeps(Batch.self, #"[{"type":"authors","id":"9","penName":"A. N."}]"#)
                == .authorArray([.init(id: "9", penName: "A. N.")]))
        #expect(
            try keeps(Batch.self, #"[{"type":"articles","id":"7","headline":"H"}]"#)
                == .articleArray([.init(id: "7", headline: "H")]))
        #expect(
            try keeps(Listing.self, #"{"rows":[{"type":"authors","id":"9"},{"type":"authors","id":"8"}]}"#)
                == .authors(.init(rows: [.init(id: "9"), .init(id: "8")])))
        #expect(try keeps(Codes.self, #"["1","2"]"#) == .digits([.init(rawValue: "1"), .init(rawValue: "2")]))
        #expect(try keeps(Codes.self, #"["b"]"#) == .letters([.b]))
    }

    @Test func furtherMembersAgainstNamedOnes() throws {
        #expect(try keeps(Scores.self, #"{"name":"a","total":2}"#) == .named(.init(name: "a", total: 2)))
        #expect(try keeps(Scores.self, #"{"x":1,"total":2}"#) == .dictionary(["x": 1, "total": 2]))
        #expect(try keeps(Strict.self, #"{"a":1}"#) == .counted(.init(additionalProperties: ["a": 1])))
        #expect(try keeps(Strict.self, #"{"a":"1"}"#) == .wanted(.init(a: "1")))
    }

    /// Of branches that fit, the one that keeps all of a value.
    @Test func whatKeepsAllOfAValue() throws {
        #expect(try keeps(Report.self, #"{"id":1,"note":"n","pages":2}"#) == .long(.init(id: 1, note: "n", pages: 2)))
        #expect(try keeps(Report.self, #"{"id":1}"#) == .short(.init(id: 1)))
    }

    @Test func unionsWithinBranches() throws {
        let author = #"{"type":"authors","id":"9"}"#
        #expect(
            try keeps(Nested.self, #"{"held":{"data":\#(author)}}"#)
                == .one(.init(held: .authorDocument(.init(data: .init(id: "9"))))))
        #expect(try keeps(Nested.self, #"{"held":[\#(author)]}"#) == .two(.init(held: .authorArray([.init(id: "9")]))))
        #expect(
            try keeps(Nested.self, #"{"held":{"type":"none"}}"#)
                == .three(.init(held: .init(type: .init(rawValue: "none")))))
    }

    /// `1.0` is the number, `1` the integer, and neither is written as the other.
    @Test func integersBesideNumbers() throws {
        #expect(try keeps(Number.self, "1") == .int(1))
        #expect(try keeps(Number.self, "9007199254740993") == .int(9_007_199_254_740_993))
        #expect(try keeps(Number.self, "0.5") == .double(0.5))
        #expect(try read(Number.self, "1.0") == .double(1))
        #expect(try text(Number.double(1)) == "1.0")
        let text = #"{"one":2.0,"many":[1,1.0,"1",2.5]}"#
        #expect(try GoldenBehaviourTests.text(read(Numbers.self, text)) == text)
    }

    @Test func constantBooleans() throws {
        typealias Outcome = UnionsToldApartInside.Outcome
        #expect(try keeps(Outcome.self, #"{"run":{"ok":true,"at":"a"}}"#) == .passed(.init(run: .init(at: "a"))))
        #expect(try keeps(Outcome.self, #"{"run":{"ok":false}}"#) == .failed(.init(run: .init())))
    }

    /// Another branch may have a member that one alone requires: what it decides for is tried, and then the others.
    @Test func aMemberThatMisleads() throws {
        typealias Vessel = UnionsToldApartInside.Vessel
        #expect(try keeps(Vessel.self, #"{"length":3}"#) == .boat(.init(length: 3)))
        #expect(try read(Vessel.self, #"{"length":"wide","volume":2}"#) == .jar(.init(volume: 2)))
        // Where none fits, what was decided for says what is wrong.
        refuses(Vessel.self, #"{"length":"wide"}"#, .typeMismatch, at: "length")
        refuses([Vessel].self, #"[{"length":"wide","volume":"much"}]"#, .typeMismatch, at: "[0].length")
    }
}
