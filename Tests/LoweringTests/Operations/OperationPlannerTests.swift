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

    /// Ids that are made of paths are each one operation's, whatever the order of the paths; methods keep their names.
    @Test func idsThatAreMadeUpTellOperationsApart() {
        let answer = "responses: {'204': {description: Done}}"
        func ids(_ paths: String...) -> [String] {
            Lowered(paths: paths.joined(separator: "\n")).operations.map { "\($0.id) \($0.name)" }.sorted()
        }
        let (first, second) = ("/a/b: {get: {tags: [x], \(answer)}}", "/a-b: {get: {tags: [y], \(answer)}}")
        let apart = ["getSlashADashB getAB", "getSlashASlashB getAB"]
        #expect(ids(first, second) == apart)
        #expect(ids(second, first) == apart)
        let version = "/api/pets: {get: {tags: [x], \(answer)}}"
        #expect(ids(version, "/v1/pets: {get: {tags: [y], \(answer)}}") == ["getAPIPets getPets", "getV1Pets getPets"])
        // An id that several have is none, also where it is what would be made for one of them.
        let repeated = "get: {operationId: getPets, tags: [x], \(answer)}"
        #expect(
            ids("/api/pets: {\(repeated)}", "/pets: {\(repeated.replacing("[x]", with: "[y]"))}")
                == ["getAPIPets getPets", "getPets getPets"])
        #expect(ids(version, "/c: {get: {operationId: getPets, \(answer)}}").first?.hasPrefix("getAPIPets ") == true)
    }
}
