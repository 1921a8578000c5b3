import ClientModel
import Testing

@Suite struct OperationPlannerTests {
    @Test func withoutAnOperationId() throws {
        let lowered = Lowered(paths: "/pets/{petId}/toys: {get: {responses: {'204': {description: Done}}}}")
        #expect(lowered.operations.map(\.name) == ["getPetsByIDToys"])
        #expect(Set(lowered.ids) == ["missing-operation-id", "path-parameter-undeclared"])
    }

    /// Ids that are made up must differ as paths do.
    @Test(arguments: [
        ("/a-b", "/a_b"), ("/pets/{id}", "/pets/by/id"), ("/a/b", "/a_b"), ("/a", "/a/"),
    ])
    func pathsThatReadTheSame(_ first: String, _ second: String) {
        let response = "{'200': {description: OK, content: {application/json: {schema: {properties: {a: {}}}}}}}"
        let lowered = Lowered(
            paths: "\(first): {get: {responses: \(response)}}\n\(second): {get: {responses: \(response)}}")
        let names = lowered.operations.map(\.name) + lowered.typeNames
        #expect(Set(names).count == 4, "\(names)")
        #expect(names.allSatisfy { !$0.contains("_") }, "\(names)")
    }

    @Test func whatIsNotGeneratedIsSaid() {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    callbacks: {done: {'{$request.body#/url}': {}}}
                    responses: {'204': {description: Done}}
                """)
        #expect(lowered.ids.sorted() == ["callbacks-left-out"])
    }
}
