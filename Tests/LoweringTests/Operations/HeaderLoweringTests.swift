import ClientModel
import Testing

@Suite struct HeaderLoweringTests {
    private func lowered(_ first: String, _ second: String) -> Lowered {
        Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses: {'200': {description: OK, headers: \(first)}, '404': {description: No, headers: \(second)}}
                """, schemas: "Box: {type: object, properties: {a: {type: integer}}}")
    }

    private func ids(_ first: String, _ second: String = "{}") -> [String] { lowered(first, second).ids }

    private func headers(_ first: String, _ second: String = "{}") -> [String] {
        (lowered(first, second).module?.headers ?? []).map { header in
            "\(header.name) \(header.key): \(header.type.outline)" + (header.explode ? " exploded" : "")
                + (header.isJSON ? " json" : "") + (header.isDeprecated ? " deprecated" : "")
        }
    }

    @Test func eachFieldIsOneConstant() {
        #expect(
            headers("{X-B: {schema: {type: integer}}, Link: {}}", "{x-b: {schema: {type: integer}}}")
                == ["link Link: String", "xB X-B: Int"])
    }

    @Test(arguments: [
        ("{schema: {type: array, items: {type: integer}}}", "[Int]"),
        ("{schema: {$ref: '#/components/schemas/Box'}, explode: true}", "Box exploded"),
        ("{content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}", "Box json"),
        ("{content: {text/plain: {schema: {type: integer}}}}", "String"), ("{schema: {}}", "String"),
        ("{schema: {type: string, format: date-time}}", "Date"),
    ])
    func types(_ header: String, _ type: String) {
        #expect(headers("{X: \(header)}") == ["x X: \(type)"])
    }

    @Test func aFieldWithSeveralTypesIsText() {
        #expect(headers("{X: {schema: {type: integer}}}", "{X: {schema: {type: boolean}}}") == ["x X: String"])
        #expect(
            headers("{X: {schema: {type: integer, format: int32}}}", "{X: {schema: {type: integer}}}") == ["x X: Int"])
    }

    /// Where it is said of a field each time.
    @Test func deprecatedFields() {
        let (old, new) = ("{X: {deprecated: true, schema: {type: string}}}", "{X: {schema: {type: string}}}")
        #expect(headers(old) == ["x X: String deprecated"])
        #expect(headers(old, old) == ["x X: String deprecated"])
        #expect(headers(old, new) == ["x X: String"])
    }

    @Test func whatIsNoFieldOfItsOwnIsLeftOut() {
        #expect(headers("{Content-Type: {schema: {type: string}}, 'a b': {schema: {type: string}}}").isEmpty)
    }

    /// Style `simple` has no form for what is nested; what is read otherwise than described is said.
    @Test(arguments: [
        ("{X: {schema: {type: array, items: {$ref: '#/components/schemas/Box'}}}}", "{}"),
        ("{X: {schema: {type: integer}}}", "{X: {schema: {type: boolean}}}"),
    ])
    func whatIsReadAsText(_ first: String, _ second: String) {
        #expect(headers(first, second) == ["x X: String"])
        #expect(ids(first, second) == ["header-as-text"])
    }

    @Test func whatIsReadAsDescribedIsNotSaid() {
        #expect(ids("{X: {schema: {type: integer}}}", "{X: {schema: {type: integer, format: int64}}}") == [])
        #expect(ids("{X: {schema: {type: array, items: {type: integer}}}}") == [])
        // One of the responses says itself that it is text.
        #expect(ids("{X: {schema: {type: string, format: uri}}}", "{X: {schema: {type: string}}}") == [])
    }
}
