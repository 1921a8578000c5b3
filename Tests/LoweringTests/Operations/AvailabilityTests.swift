import ClientModel
import Testing

@Suite struct AvailabilityTests {
    private func lowered(_ method: String, _ rest: String = "") -> Lowered {
        let operation = "operationId: a, \(rest)responses: {'204': {description: Done}}"
        let isUsual = method == method.lowercased()
        return Lowered(
            paths: isUsual
                ? "/a: {\(method): {\(operation)}}" : "/a: {additionalOperations: {\(method): {\(operation)}}}",
            version: "3.2.0")
    }

    private func parameter(_ parameter: String) -> String {
        "parameters: [{\(parameter), schema: {type: string}}], "
    }

    @Test func methodsThatCannotBeSent() throws {
        let connect = lowered("CONNECT")
        #expect(try connect.operation("a").unavailable?.contains("tunnel") == true)
        #expect(connect.ids.contains("operation-unavailable"))
        #expect(try lowered("COPY").operation("a").unavailable == nil)
        let body = "requestBody: {required: true, content: {text/plain: {}}}, "
        #expect(try lowered("trace", body).operation("a").unavailable?.contains("body") == true)
        #expect(try lowered("trace").operation("a").unavailable == nil)
        #expect(try lowered("put", body).operation("a").unavailable == nil)
    }

    @Test func requiredParametersThatCannotBeSent() throws {
        let odd = lowered("get", parameter("in: header, name: X Odd, required: true"))
        #expect(try odd.operation("a").unavailable == "its required parameter `X Odd` can't be sent")
        #expect(odd.ids == ["header-name-invalid", "operation-unavailable"])
        let elsewhere = lowered("get", parameter("in: trailer, name: sum, required: true"))
        #expect(try elsewhere.operation("a").unavailable == "its required parameter `sum` can't be sent")
    }

    /// Style `cookie` escapes nothing, so that no JSON text could stand there.
    @Test func whatIsNestedInACookie() throws {
        func lowered(_ style: String, _ schema: String, required: Bool) -> Lowered {
            self.lowered(
                "get", "parameters: [{in: cookie, name: c, required: \(required), \(style)schema: \(schema)}], ")
        }
        let nested = "{type: array, items: {type: array, items: {type: string}}}"
        let required = lowered("style: cookie, ", nested, required: true)
        #expect(
            try required.operation("a").unavailable == "what is nested in its required parameter `c` can't be sent")
        #expect(required.ids == ["parameter-nested-in-cookie", "operation-unavailable"])
        let optional = lowered("style: cookie, ", nested, required: false)
        #expect(try optional.operation("a").unavailable == nil)
        #expect(optional.ids == ["parameter-nested-in-cookie"])
        #expect(lowered("", nested, required: true).ids == ["parameter-nested-as-json"])
        #expect(lowered("style: cookie, ", "{type: array, items: {type: string}}", required: true).ids == [])
    }

    /// What is optional is not missed, and what the transport sets by itself is sent.
    @Test(arguments: ["in: header, name: X Odd", "in: header, name: Content-Length, required: true"])
    func parametersThatAreNotMissed(_ text: String) throws {
        let lowered = lowered("get", parameter(text))
        #expect(try lowered.operation("a").unavailable == nil)
        #expect(lowered.ids == ["header-name-invalid"])
    }

    @Test func formsThatAreTheQuery() throws {
        func lowered(_ schema: String, in location: String = "querystring", required: Bool = true) -> Lowered {
            let content = "content: {application/x-www-form-urlencoded: {schema: \(schema)}}"
            return self.lowered(
                "get", "parameters: [{name: q, in: \(location), required: \(required), \(content)}], ")
        }
        for schema in ["{type: string}", "{type: array, items: {type: string}}"] {
            #expect(try lowered(schema).operation("a").unavailable == "its required parameter `q` can't be sent")
            #expect(lowered(schema, required: false).ids == ["form-without-members"])
            let query = lowered(schema, in: "query")
            #expect(query.ids == ["parameter-content-as-text"])
            #expect(try query.operation("a").parameters.map(\.type) == [.string])
        }
        #expect(lowered("{type: object}").ids == [])
    }

    @Test func aBodyThatTraceMayHave() throws {
        let lowered = lowered("trace", "requestBody: {content: {text/plain: {}}}, ")
        #expect(try lowered.operation("a").unavailable == nil)
        #expect(try lowered.operation("a").body == nil)
        #expect(lowered.ids == ["body-ignored"])
    }
}
