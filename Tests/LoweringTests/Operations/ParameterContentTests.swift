import ClientModel
import Lowering
import Testing

@Suite struct ParameterContentTests {
    private func lowered(_ content: String, location: String = "query") -> Lowered {
        Lowered(
            paths: """
                /a:
                  get:
                    operationId: get
                    parameters: [{name: a, in: \(location), required: true, \(content)}]
                    responses: {'204': {description: Done}}
                """, version: "3.2.0")
    }

    @Test(arguments: [
        (
            "application/json", "{schema: {type: object, properties: {b: {type: string}}}}", "GetA",
            Parameter.Content.Format.json
        ),
        ("application/problem+json", "{schema: {type: integer}}", "Int", .json),
        ("application/json", "{}", "JSONValue", .json),
        (
            "application/x-www-form-urlencoded", "{schema: {type: object, properties: {b: {type: string}}}}", "GetA",
            .form
        ),
        ("text/plain", "{schema: {type: integer}}", "Int", .text), ("text/plain", "{}", "String", .text),
        ("text/plain", "{schema: {type: object}}", "String", .text),
    ])
    func typed(_ media: String, _ content: String, _ type: String, _ format: Parameter.Content.Format) throws {
        for location in ["query", "header", "cookie", "querystring"] {
            let lowered = lowered("content: {\(media): \(content)}", location: location)
            let parameter = try #require(try lowered.operation("get").parameters.first)
            #expect(parameter.type.outline == type)
            #expect(parameter.content == .init(format: format, mediaType: media))
            #expect(lowered.ids == [])
        }
    }

    @Test func othersAreTexts() throws {
        let lowered = lowered("content: {application/xml: {schema: {type: object}}}")
        #expect(try lowered.operation("get").parameters.map(\.outline) == ["query a: String"])
        #expect(lowered.ids == ["parameter-content-as-text"])
    }

    @Test func jsonIsPreferred() throws {
        let lowered = lowered("content: {text/plain: {}, application/json: {schema: {type: integer}}}")
        #expect(try lowered.operation("get").parameters.map(\.outline) == ["query a: Int"])
    }

    @Test func querystringsStandAlone() {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: get
                    parameters:
                      - {name: a, in: querystring, content: {text/plain: {}}}
                      - {name: b, in: query, schema: {type: string}}
                      - {name: c, in: querystring, content: {text/plain: {}}}
                    responses: {'204': {description: Done}}
                """, version: "3.2.0")
        #expect(lowered.ids == ["querystring-parameter", "querystring-parameter"])
        #expect(lowered.messages("querystring-parameter").first?.hasPrefix("parameter `c` stands beside `a`") == true)
    }
}
