import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct TypeSpellingTests {
    private func spelled(_ type: TypeReference, _ context: EmissionContext, in scope: Scope = .top) -> String {
        context.spelling(of: type, in: scope)
    }

    @Test func plainTypes() {
        let context = Emission.context()
        #expect(spelled(.dictionary(.array(.optional(.dateTime))), context) == "[String: [Date?]]")
        #expect(spelled(.optional(.optional(.any)), context) == "JSONValue?")
        #expect(spelled(.named(TypeName(["A", "Type"])), context) == "A.`Type`")
    }

    @Test func presenceBecomesOptionalOrNullable() {
        let context = Emission.context()
        func spelled(_ presence: Property.Presence, _ type: TypeReference = .url) -> String {
            context.spelling(of: Property(name: "a", key: "a", type: type, presence: presence), in: .top)
        }
        #expect(spelled(.required) == "URL")
        #expect(spelled(.requiredNullable) == "URL?")
        #expect(spelled(.optional) == "URL?")
        #expect(spelled(.optional, .optional(.uuid)) == "UUID?")
        #expect(spelled(.optionalNullable) == "Nullable<URL>")
    }

    @Test func hiddenNamesAreQualified() {
        let types = ["Call", "Date", "String"].map { Emission.declaration($0, Emission.structure()) }
        let context = Emission.context(types: types)
        #expect(context.externalSymbol("Call") == "ClientRuntime.Call")
        #expect(context.externalSymbol("Nullable") == "Nullable")
        #expect(spelled(.dictionary(.dateTime), context) == "[Swift.String: ClientRuntime.Date]")
        #expect(spelled(.named(TypeName(["Date"])), context) == "Date")
    }

    @Test func nestedTypesAreFoundFromWithin() {
        let nested = Emission.declaration("Order.Status", Emission.structure())
        let order = Emission.declaration("Order", Emission.structure(), nested: [nested])
        let context = Emission.context(types: [order, Emission.declaration("Status", Emission.structure())])
        let scope = Scope.top.entering(order)
        #expect(spelled(.named(TypeName(["Order", "Status"])), context, in: scope) == "Status")
        #expect(spelled(.named(TypeName(["Status"])), context, in: scope) == "Shop.Status")
        #expect(spelled(.named(TypeName(["Order", "Status"])), context) == "Order.Status")
        #expect(spelled(.named(TypeName(["Other"])), context, in: scope) == "Other")
    }

    /// What is hidden around a type is hidden in it, and what its methods hide is no way into it.
    @Test func namesAreHiddenWithinWhatIsWithin() {
        let inner = Emission.declaration("Order.Line", Emission.structure())
        let order = Emission.declaration(
            "Order", Emission.structure(), nested: [inner, Emission.declaration("Order.Status", Emission.structure())])
        let context = Emission.context(types: [order, Emission.declaration("Status", Emission.structure())])
        let scope = Scope.top.entering(order).entering(inner)
        #expect(scope.path == ["Order", "Line"] && scope.hides("Status") && !scope.hides("Order"))
        #expect(spelled(.named(TypeName(["Status"])), context, in: scope) == "Shop.Status")
        let methods = scope.hiding(["Order"])
        #expect(methods.path.isEmpty && methods.hides("Order") && methods.hides("Line") && !methods.isTop)
        #expect(Scope.top.isTop && Scope.top.entering(inner).hiding([]).isTop)
    }
}
