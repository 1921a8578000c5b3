import Testing

@testable import checks

@Suite struct LeftOutTests {
    /// Schemas have a table of their own, and what the standard says to ignore is nothing that a call could have.
    @Test func omissionsOfOperationsAreCounted() {
        let omissions = [
            ("#/paths/~1a/get/responses/200/content/application~1xml", "body-as-text"),
            ("#/paths/~1b/get/responses/200/content/application~1xml", "body-as-text"),
            ("#/paths/~1b/get/parameters/0", "parameter-ignored"),
            ("#/paths/~1b/get/parameters/1", "parameter-left-out"),
            ("#/components/schemas/A/default", "default-left-out"),
        ].map { DocumentDescription.Omission(pointer: $0.0, id: $0.1) }
        #expect(LeftOut.text(omissions) == "body-as-text×2 parameter-left-out×1")
        #expect(LeftOut.text([omissions[2]]) == "-")
    }
}
