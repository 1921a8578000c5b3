import ClientModel
import Testing

/// What drf-spectacular's descriptions call the values of enumerations.
@Suite struct ValueLabelsTests {
    private func members(_ type: String, _ values: String, _ description: String) throws -> [[String?]] {
        let lowered = Lowered(
            schemas: """
                Level:
                  type: \(type)
                  enum: \(values)
                  description: |-
                \(description.indented(4))
                """)
        return try lowered.enumeration("Level").members.map { [$0.name, $0.documentation] }
    }

    @Test func numbersAreCalledByTheirLabels() throws {
        let labels = "* `1` - Low\n* `2` - Very high"
        #expect(try members("integer", "[1, 2]", labels) == [["low", "Low"], ["veryHigh", "Very high"]])
        #expect(try members("integer", "[1, 2]", "How urgent.\n\n" + labels).map(\.[0]) == ["low", "veryHigh"])
    }

    @Test func stringsNameThemselves() throws {
        #expect(
            try members("string", "[py, '']", "* `py` - Python 3\n* `c` - C") == [["py", "Python 3"], ["empty", nil]])
    }

    @Test func aSentenceIsNoName() throws {
        let found = try members("integer", "[1, 2]", "* `1` - Low\n* `2` - Do it before all the others")
        #expect(found == [["low", "Low"], ["level2", "Do it before all the others"]])
    }

    @Test(arguments: [
        "* `1` - Low", "* 1 - Low\n* 2 - High", "* `1` - Low\n* `1` - Lower\n* `2` - High", "`1`, `2`",
        "* `1` - \n* `2` - ",
    ])
    func whatIsNoListOfAllValues(description: String) throws {
        #expect(try members("integer", "[1, 2]", description) == [["level1", nil], ["level2", nil]])
    }

    @Test func namesOfExtensionsComeFirst() throws {
        let lowered = Lowered(
            schemas: """
                Level:
                  type: integer
                  enum: [1, 2]
                  x-enum-varnames: [calm, urgent]
                  description: "* `1` - Low\\n* `2` - High"
                """)
        #expect(try lowered.enumeration("Level").members.map(\.name) == ["calm", "urgent"])
        #expect(try lowered.enumeration("Level").members.map(\.documentation) == ["Low", "High"])
    }
}
