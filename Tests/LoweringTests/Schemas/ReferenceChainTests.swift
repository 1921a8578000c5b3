import ClientModel
import Testing

/// Documents whose schemas refer to each other in long rows: tests run on small stacks, so that recursion would end them.
@Suite struct ReferenceChainTests {
    private static let count = 2_000

    private func chain(_ count: Int = count, _ element: (String) -> String) -> String {
        let links = (0..<count).map { "C\($0): " + element("{$ref: '#/components/schemas/C\($0 + 1)'}") }
        return (links + ["C\(count): {type: object, properties: {n: {type: string}}}"]).joined(separator: "\n")
    }

    @Test func mereReferences() throws {
        let lowered = Lowered(schemas: chain { $0 })
        #expect(try lowered.outline("C0") == "alias C1")
        #expect(lowered.typeNames.count == Self.count + 1)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func backwards() throws {
        let schemas = chain { $0 }.split(separator: "\n").reversed().joined(separator: "\n")
        #expect(try Lowered(schemas: schemas).outline("C0") == "alias C1")
    }

    // Slow, as every case is 2,000 schemas.
    @Test(
        .tags(.slow),
        arguments: [
            "{oneOf: [REF, {type: 'null'}]}", "{allOf: [REF], description: One more.}", "{type: array, items: REF}",
            "{type: object, patternProperties: {^x: REF}}",
        ])
    func whatLeadsOnOtherwise(_ schema: String) {
        let lowered = Lowered(schemas: chain { schema.replacing("REF", with: $0) })
        #expect(lowered.typeNames.count >= Self.count)
    }

    /// What hundreds of schemas add to each other is more than anyone describes.
    ///
    /// Slow, as each of 600 schemas says what the hundred that it extends do.
    @Test(.tags(.slow)) func deepInheritance() throws {
        let count = 600
        let lowered = Lowered(schemas: chain(count) { "{allOf: [\($0), {properties: {m: {type: string}}}]}" })
        #expect(lowered.messages("deep-inheritance").count == 1)
        #expect(try lowered.outline("C\(count - 1)") == "struct(n: String?, m: String?)")
    }
}
