import ClientModel
import Diagnostics
import Lowering
import Naming
import Testing

/// What the configuration says of single operations, schemas and servers goes before what the document says.
@Suite struct ConfiguredPlacesTests {
    private let paths = """
        /a:
          post: {operationId: a, x-clientgen-safe: true, x-clientgen-idempotency-key: Theirs, responses: {'204': {description: Done}}}
        /b:
          post:
            operationId: b
            parameters: [{name: q, in: query, schema: {type: string, enum: [x, y]}}]
            responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}}
        """
    private let schemas = """
        Answer:
          allOf:
            - {type: object, properties: {ok: {type: boolean}, size: {type: integer, enum: [1, 2, 4, 8], x-enum-varnames: [one, two, four]}}}
            - {type: object, properties: {done: {type: boolean, x-clientgen-envelope: true}}}
        a.b: {type: string, enum: [x, y], x-enum-descriptions: [Theirs., Also theirs.]}
        """

    private func lowered(_ adjust: (inout LoweringOptions) -> Void) -> Lowered {
        Lowered(paths: paths, schemas: schemas, adjust)
    }

    @Test func operationsAreNamedByIdOrPlace() throws {
        let lowered = lowered { options in
            options.safeOperations = ["a": false, "#/paths/~1b/post": true]
            options.idempotencyFields = ["#/paths/~1a/post": "", "b": "Ours"]
            options.nameOverrides.operations = ["#/paths/~1b/post": "find"]
            options.nameOverrides.parameters = ["#/paths/~1b/post/parameters/0": "query"]
        }
        #expect(lowered.ids == [])
        #expect(try !lowered.operation("a").isSafeToRepeat)
        #expect(try lowered.operation("a").idempotencyField == nil)
        let second = try lowered.operation("b")
        #expect(second.isSafeToRepeat && second.idempotencyField == "Ours" && second.name == "find")
        #expect(second.parameters.map(\.name) == ["query"])
        #expect(lowered.types["FindQuery"] != nil)
    }

    @Test func membersBecomeEnvelopesAndCeaseToBe() throws {
        let lowered = lowered { $0.schemaSettings.envelopes = ["Answer.ok": true, "Answer.done": false] }
        #expect(lowered.ids == [])
        #expect(try lowered.operation("b").envelope?.key == "ok")
        #expect(try lowered.properties("Answer").map(\.key) == ["size", "done"])
    }

    /// Those that have no name keep the document's, or what follows from them.
    @Test func valuesHaveNamesAndDescriptions() throws {
        let lowered = lowered { options in
            options.schemaSettings.valueNames = ["Answer.size": ["2": "pair", "8": "byte"]]
            options.schemaSettings.valueDescriptions = ["a.b": ["y": "Ours."]]
            options.nameOverrides.schemas = ["#/components/schemas/Answer/allOf/0/properties/size": "Width"]
        }
        #expect(lowered.ids == [])
        #expect(try lowered.enumeration("Answer.Width").members.map(\.name) == ["one", "pair", "four", "byte"])
        #expect(try lowered.enumeration("AB").members.map(\.documentation) == ["Theirs.", "Ours."])
        #expect(try lowered.properties("Answer").contains { $0.key == "size" && $0.name == "size" })
    }

    /// What refers to an enumeration, or may be `null` instead, has no values of its own.
    @Test(arguments: [
        "$ref: '#/components/schemas/a.b'", "allOf: [{$ref: '#/components/schemas/a.b'}]",
        "anyOf: [{$ref: '#/components/schemas/a.b'}, {type: 'null'}]",
    ])
    func valuesAreThoseOfWhatASchemaLeadsTo(property: String) throws {
        let lowered = Lowered(
            paths: paths, schemas: "\(schemas)\nOrder: {type: object, properties: {state: {\(property)}}}"
        ) {
            $0.schemaSettings.valueNames = ["Order.state": ["x": "open"]]
            $0.schemaSettings.valueDescriptions = ["Order.state": ["y": "Ours."]]
        }
        #expect(lowered.ids == [])
        #expect(try lowered.enumeration("AB").members.map(\.name) == ["open", "y"])
        #expect(try lowered.enumeration("AB").members.map(\.documentation) == ["Theirs.", "Ours."])
    }

    @Test func valuesAreThoseOfBranches() throws {
        let lowered = Lowered(
            schemas: """
                Order:
                  type: object
                  properties:
                    state: {anyOf: [{type: string, enum: [o, c], x-enum-varnames: [theirs, closed]}, {type: 'null'}]}
                    code: {oneOf: [{type: string, enum: [n]}, {type: integer, enum: [1, 2]}]}
                """
        ) {
            $0.schemaSettings.valueNames = [
                "Order.state": ["o": "open"], "Order.code": ["n": "novel", "2": "pair"],
                "#/components/schemas/Order/properties/code": ["1": "single"],
            ]
        }
        #expect(lowered.ids == [])
        #expect(try lowered.enumeration("Order.State").members.map(\.name) == ["open", "closed"])
        let names = lowered.allTypes.compactMap { type -> [String]? in
            guard case .enumeration(let enumeration) = type.kind, type.name.qualified != "Order.State" else {
                return nil
            }
            return enumeration.members.map(\.name)
        }
        #expect(names.joined().sorted() == ["novel", "pair", "single"])
    }

    /// What is said of the enumeration itself goes first, then places; the others are told.
    @Test func whatIsSaidTwiceOfAValueIsTold() throws {
        let lowered = Lowered(
            schemas: """
                Status: {type: string, enum: [o, c, d]}
                Order: {type: object, properties: {a: {$ref: '#/components/schemas/Status'}, b: {$ref: '#/components/schemas/Status'}}}
                """
        ) {
            $0.schemaSettings.valueNames = [
                "Status": ["o": "open"], "Order.a": ["o": "other", "c": "closed", "e": "f"],
                "#/components/schemas/Order/properties/b": ["c": "cancelled", "d": "done"],
            ]
        }
        #expect(try lowered.enumeration("Status").members.map(\.name) == ["open", "cancelled", "done"])
        #expect(
            lowered.messages("configuration-unused") == [
                "`enum-names.Order.a` has `c`, but the document has no such value of which nothing nearer says another",
                "`enum-names.Order.a` has `e`, but the document has no such value",
                "`enum-names.Order.a` has `o`, but the document has no such value of which nothing nearer says another",
            ])
    }

    @Test func aPlaceGoesBeforeAName() throws {
        let lowered = lowered { options in
            options.schemaSettings.valueNames = ["a.b": ["x": "left"], "#/components/schemas/a.b": ["x": "right"]]
        }
        #expect(try lowered.enumeration("AB").members.map(\.name) == ["right", "y"])
    }

    /// As all names that are chosen: against what others would be called by the rules, and as it is written.
    @Test func aServersNameIsKept() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: "https://a.test", description: Production}, {url: "https://b.test"}]
            paths: {}
            """
        ) { $0.nameOverrides.servers = ["https://b.test": "production"] }
        #expect(lowered.ids == [])
        #expect(lowered.module?.servers.map(\.name) == ["aTest", "production"])
    }

    @Test func serversAreNamedByURLOrPlace() {
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: "https://a.test", x-clientgen-name: theirs}, {url: "https://b.test"}]
            paths: {}
            """
        ) { $0.nameOverrides.servers = ["https://a.test": "ours", "#/servers/1": "other"] }
        #expect(lowered.ids == [])
        #expect(lowered.module?.servers.map(\.name) == ["ours", "other"])
    }
}
