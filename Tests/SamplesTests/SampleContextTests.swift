import OpenAPI
import Testing

@testable import Samples

/// What values share is worked out once, and what is done for them is counted.
@Suite struct SampleContextTests {
    private static func context(_ document: SampleDocument, limit: Int = 1_000_000) -> SampleContext {
        SampleContext(linked: document.document.linked, limit: limit, patterns: PatternCache())
    }

    @Test func aSchemaIsLookedAtOnceForAllItsValues() throws {
        let properties = (0..<300).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let document = try SampleDocument(schemas: "S: {type: array, items: {properties: {\(properties)}}}")
        let value = SampleValue.array(Array(repeating: .object([.init("p1", .string("x"))]), count: 300))
        let context = Self.context(document)
        let schema = try document.schema("S")
        let normaliser = SampleNormaliser(context, direction: .request)
        #expect(normaliser.normalised(value, schema) == value)
        #expect(SchemaCheck(context, direction: .request).problem(value, schema) == nil)
        #expect(context.work < 300 * 20)
    }

    @Test func anEnumOfWhichNothingFitsIsNotTriedToItsEnd() throws {
        let values = (0..<1_000).map { "v\($0)" }.joined(separator: ", ")
        let document = try SampleDocument(schemas: "S: {type: string, minLength: 20, enum: [\(values)]}")
        let context = Self.context(document)
        let made = SampleMaker(context, direction: .request).value(of: try document.schema("S"), name: "text")
        #expect(made == .string("text" + String(repeating: "t", count: 16)))
        #expect(context.work < 1_000)
    }

    @Test func valuesOfADocumentEndTogether() throws {
        let document = try SampleDocument(schemas: "S: {properties: {a: {const: 1}, b: {const: 2}}}")
        let context = Self.context(document, limit: 100)
        let schema = try document.schema("S")
        let made = (0..<50).map { _ in SampleMaker(context, direction: .request).value(of: schema, name: "a") }
        #expect(made.first.flatMap(\.self)?.line == #"{"a": 1, "b": 2}"#)
        #expect(made.last.flatMap(\.self) == nil)
        #expect(context.work < 120)
        let problem = SchemaCheck(context, direction: .request).problem(.object([]), schema)
        #expect(problem?.message == "has more ways to be read than can be tried")
    }

    @Test func patternsAreReadOnceAndTheirStepsCounted() {
        let patterns = PatternCache(limit: 5_000)
        for _ in 0..<100 { #expect(patterns.matches("ab", "^[a-z]+$")) }
        #expect(patterns.readCount == 1)
        let text = String(repeating: "a", count: 50) + "c"
        let found = (0..<20).map { _ in patterns.matches(text, "(a?){20}b$") }
        // What would take longer is taken for a match.
        #expect(found.first == false)
        #expect(found.last == true)
        #expect(patterns.steps < 6_000)
        #expect(patterns.readCount == 2)
    }

    @Test(arguments: [
        ("[1, 1.0, 1e0, 10e-1]", 1), ("[0, -0, 0.0]", 1), (#"[{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]"#, 1),
    ])
    func equalValuesHaveOneHash(json: String, count: Int) throws {
        let values = try #require(try SampleDocument.value(json).elements)
        #expect(Set(values).count == count)
        #expect(Set(values.map(\.hashValue)).count == count)
    }

    @Test func differentValuesHaveDifferentHashes() {
        let numbers = (0..<500).map { SampleValue.number("\($0)") }
        let objects = numbers.map { SampleValue.object([.init("a", $0)]) }
        // Letters with accents, composed or not: one text to Swift.
        let texts = (0..<256).map { bits in
            SampleValue.string((0..<8).map { bits >> $0 & 1 == 1 ? "\u{E9}" : "e\u{301}" }.joined())
        }
        for values in [numbers, objects, texts] {
            #expect(Set(values).count == values.count)
            #expect(Set(values.map(\.hashValue)).count > values.count - 3)
        }
    }

    @Test(arguments: [
        "null", "[1, [true, []], {}]", #"{"a\"\n": "\u0001é", "b": [1.5, "x"]}"#, #"["a", "b"]"#, #"{"k": {"l": {}}}"#,
    ])
    func whatFitsIsKnownWithoutTheLine(json: String) throws {
        let value = try SampleDocument.value(json)
        let width = value.line.utf8.count
        #expect(value.fits(in: width))
        #expect(!value.fits(in: width - 1))
    }
}
