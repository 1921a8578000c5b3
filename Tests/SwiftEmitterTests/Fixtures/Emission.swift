import ClientModel

@testable import SwiftEmitter

/// Shorthands for tests that compare emitted Swift line by line.
enum Emission {
    static func context(
        types: [TypeDeclaration] = [], groups: [OperationGroup] = [], operations: [Operation] = [],
        options: EmissionOptions = EmissionOptions()
    ) -> EmissionContext {
        EmissionContext(
            ClientModule(
                name: "Shop", clientName: "ShopClient", protocolName: "ShopAPI", sourceName: "shop.yaml", title: "Shop",
                options: options, groups: groups, operations: operations, types: types))
    }

    static func text(_ declarations: [Declaration]) -> String {
        var printer = CodePrinter()
        printer.declarations(declarations)
        return printer.text
    }

    /// A type as it is emitted when the module has no other.
    static func type(_ type: TypeDeclaration, options: EmissionOptions = EmissionOptions()) -> String {
        text(TypeEmitter(context: context(types: [type], options: options)).declarations(for: type))
    }

    static func declaration(
        _ name: String, _ kind: TypeDeclaration.Kind, documentation: String? = nil, isDeprecated: Bool = false,
        nested: [TypeDeclaration] = []
    ) -> TypeDeclaration {
        TypeDeclaration(
            name: TypeName(name.split(separator: ".").map(String.init)), pointer: "#/components/schemas/\(name)",
            documentation: documentation, isDeprecated: isDeprecated, kind: kind, nested: nested)
    }

    static func structure(_ properties: Property...) -> TypeDeclaration.Kind {
        .structure(Structure(properties: properties))
    }
}

extension Emission {
    /// A parameter of that name, a number.
    static func input(_ name: String, _ type: TypeReference = .integer) -> Pagination.Input {
        Pagination.Input(name: name, key: name, type: type)
    }

    /// A member by its way.
    static func member(_ names: String...) -> Pagination.Member { Pagination.Member(names: names, keys: names) }
}
