import ClientModel

/// Emits the declaration of a JSON object.
///
/// ```swift
/// /// A credential, as it was issued.
/// public struct Credential: APIModel, Hashable {
///     /// The unique ID of the credential.
///     public var documentID: String
///     /// When it expires.
///     public var validUntil: Date?
///
///     public init(documentID: String, validUntil: Date? = nil) {
///         self.documentID = documentID
///         self.validUntil = validUntil
///     }
/// }
/// ```
struct StructureEmitter {
    let context: EmissionContext
    let type: TypeDeclaration
    let structure: Structure
    let scope: Scope
    let layout: StructureLayout

    init(context: EmissionContext, type: TypeDeclaration, structure: Structure, scope: Scope) {
        self.context = context
        self.type = type
        self.structure = structure
        self.scope = scope
        layout = StructureLayout(structure, in: scope, context)
    }

    func declaration(nested: [Declaration]) -> Declaration {
        declaration(
            keywords: "\(context.modifiers(of: scope.path))struct", inherited: context.protocols(of: scope.path),
            nested: nested)
    }

    func declaration(keywords: String, inherited: [String], nested: [Declaration]) -> Declaration {
        var members: [Declaration] = []
        members.reserveCapacity(layout.fields.count + nested.count + 2)
        for field in layout.fields { members.append(contentsOf: properties(for: field)) }
        if let additional = layout.additional { members.append(property(for: additional)) }
        members.append(initializer())
        members.append(contentsOf: nested)
        return .type(
            TypeSyntax(
                documentation: TypeEmitter.documentation(of: type),
                keywords: keywords,
                name: Identifier.declaration(type.name.components.last ?? ""),
                inherited: inherited,
                members: members))
    }

    private func properties(for field: StructureLayout.Field) -> [Declaration] {
        var documentation = Documentation(markdown: field.property.documentation, of: field.property.key)
        documentation.add(field.property.constraints)
        return field.declarations(documentation, context)
    }

    private func property(for additional: StructureLayout.Additional) -> Declaration {
        .variable(
            VariableSyntax(
                documentation: Documentation("Members that the document does not name."),
                keywords: "\(context.access)var", name: additional.declared, type: additional.type))
    }

    private func initializer() -> Declaration {
        var parameters = layout.fields.map { field in
            ParameterSyntax(
                names: field.parameterNames, type: field.type,
                defaultValue: context.defaultValue(of: field.property, in: scope))
        }
        if let additional = layout.additional, let name = structure.additionalProperties?.name {
            parameters.append(
                ParameterSyntax(name: name, local: additional.local, type: additional.type, defaultValue: "[:]"))
        }
        let layout = layout
        return .function(
            FunctionSyntax(
                head: "\(context.access)init", parameters: parameters
            ) { printer in
                for field in layout.fields { printer.line("self.", field.storage, " = ", field.local) }
                if let additional = layout.additional {
                    printer.line("self.\(additional.storage) = \(additional.local)")
                }
            })
    }
}
