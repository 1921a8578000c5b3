import ClientModel
import Diagnostics
import Testing

@testable import Lowering

@Suite struct SchemaOverridesTests {
    private static let schemas = """
        Money: {type: object, required: [amount], properties: {amount: {type: object, properties: {a: {type: string}}}}}
        Alias: {type: string, format: decimal}
        Order:
          type: object
          required: [total, price]
          properties:
            total: {type: string, format: decimal, default: '1'}
            price: {$ref: '#/components/schemas/Money'}
            perhaps: {anyOf: [{$ref: '#/components/schemas/Money'}, {type: 'null'}]}
            list: {type: array, items: {$ref: '#/components/schemas/Money'}}
            state: {type: string, format: decimal, enum: [a]}
            either: {oneOf: [{$ref: '#/components/schemas/Money'}, {type: string}]}
        Special: {allOf: [{$ref: '#/components/schemas/Order'}, {type: object, properties: {more: {type: integer}}}]}
        """

    private func lowered(_ change: (inout TypeOverrides) -> Void) -> Lowered {
        Lowered(schemas: Self.schemas) { change(&$0.typeOverrides) }
    }

    private func types(_ lowered: Lowered, of name: String) throws -> [String: TypeReference] {
        guard case .structure(let structure) = try lowered.type(name).kind else { return [:] }
        return Dictionary(structure.properties.map { ($0.key, $0.type) }) { first, _ in first }
    }

    private let amount = ExternalType(name: "Amount", module: "MoneyKit")

    @Test func aSchemaHasTheUsersTypeWhereverItIsReferredTo() throws {
        let lowered = lowered { $0.schemas = ["Money": amount] }
        #expect(!lowered.typeNames.contains { $0.hasPrefix("Money") })
        let types = try types(lowered, of: "Order")
        #expect(types["price"] == .external(amount) && types["perhaps"] == .external(amount))
        #expect(types["list"] == .array(.external(amount)))
        #expect(try self.types(lowered, of: "Special")["price"] == .external(amount))
        guard case .union(let union) = try lowered.type("Order.Either").kind, case .choice(let choice) = union.selection
        else {
            Issue.record("no choice")
            return
        }
        #expect(choice.decisions.contains { $0.test == .type([.object]) && $0.caseIndex == 0 })
        #expect(lowered.ids.isEmpty, "\(lowered.ids)")
    }

    @Test func theRuntimesOwnNumberIsKnown() throws {
        let number = ExternalType(name: "JSONNumber", module: "ClientRuntime")
        let lowered = Lowered(
            schemas: "Entry: {type: object, properties: {wei: {type: integer, default: 5}, other: {type: integer}}}"
        ) { $0.typeOverrides.properties = ["Entry.wei": number, "Entry.other": ExternalType(name: "JSONNumber")] }
        guard case .structure(let structure) = try lowered.type("Entry").kind else { return }
        #expect(structure.properties.map(\.type) == [.exactNumber, .external(ExternalType(name: "JSONNumber"))])
        #expect(structure.properties[0].defaultValue == .integer(5) && lowered.ids.isEmpty)
    }

    @Test func aFormatHasItWhereValuesAreNoEnumeration() throws {
        let decimal = ExternalType(name: "Decimal")
        let lowered = lowered { $0.formats = ["decimal": decimal] }
        let types = try types(lowered, of: "Order")
        #expect(types["total"] == .external(decimal))
        #expect(types["state"] == .named(TypeName(["Order", "State"])))
        #expect(!lowered.typeNames.contains("Alias"))
        #expect(lowered.ids == ["default-left-out"])
    }

    @Test func numbersWithoutAFormatHaveIt() throws {
        let lowered = lowered {
            $0.numbers = ["integer": ExternalType(name: "JSONInteger", module: "ClientRuntime"), "number": amount]
        }
        #expect(try types(lowered, of: "Special")["more"] == .exactInteger)
        // No number of the document is without a format.
        #expect(lowered.ids == ["configuration-unused"])
        #expect(lowered.diagnostics.first?.message.contains("type.number") == true)
    }

    @Test func whatSaysMoreExactlyWhereWins() throws {
        let lowered = lowered {
            $0.formats = ["decimal": ExternalType(name: "A")]
            $0.schemas = ["Money": ExternalType(name: "B")]
            $0.properties = ["Order.total": ExternalType(name: "C"), "Order.list": ExternalType(name: "D")]
            $0.pointers = [
                "#/components/schemas/Order/properties/price": ExternalType(name: "E"),
                "#/components/schemas/Order/properties/list": ExternalType(name: "F"),
            ]
        }
        let types = try types(lowered, of: "Order")
        #expect(types["total"] == .external(ExternalType(name: "C")))
        #expect(types["price"] == .external(ExternalType(name: "E")))
        #expect(types["list"] == .external(ExternalType(name: "F")))
        #expect(types["perhaps"] == .external(ExternalType(name: "B")))
    }

    @Test func aPropertyOfAPartHasIt() throws {
        let lowered = lowered { $0.properties = ["Special.more": amount] }
        #expect(try types(lowered, of: "Special")["more"] == .external(amount))
        #expect(lowered.ids.isEmpty, "\(lowered.ids)")
    }

    @Test func whatNoSchemaHasIsTold() {
        let lowered = lowered {
            $0.formats = ["decimals": amount]
            $0.schemas = ["Mony": amount]
            $0.properties = ["Order.totl": amount]
            $0.pointers = ["#/components/schemas/Nothing": amount]
        }
        #expect(lowered.ids == Array(repeating: "configuration-unused", count: 4))
        #expect(
            lowered.diagnostics.map { $0.help ?? "" } == [
                "did you mean `schemas.Money`?", "did you mean `format.decimal`?",
                "did you mean `properties.Order.total`?", "remove it",
            ])
    }

    @Test func withoutOverridesNothingIsOther() throws {
        let lowered = lowered { _ in }
        let types = try types(lowered, of: "Order")
        #expect(types["total"] == .string && types["price"] == .named(TypeName(["Money"])))
        #expect(lowered.typeNames.contains("Money.Amount") && lowered.ids.isEmpty)
    }
}
