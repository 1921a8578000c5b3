import ClientModel
import Testing

@Suite struct UnionNamesTests {
    private func cases(_ branches: String, _ schemas: String = "") throws -> Set<String> {
        let lowered = Lowered(schemas: "\(schemas)\nPet: {oneOf: [\(branches)]}")
        guard case .union(let union) = try lowered.type("Pet").kind else { throw NotFound(what: "a union") }
        return Set(union.cases.map(\.name))
    }

    private func object(_ members: String) -> String { "{type: object, properties: {\(members)}}" }

    @Test func anObjectAmongOthers() throws {
        #expect(try cases("{type: string}, \(object("id: {}, name: {}"))") == ["string", "details"])
        #expect(try cases("{type: string}, \(object("apps: {}"))") == ["string", "withApps"])
        #expect(try cases("{type: string}, {type: object, additionalProperties: false}") == ["string", "empty"])
    }

    @Test func objectsByWhatOnlyTheyHave() throws {
        let found = try cases("\(object("a: {}, b: {}")), \(object("a: {}, c: {}")), \(object("a: {}"))")
        #expect(found == ["withB", "withC", "details"])
    }

    @Test func objectsByTheTypesOfTheirMembers() throws {
        let strings = object("labels: {type: array, items: {type: string}}")
        let objects = object("labels: {type: array, items: {type: object, properties: {name: {}}}}")
        #expect(try cases("\(strings), \(objects)") == ["withStringLabels", "withObjectLabels"])
    }

    @Test func objectsByTwoValues() throws {
        let done = object("status: {type: string, enum: [done]}, at: {}")
        let open = object("status: {type: string, enum: [queued, in_progress]}, at: {}")
        #expect(try cases("\(done), \(open)") == ["done", "queuedOrInProgress"])
    }

    @Test func enumerationsAndArrays() throws {
        #expect(try cases("{type: boolean}, {type: string, enum: [a, b]}") == ["bool", "preset"])
        #expect(try cases("{type: integer}, {type: string, enum: [never]}") == ["int", "never"])
        #expect(
            try cases("{type: string}, {type: array, items: \(object("id: {}, name: {}"))}") == ["string", "items"])
        #expect(try cases("{type: string}, {type: array, items: {}}") == ["string", "array"])
    }

    @Test func chosenNamesReachTheCases() throws {
        let schemas = "cat_v2: {x-clientgen-name: Cat, type: object, properties: {a: {type: string}}}"
        #expect(try cases("{$ref: '#/components/schemas/cat_v2'}, {type: string}", schemas) == ["cat", "string"])
    }

    /// The case for what no branch describes is called alike in all unions.
    @Test func aBranchCalledOther() throws {
        let schemas = "Other: {type: object, properties: {a: {type: string}}}"
        #expect(try cases("{$ref: '#/components/schemas/Other'}, {type: string}", schemas) == ["otherValue", "string"])
    }
}
