import ClientModel
import Lowering
import Testing

@Suite struct SharedEnumerationsTests {
    /// Objects of one member each.
    private func lowered(
        _ members: KeyValuePairs<String, String>, paths: String = "{}",
        _ adjust: (inout LoweringOptions) -> Void = { _ in }
    ) -> Lowered {
        let schemas = members.map { name, member in "\(name): {type: object, properties: {\(member)}}" }
        return Lowered(paths: paths, schemas: schemas.joined(separator: "\n"), adjust)
    }

    /// What the types within others are.
    private func nested(_ lowered: Lowered) -> [String: String] {
        lowered.types.filter { $0.key.contains(".") }.mapValues { type in
            switch type.kind {
            case .alias(let target): target.outline
            case .enumeration: "enumeration"
            default: "other"
            }
        }
    }

    private let status = "status: {type: string, enum: [active, paused]}"

    @Test func theFirstByItsNameDeclares() throws {
        let lowered = lowered(["Zebra": status, "Monkey": status, "Ape": status])
        #expect(
            nested(lowered) == [
                "Ape.Status": "enumeration", "Monkey.Status": "Ape.Status", "Zebra.Status": "Ape.Status",
            ])
        // What refers to a place refers to it by its own name.
        #expect(try lowered.property("Zebra", "status").type.outline == "Zebra.Status")
    }

    @Test func theDocumentsOrderSaysNothing() {
        let places = nested(lowered(["Ape": status, "Monkey": status, "Zebra": status]))
        #expect(nested(lowered(["Zebra": status, "Ape": status, "Monkey": status])) == places)
    }

    /// All names that there were are still there.
    @Test func aPlaceThatIsAddedRenamesNothing() {
        let before = nested(lowered(["Monkey": status, "Zebra": status]))
        let behind = nested(lowered(["Monkey": status, "Yak": status, "Zebra": status]))
        #expect(behind.filter { $0.key != "Yak.Status" } == before)
        let first = nested(lowered(["Ape": status, "Monkey": status, "Zebra": status]))
        #expect(first["Monkey.Status"] == "Ape.Status" && first["Zebra.Status"] == "Ape.Status")
        #expect(Set(first.keys).isSuperset(of: before.keys))
    }

    @Test(arguments: [
        "status: {type: string, enum: [paused, active]}",
        "status: {type: string, enum: [active, paused, gone]}",
        "status: {type: string, enum: [active, Paused]}",
        "status: {type: string, enum: [active, paused], x-enum-varnames: [on, off]}",
        "status: {type: string, enum: [active, paused], x-enum-descriptions: ['', Not now.]}",
        "statuses: {type: string, enum: [active, paused]}",
        "status: {type: integer, enum: [1, 2]}",
    ])
    func whatDiffersStays(member: String) {
        #expect(nested(lowered(["Ape": status, "Zebra": member])).values.allSatisfy { $0 == "enumeration" })
    }

    @Test(arguments: [
        ("status: {type: string, enum: [active]}", "enumeration"),
        ("status: {type: integer, enum: [1, 2]}", "Ape.Status"),
        ("status: {type: number, enum: [1.5, 2]}", "enumeration"),
        ("status: {enum: [active, 1]}", "enumeration"),
        ("status: {type: [string, 'null'], enum: [active, paused, null]}", "Ape.Status"),
        ("status: {type: string, enum: [active, paused], default: paused}", "Ape.Status"),
        ("status: {type: array, items: {type: string, enum: [active, paused]}}", "Ape.StatusItem"),
        ("status: {type: object, properties: {a: {type: string}}}", "other"),
    ])
    func whatIsShared(member: String, expected: String) {
        let nested = nested(lowered(["Ape": member, "Zebra": member]))
        #expect(nested.filter { $0.key.hasPrefix("Zebra.") }.values.allSatisfy { $0 == expected }, "\(nested)")
        #expect(nested.count == 2)
    }

    /// With a default, described in other words: these belong to the member, not to the type.
    @Test func whatAMemberSaysDoesNotMatter() throws {
        let member =
            "status: {type: string, enum: [active, paused], default: paused, description: How it is.}"
        let lowered = lowered(["Ape": status, "Zebra": member])
        #expect(nested(lowered)["Zebra.Status"] == "Ape.Status")
        #expect(try lowered.property("Zebra", "status").defaultValue == .member("paused"))
        #expect(try lowered.type("Zebra.Status").documentation == "How it is.")
    }

    @Test func placesAtAnyDepthAndWithinOneOwner() {
        let lowered = lowered(["Ape": "\(status), arm: {type: object, properties: {\(status)}}"])
        #expect(
            nested(lowered) == ["Ape.Arm": "other", "Ape.Arm.Status": "enumeration", "Ape.Status": "Ape.Arm.Status"])
    }

    @Test func aComponentStaysAComponent() {
        let lowered = Lowered(
            schemas: """
                Status: {type: string, enum: [active, paused]}
                Ape: {type: object, properties: {\(status)}}
                """)
        #expect(nested(lowered) == ["Ape.Status": "enumeration"])
    }

    @Test func whatIsDeprecatedDeclaresLast() {
        let deprecated = "status: {type: string, enum: [active, paused], deprecated: true}"
        #expect(
            nested(lowered(["Ape": deprecated, "Monkey": status, "Zebra": status])) == [
                "Ape.Status": "Monkey.Status", "Monkey.Status": "enumeration", "Zebra.Status": "Monkey.Status",
            ])
        #expect(nested(lowered(["Ape": deprecated, "Zebra": deprecated]))["Zebra.Status"] == "Ape.Status")
    }

    /// Operations come and go more often than components.
    @Test func componentsDeclareBeforeOperations() {
        let lowered = lowered(
            ["Zebra": status],
            paths: """
                /a:
                  post:
                    operationId: addApe
                    requestBody:
                      content: {application/json: {schema: {type: object, properties: {\(status)}}}}
                    responses: {'204': {description: ok}}
                """)
        #expect(nested(lowered) == ["AddApeRequest.Status": "Zebra.Status", "Zebra.Status": "enumeration"])
    }

    /// Two calls of one name that nothing else tells apart would be one.
    @Test func whatTellsBodiesApartStays() {
        let lowered = lowered(
            ["Ape": status, "Monkey": status, "Zebra": status],
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Ape/properties/status'}}
                    responses: {'204': {description: ok}}
                """)
        #expect(
            nested(lowered) == [
                "Ape.Status": "enumeration", "Monkey.Status": "enumeration", "Zebra.Status": "Monkey.Status",
            ])
    }

    /// What is left out can declare nothing.
    @Test func aFilteredPlaceDeclaresNothing() {
        let operation = """
            /zebras:
              get:
                operationId: zebras
                responses:
                  '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Zebra'}}}}
            /monkeys:
              get:
                operationId: monkeys
                responses:
                  '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Monkey'}}}}
            """
        let lowered = lowered(["Ape": status, "Monkey": status, "Zebra": status], paths: operation) {
            $0.filter.include.operations = ["zebras", "monkeys"]
        }
        #expect(nested(lowered) == ["Monkey.Status": "enumeration", "Zebra.Status": "Monkey.Status"])
    }

    @Test func theMapTellsOfAliases() throws {
        let mapped = try Mapped(
            paths: "{}",
            components: """
                schemas:
                  Ape: {type: object, properties: {\(status)}}
                  Zebra: {type: object, properties: {\(status)}}
                """)
        #expect(mapped.schemas["#/components/schemas/Ape/properties/status"] == "enumeration Ape.Status")
        #expect(mapped.schemas["#/components/schemas/Zebra/properties/status"] == "alias Zebra.Status")
        let zebra = mapped.map.schemas.first { $0.place.pointer == "#/components/schemas/Zebra/properties/status" }
        #expect(zebra?.aliased?.outline == "Ape.Status")
    }
}
