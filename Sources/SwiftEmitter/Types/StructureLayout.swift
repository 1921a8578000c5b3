import ClientModel

/// A structure's properties with everything spelled that several emitters need.
final class StructureLayout {
    /// A class because it is handed around much and has many strings.
    final class Field {
        let property: Property
        /// The type as it is stored: `T`, `T?` or `Nullable<T>`.
        let type: String
        /// The type as an expression in a method spells it.
        let readType: String
        /// The name as its declaration spells it.
        let declared: String
        /// What is stored, as it is spelled after `self.`; it differs from the property where that is deprecated.
        let storage: String
        /// What is stored, as it is spelled on its own.
        let use: String
        /// The initialiser's argument label.
        let label: String
        /// The local variable or parameter.
        let local: String
        /// Label and local as the initialiser's declaration spells them.
        let parameterNames: String
        /// The name in JSON as a literal.
        let literal: String

        init(
            _ property: Property, _ names: Set<String>, in scope: Scope, readingIn methods: Scope,
            _ context: EmissionContext
        ) {
            self.property = property
            literal = StringLiteral.quoted(property.key)
            type = context.spelling(of: property, in: scope)
            readType = methods.path == scope.path ? type : context.spelling(of: property, in: methods)
            // Nearly every name: the rest of this is only for the others.
            let hidesType = context.typeNames.contains(property.name)
            if Identifier.isPlain(property.name) && !property.isDeprecated && !hidesType {
                (declared, storage, use) = (property.name, property.name, property.name)
                (label, local, parameterNames) = (property.name, property.name, property.name)
                return
            }
            let hidden =
                property.isDeprecated
                ? Identifier.unused("_\(Identifier.sanitized(property.name))", names.contains) : nil
            declared = Identifier.declaration(property.name)
            storage = hidden ?? Identifier.member(property.name)
            use = hidden ?? (hidesType ? "self.\(storage)" : StructureLayout.use(property.name))
            label = Identifier.label(property.name)
            // A script without capitals has one name for a member and its type.
            local =
                hidesType
                ? Identifier.unused(Identifier.sanitized(property.name)) {
                    names.contains($0) || context.typeNames.contains($0)
                }
                : StructureLayout.local(property.name, names)
            parameterNames = ParameterSyntax.names(property.name, local: local)
        }
    }

    /// The dictionary that keeps further members.
    struct Additional {
        var type: String
        var valueType: String
        var declared: String
        /// The name as it is spelled after `self.`.
        var storage: String
        /// The name as it is spelled on its own.
        var use: String
        var label: String
        var local: String
    }

    /// In document order.
    var fields: [Field]
    /// Indices of the fields as `JSONFields` counts them: those that must be there first.
    var readingOrder: [Int]
    var requiredCount: Int
    var additional: Additional?
    private let names: Set<String>

    init(_ structure: Structure, in scope: Scope, _ context: EmissionContext) {
        var names = Set(structure.properties.map(\.name))
        if let name = structure.additionalProperties?.name { names.insert(name) }
        self.names = names
        let methods = context.methodScope(scope, members: names)
        fields = structure.properties.map { Field($0, names, in: scope, readingIn: methods, context) }
        if let extra = structure.additionalProperties {
            let value = context.spelling(of: extra.valueType, in: methods)
            additional = Additional(
                type: "[\(context.externalSymbol("String")): \(value)]",
                valueType: value,
                declared: Identifier.declaration(extra.name),
                storage: Identifier.member(extra.name),
                use: Self.use(extra.name),
                label: Identifier.label(extra.name),
                local: Self.local(extra.name, names))
        }
        let required = structure.properties.indices.filter { structure.properties[$0].presence == .required }
        let others = structure.properties.indices.filter { structure.properties[$0].presence != .required }
        requiredCount = required.count
        readingOrder = required + others
    }

    /// A name for a local of the generator's own that no property has.
    func own(_ base: String) -> String {
        Identifier.unused(base, names.contains)
    }

    /// The name as code outside an initialiser uses it.
    fileprivate static func use(_ name: String) -> String {
        name == "self" ? "self.`self`" : Identifier.declaration(name)
    }

    /// A local must not be called `self`, which it would replace.
    fileprivate static func local(_ name: String, _ names: Set<String>) -> String {
        guard name == "self" else { return Identifier.declaration(name) }
        return Identifier.unused("selfValue", names.contains)
    }
}
