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
        let indirect = field.property.isIndirect ? "@\(context.foreign("Indirect")) " : ""
        guard field.property.isDeprecated else {
            return [
                .variable(
                    VariableSyntax(
                        documentation: documentation, keywords: "\(indirect)\(context.access)var",
                        name: field.declared, type: field.type))
            ]
        }
        return deprecatedProperties(for: field, documentation, indirect)
    }

    /// A deprecated property is computed, so that the module's own code can use what is stored without a warning.
    ///
    /// ```swift
    /// @available(*, deprecated, message: "…")
    /// public var nickname: String? {
    ///     get { _nickname }
    ///     set { _nickname = newValue }
    /// }
    ///
    /// private var _nickname: String?
    /// ```
    private func deprecatedProperties(
        for field: StructureLayout.Field, _ documentation: Documentation, _ indirect: String
    ) -> [Declaration] {
        let storage = field.storage
        let computed = VariableSyntax(
            documentation: documentation, attributes: [EmissionContext.deprecation], keywords: "\(context.access)var",
            name: field.declared, type: field.type,
            value: .accessors { printer in
                printer.line("get { \(storage) }")
                printer.line("set { \(storage) = newValue }")
            })
        let stored = VariableSyntax(keywords: "\(indirect)private var", name: storage, type: field.type)
        return [.variable(computed), .variable(stored)]
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
