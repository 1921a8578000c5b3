import ClientModel
import Lowering
import Testing

@Suite struct FlatteningTests {
    private func body(
        _ schema: String, parameters: String = "[]", path: String = "/a", required: Bool = true, limit: Int = 12
    ) throws -> [String]? {
        let lowered = Lowered(
            paths: """
                \(path):
                  post:
                    operationId: a
                    parameters: \(parameters)
                    requestBody:
                      required: \(required)
                      content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}
                    responses: {'204': {description: Done}}
                """, schemas: "Body: \(schema)"
        ) { $0.flattenLimit = limit }
        return try lowered.operation("a").body?.flattened?.map { "\($0.parameterName) \($0.property.key)" }
    }

    @Test func propertiesBecomeParameters() throws {
        #expect(
            try body("{type: object, properties: {user_id: {type: string}, name: {type: string}}}")
                == ["userID user_id", "name name"])
    }

    @Test func theLimit() throws {
        let schema = "{type: object, properties: {a: {}, b: {}, c: {}}}"
        #expect(try body(schema, limit: 3)?.count == 3)
        #expect(try body(schema, limit: 2) == nil)
        #expect(try body(schema, limit: 0) == nil)
    }

    @Test func aPropertyThatClashesWithAParameter() throws {
        #expect(
            try body(
                "{type: object, properties: {id: {type: string}, name: {type: string}}}",
                parameters: "[{name: id, in: path, required: true, schema: {type: string}}]", path: "/a/{id}")
                == ["bodyID id", "name name"])
    }

    @Test(arguments: ["query", "header"])
    func whereverTheParameterIs(_ location: String) throws {
        #expect(
            try body(
                "{type: object, properties: {id: {type: string}}}",
                parameters: "[{name: id, in: \(location), schema: {type: string}}]") == ["bodyID id"])
    }

    /// A name that still clashes would have to be invented.
    @Test func aClashThatRemains() throws {
        #expect(
            try body(
                "{type: object, properties: {id: {type: string}, body_id: {type: string}}}",
                parameters: "[{name: id, in: query, schema: {type: string}}]") == nil)
    }

    @Test(arguments: [
        "{type: string}", "{type: array, items: {type: string}}", "{type: object}",
        "{type: object, properties: {a: {}}, additionalProperties: true}", "{oneOf: [{type: string}, {type: integer}]}",
    ])
    func whatStaysAValue(_ schema: String) throws {
        #expect(try body(schema) == nil)
    }

    /// Where none of its properties has to be given, none given is no body; else giving them gives the body.
    @Test func aBodyThatMayBeLeftOut() throws {
        #expect(try body("{type: object, properties: {a: {}}}", required: false) == ["a a"])
        #expect(try body("{type: object, required: [a], properties: {a: {}}}", required: false) == ["a a"])
    }

    /// Of several bodies, a call says which it means.
    @Test func severalBodies() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/A'}}
                        application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/A'}}
                        multipart/form-data: {schema: {$ref: '#/components/schemas/B'}}
                        multipart/mixed: {schema: {$ref: '#/components/schemas/C'}}
                    responses: {'204': {description: Done}}
                """,
            schemas: """
                A: {type: object, properties: {x: {type: string}}}
                B: {type: object, properties: {x: {type: string}, y: {type: string}}}
                C: {type: object, required: [z], properties: {x: {type: string}, z: {type: string}}}
                """)
        let flattened = try lowered.operation("a").calls.map { $0.body?.flattened?.map(\.parameterName) }
        #expect(flattened == [["x"], nil, nil, ["x", "z"]])
    }

    @Test func throughAnAlias() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
                    responses: {'204': {description: Done}}
                """, schemas: "A: {type: object, properties: {x: {}}}\nB: {$ref: '#/components/schemas/A'}")
        #expect(try lowered.operation("a").body?.flattened?.map(\.parameterName) == ["x"])
    }

    /// A call without arguments sends the first body, or none where that need not be there: another says what it is.
    @Test(arguments: [(false, false), (true, true)])
    func aCallWithoutArgumentsMeansOneBody(isRequired: Bool, isFlattened: Bool) throws {
        let form = "multipart/form-data: {schema: {type: object, properties: {x: {type: string}}}}"
        let lowered = Lowered.ofBody("{text/plain: {schema: {type: string}}, \(form)}", isRequired: isRequired)
        let calls = try lowered.operation("a").calls
        #expect(calls.map { $0.body?.flattened != nil } == [false, isFlattened])
        let told = form.replacing("type: object", with: "type: object, required: [x]")
        let other = Lowered.ofBody("{text/plain: {schema: {type: string}}, \(told)}", isRequired: isRequired)
        #expect(try other.operation("a").calls.map { $0.body?.flattened != nil } == [false, true])
    }
}
