import JSONCoding
import Testing

@Suite struct MergedWritingTests {
    private struct Merged: JSONEncodable {
        var parts: [(any JSONEncodable)?]

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.key("whole")
            writer.writeMerged(parts)
            writer.endObject()
        }
    }

    private func merged(_ parts: JSONValue?...) throws -> JSONValue? {
        let bytes = try JSON.encode(Merged(parts: parts))
        return try JSON.decode(JSONValue.self, from: bytes)["whole"]
    }

    @Test func membersOfAll() throws {
        #expect(
            try merged(["a": 1, "in": ["x": 1]], nil, ["b": 2, "in": ["y": 2, "x": 3]])
                == ["a": 1, "b": 2, "in": ["x": 1, "y": 2]])
    }

    @Test func theFirstCountsWhereThereIsNothingToMerge() throws {
        #expect(try merged([1], ["a": 1]) == [1])
        #expect(try merged(nil, nil) == .null)
        #expect(try merged(["a": 1], ["a": 2]) == ["a": 1])
    }

    @Test func whatHasNoJSONFormFails() {
        do {
            let parts: [any JSONEncodable] = [["a": 1.5], ["b": Double.nan]]
            _ = try JSON.encode(["parts": Merged(parts: parts)])
            Issue.record("written")
        } catch {
            #expect(error.code == .notFinite && error.path == "parts.whole.b", "\(error)")
        }
    }
}
