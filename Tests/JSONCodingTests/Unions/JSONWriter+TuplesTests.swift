import JSONCoding
import Testing

@Suite struct TupleWritingTests {
    private struct Written: JSONEncodable {
        var elements: [(any JSONEncodable)?]
        var required: Int
        var rest: [Int]?

        func write(json writer: inout JSONWriter) {
            guard let rest else { return writer.writeTuple(elements, required: required) }
            writer.writeTuple(elements, required: required, rest: rest)
        }
    }

    private func text(_ elements: [(any JSONEncodable)?], required: Int = 0, rest: [Int]? = nil) throws -> String {
        String(decoding: try JSON.encode(Written(elements: elements, required: required, rest: rest)), as: UTF8.self)
    }

    @Test func elementsAtTheEndAreLeftOut() throws {
        #expect(try text(["a", 1, nil, nil]) == #"["a",1]"#)
        #expect(try text([nil, nil]) == "[]")
    }

    @Test func nullAtTheEndIsKept() throws {
        #expect(try text(["a", Nullable<Int>.null]) == #"["a",null]"#)
        #expect(try text(["a", Nullable<Int>.absent]) == #"["a"]"#)
        #expect(try text([Nullable<Int>.absent, 1]) == "[null,1]")
    }

    @Test func elementsBeforeOthersAreNull() throws {
        #expect(try text([nil, 1]) == "[null,1]")
        #expect(try text(["a", nil], rest: [2]) == #"["a",null,2]"#)
        #expect(try text([nil, nil], required: 1, rest: []) == "[null]")
    }

    /// As generated code passes them: optionals of several types in one literal.
    @Test func optionalsOfSeveralTypes() throws {
        let name: String? = nil
        let count: Int? = 2
        #expect(try text([name, count]) == "[null,2]")
        #expect(try text([count, name]) == "[2]")
    }
}
