import ClientModel
import Lowering
import Naming
import Testing

@Suite struct ParameterLoweringTests {
    private func lowered(_ path: String, _ parameters: String, item: String = "[]") -> Lowered {
        Lowered(
            paths: """
                \(path):
                  parameters: \(item)
                  get: {operationId: get, parameters: \(parameters), responses: {'204': {description: Done}}}
                """)
    }

    @Test func pathParametersComeFirstInTheOrderOfThePath() throws {
        let lowered = lowered(
            "/a/{first}/b/{second_id}.json",
            """
            [{name: limit, in: query, schema: {type: integer}}, {name: second_id, in: path, required: true, schema: {type: string}},
                 {name: first, in: path, required: true, schema: {type: integer}}]
            """)
        let operation = try lowered.operation("get")
        #expect(
            operation.parameters.map(\.outline) == ["path first: Int", "path secondID: String", "query limit: Int?"])
        #expect(
            operation.path == [
                .literal("/a/"), .parameter(0), .literal("/b/"), .parameter(1), .literal(".json"),
            ])
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test func oneParameterTwiceInThePath() throws {
        let lowered = lowered("/a/{id}/b/{id}", "[{name: id, in: path, required: true, schema: {type: string}}]")
        #expect(try lowered.operation("get").parameters.count == 1)
        #expect(
            try lowered.operation("get").path == [.literal("/a/"), .parameter(0), .literal("/b/"), .parameter(0)])
    }

    @Test func undeclared() throws {
        let lowered = lowered("/a/{id}", "[]")
        #expect(try lowered.operation("get").parameters.map(\.outline) == ["path id: String"])
        #expect(
            lowered.messages("path-parameter-undeclared") == [
                "`{id}` of /a/{id} is not declared as a path parameter; read as a string"
            ])
    }

    @Test func unused() throws {
        let lowered = lowered("/a", "[{name: id, in: path, required: true, schema: {type: string}}]")
        #expect(try lowered.operation("get").parameters.isEmpty)
        #expect(lowered.messages("path-parameter-unused") == ["path parameter `id` does not occur in /a; left out"])
    }

    @Test func clashesAreToldApartByLocation() throws {
        let parameters = [
            "{name: id, in: cookie, schema: {type: string}}", "{name: id, in: header, schema: {type: string}}",
            "{name: id, in: query, schema: {type: string}}",
            "{name: id, in: path, required: true, schema: {type: string}}",
        ]
        for order in parameters.permutations {
            let operation = try lowered("/a/{id}", "[\(order.joined(separator: ", "))]").operation("get")
            #expect(
                Set(operation.parameters.map { "\($0.location) \($0.name)" })
                    == ["path id", "query idQuery", "header idHeader", "cookie idCookie"])
        }
    }

    /// "the parameter definition SHALL be ignored" (OpenAPI, Parameter Object).
    @Test(arguments: ["Accept", "Content-Type", "Authorization", "authorization", "CONTENT-TYPE"])
    func headersOfTheClientsOwn(_ name: String) throws {
        let lowered = lowered("/a", "[{name: \(name), in: header, schema: {type: string}}]")
        #expect(try lowered.operation("get").parameters.isEmpty)
        #expect(lowered.ids == ["parameter-ignored"])
    }

    /// "These parameters can be overridden at the operation level, but cannot be removed there."
    @Test func parametersOfThePathItem() throws {
        let lowered = lowered(
            "/a", "[{name: limit, in: query, required: true, schema: {type: integer}}]",
            item:
                "[{name: limit, in: query, schema: {type: string}}, {name: limit, in: header, schema: {type: string}}]")
        #expect(
            Set(try lowered.operation("get").parameters.map(\.outline))
                == ["query limit: Int", "header limitHeader: String?"])
    }

    /// Names of header fields are case-insensitive (RFC 9110, section 5.1).
    @Test func headersOfThePathItem() throws {
        let lowered = lowered(
            "/a", "[{name: x-trace, in: header, required: true, schema: {type: integer}}]",
            item: "[{name: X-Trace, in: header, schema: {type: string}}]")
        #expect(try lowered.operation("get").parameters.map(\.outline) == ["header xTrace: Int"])
    }

    @Test func emptyNames() throws {
        let path = lowered("'/a/{}'", "[{name: '', in: path, required: true, schema: {type: string}}]")
        #expect(try path.operation("get").path == [.literal("/a/"), .parameter(0)])
        #expect(path.diagnostics.isEmpty)
        let query = lowered("/a", "[{name: '', in: query, schema: {type: string}}]")
        #expect(try query.operation("get").parameters.map(\.outline) == ["query empty: String?"])
        let others = lowered(
            "/a", "[{name: '', in: cookie, schema: {type: string}}, {name: '', in: header, schema: {type: string}}]")
        #expect(try others.operation("get").parameters.isEmpty)
        #expect(others.ids == ["cookie-name-invalid", "header-name-invalid"])
    }

    @Test func otherLocations() throws {
        let lowered = lowered("/a", "[{name: a, in: body, schema: {type: string}}]")
        #expect(try lowered.operation("get").parameters.isEmpty)
        #expect(lowered.ids == ["parameter-location-unsupported"])
    }

    @Test func chosenNames() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: get
                    parameters:
                      - {name: q, in: query, x-clientgen-name: search, schema: {type: string}}
                      - {name: n, in: query, schema: {type: integer}}
                    responses: {'204': {description: Done}}
                """
        ) { $0.nameOverrides.parameters = ["get.n": "count"] }
        #expect(try lowered.operation("get").parameters.map(\.name) == ["search", "count"])
        #expect(try lowered.operation("get").parameters.map(\.key) == ["q", "n"])
    }

    @Test(arguments: ["/a/{id", "/a/{}", "/a/}{", "/{a}{b}", "/a/{a}-{b}", "/%20/é", "/"])
    func oddPaths(_ path: String) throws {
        let lowered = lowered("'\(path)'", "[]")
        let operation = try lowered.operation("get")
        let spelled = operation.path.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let index): "{\(operation.parameters[index].key)}"
            }
        }
        #expect(spelled.joined() == path)
    }
}
