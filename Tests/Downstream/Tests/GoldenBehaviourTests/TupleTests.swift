import Testing
import Tuples

@Suite struct TupleTests {
    @Test func placesThatMayBeMissing() throws {
        typealias Position = Tuples.Position
        #expect(try keeps(Position.self, "[8.5,47.25]") == .init(longitude: 8.5, latitude: 47.25))
        #expect(try keeps(Position.self, "[8.5,47.25,400]") == .init(longitude: 8.5, latitude: 47.25, altitude: 400))
        try keeps(Position.self, "[1,2,null]", as: "[1,2]")
        try keeps(Position.self, "[1,2,3,4]", as: "[1,2,3]")
        refuses(Position.self, "[1]", .typeMismatch, at: "")
        refuses(Position.self, "{}", .typeMismatch, at: "")
        refuses(Position.self, #"[1,"2"]"#, .typeMismatch, at: "[1]")
        refuses(Position.self, "[null,2]", .typeMismatch, at: "[0]")
    }

    @Test func whatFollows() throws {
        let line = try keeps(Tuples.Line.self, "[[1,2],[3,4,5],[6,7],[8,9]]")
        #expect(line.second.altitude == 5 && line.rest.map(\.latitude) == [7, 9])
        #expect(
            try text(Tuples.Line(first: .init(longitude: 1, latitude: 2), second: .init(longitude: 3, latitude: 4)))
                == "[[1,2],[3,4]]")
        refuses(Tuples.Line.self, "[[1,2],[3,4],[5]]", .typeMismatch, at: "[2]")
        refuses(Tuples.Line.self, "[[1,2],[3,4],[5,6],[7,true]]", .typeMismatch, at: "[3][1]")
    }

    @Test func nullsAndDefaults() throws {
        typealias Row = Tuples.Row
        #expect(try keeps(Row.self, #"[null,{"value":1}]"#) == .init(cell: .init(value: 1), third: nil))
        #expect(
            try keeps(Row.self, #"["a",{"value":1},null,4]"#)
                == .init(first: "a", cell: .init(value: 1), third: nil, fourth: 4))
        #expect(
            try keeps(Row.self, #"["a",{"value":1},"sideways",null,{"more":[]},null]"#)
                == .init(
                    first: "a", cell: .init(value: 1), third: .init(rawValue: "sideways"), fourth: .null,
                    rest: [["more": []], .null]))
        #expect(try text(Row(cell: .init(value: 1))) == #"[null,{"value":1},"asc"]"#)
        refuses(Row.self, #"["a",{"value":"x"}]"#, .typeMismatch, at: "[1].value")
    }

    @Test func aTupleWithinItself() throws {
        let expression = try keeps(Tuples.Expression.self, #"["not",["not",["x"],null,1]]"#)
        #expect(expression.operand?.operand == .init(operator: "x"))
        #expect(expression.operand?.rest == [.null, 1])
        #expect(try keeps(Tuples.Expression.self, "[]") == .init())
    }

    @Test func aDeprecatedElement() throws {
        let measurement = try keeps(Tuples.Measurement.self, #"[1.5,"K"]"#)
        #expect(measurement == .init(amount: 1.5, unit: "K"))
        #expect(try keeps(Tuples.Measurement.self, "[2.5]").amount == 2.5)
    }
}
