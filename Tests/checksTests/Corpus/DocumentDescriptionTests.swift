import Testing

@testable import checks

@Suite struct DocumentDescriptionTests {
    @Test func operationsOfTheDocumentItself() throws {
        let operations = try DocumentDescription(Array(DescriptionFixture.json.utf8)).operations
        #expect(operations.map(\.pointer) == ["#/paths/~1pets/get", "#/paths/~1pets/post"])
        #expect(operations.map(\.isOmitted) == [false, true])
        #expect(operations.first?.parameters == [["query", "page"], ["header", "X-Trace"]])
        #expect(operations.first?.responses == ["200", "404"])
    }

    @Test func schemasAndTheirTypes() throws {
        let schemas = try DocumentDescription(Array(DescriptionFixture.json.utf8)).schemas
        #expect(schemas.map(\.symbol) == ["Pet", "Pet.Kind", "Exit1", "[String]", "A.self); exit(1", nil])
        #expect(schemas.first?.properties.map(\.symbol) == ["kind", "exit1", "a); exit(1"])
    }

    /// However it is escaped, a pointer is the same.
    @Test func pointersAreSpelledOneWay() throws {
        let schemas = try DocumentDescription(Array(DescriptionFixture.json.utf8)).schemas
        #expect(schemas[2].pointer == ###"#/components/schemas/"##%0A\(exit(1))"###)
    }

    @Test(arguments: [
        "", "[]", #"{"format": "other", "version": 1}"#, #"{"format": "clientgen-describe", "version": 2}"#,
        #"{"format": "clientgen-describe", "version": 1}"#,
        ##"{"format": "clientgen-describe", "version": 1, "document": {"file": "a"}, "operations": [{"file": "a"}], "schemas": []}"##,
        ##"{"format": "clientgen-describe", "version": 1, "document": {"file": "a"}, "operations": [], "schemas": [{"file": "a", "pointer": "#/b", "kind": "structure"}]}"##,
    ])
    func otherShapesAreRefused(_ json: String) {
        #expect(throws: CheckFailure.self) { try DocumentDescription(Array(json.utf8)) }
    }
}
