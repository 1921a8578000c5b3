internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Turns found and named types into declarations.
struct TypeBuilder {
    let references: TypeReferences
    let recursion: Recursion
    let names: MemberNames
    let rules: PropertyRules
    let forms: FormSchemas
    let budget: OutputBudget

    var registry: TypeRegistry { references.registry }
    var graph: SchemaGraph { references.graph }
    var diagnostics: DiagnosticSink { graph.diagnostics }

    func declarations() -> [TypeDeclaration] {
        let types = registry.topLevel.compactMap(declaration)
        let aliases = registry.aliases.compactMap { root -> TypeDeclaration? in
            guard !budget.isSpent, let name = registry.aliasName(of: root.schema) else { return nil }
            let alias = TypeDeclaration(
                name: name, pointer: root.schema.origin.citation, documentation: documentation(root.schema),
                isDeprecated: root.schema.keywords.isDeprecated,
                constraints: ConstraintReader.constraints(of: root.schema),
                kind: .alias(references.aliased(root.schema)))
            return taken(alias, root.schema)
        }
        return (types + aliases).ordered(on: { $0.name })
    }

    /// The declaration; nil once the document has become more than it may.
    private func declaration(_ type: NominalType) -> TypeDeclaration? {
        guard !budget.isSpent else { return nil }
        let own = TypeDeclaration(
            name: type.name, pointer: type.schema.origin.citation, documentation: documentation(type.schema),
            isDeprecated: type.schema.keywords.isDeprecated, constraints: constraints(of: type), kind: kind(of: type))
        guard var declaration = taken(own, type.schema) else { return nil }
        declaration.nested = type.children.compactMap(self.declaration).ordered(on: { $0.name })
        return declaration
    }

    private func taken(_ declaration: TypeDeclaration, _ schema: SchemaNode) -> TypeDeclaration? {
        budget.take(declaration.weight, of: "`\(declaration.name.qualified)`", at: schema.origin) ? declaration : nil
    }

    /// An enumeration names its values, so there is nothing to say of their length.
    private func constraints(of type: NominalType) -> [Constraint] {
        if case .enumeration = type.shape.form { return [] }
        return ConstraintReader.constraints(of: type.schema)
    }

    private func kind(of type: NominalType) -> TypeDeclaration.Kind {
        if let form = forms.form(for: type.schema) { return .form(FormBuilder(builder: self, form: form).form(type)) }
        return switch type.shape.form {
        case .structure(let shape): .structure(structure(shape, type))
        case .enumeration(let shape): .enumeration(enumeration(shape, type.schema))
        case .union(let shape): .union(UnionBuilder(builder: self).union(shape, type))
        case .tuple(let shape): .tuple(TupleBuilder(builder: self).tuple(shape, type))
        // Declared as types of their own because they contain themselves.
        case .array(let item):
            .tuple(
                Tuple(
                    elements: [], requiredCount: 0,
                    rest: Tuple.Rest(name: "elements", elementType: references.element(item))))
        case .dictionary(let value):
            .structure(
                Structure(
                    properties: [],
                    additionalProperties: Structure.AdditionalProperties(
                        name: "members", valueType: references.element(value))))
        case .scalar, .reference: .alias(references.aliased(type.schema))
        }
    }

    func documentation(_ schema: SchemaNode) -> String? {
        if let description = schema.keywords.description, !description.isEmpty { return description }
        // `allOf: [{$ref: …}, {description: …}]` is how OpenAPI 3.0 describes a reference.
        let parts = schema.parts.lazy.filter { $0.keywords.reference == nil }
        if let description = parts.compactMap(\.keywords.description).first(where: { !$0.isEmpty }) {
            return description
        }
        if let title = schema.keywords.title, !title.isEmpty,
            !FrameworkNames.isTitle(title, at: schema.origin.place.tokens)
        {
            return title
        }
        return nil
    }

    // MARK: - Structures

    func structure(_ shape: StructureShape, _ type: NominalType) -> Structure {
        var shape = shape
        shape.members += undescribedMembers(shape, type.schema)
        let names = names.properties(of: shape, type)
        let properties = zip(shape.members, names).map { member, name in
            property(member, name: name, of: type)
        }
        return Structure(properties: properties, additionalProperties: additional(shape, type, taken: names))
    }

    /// What the schema itself requires is among its properties, unless it says that it has others.
    ///
    /// It may be a property that the document forgot, or a misspelt name: it can be sent, and need not be there.
    private func undescribedMembers(_ shape: StructureShape, _ schema: SchemaNode) -> [StructureShape.Member] {
        let own = schema.ownMembers
        guard case .none = shape.additional, !own.described.isEmpty else { return [] }
        var known = Set(shape.members.map(\.key) + own.described)
        let missing = own.required.filter { known.insert($0).inserted }
        guard !missing.isEmpty else { return [] }
        diagnostics.report(.requiredWithoutProperty(missing, schema.origin))
        // Where there may be no others, nothing could be sent.
        if own.isClosed { return [] }
        let anything = SchemaNode.overlay(SchemaOverlay(.anything, at: schema.origin.appending("required")))
        return missing.map { StructureShape.Member(key: $0, schema: anything, isRequired: false) }
    }

    func property(_ member: StructureShape.Member, name: String, of type: NominalType) -> Property {
        let spelled = references.reference(to: member.schema)
        // A JSON value says null by itself, so it needs no second way to say it.
        let isNullable = spelled.isNullable && spelled.type != .any
        // What only one direction has cannot be demanded of both. What may be null is not missed anyway.
        let annotations = graph.annotations(of: member)
        let isOneWay =
            annotations.isReadOnly && (isNullable || !rules.directions.isReceivedAlone(type.shape.schema))
            || annotations.isWriteOnly && (isNullable || !rules.directions.isSentAlone(type.shape.schema))
        let presence: Property.Presence =
            switch (member.isRequired && !isOneWay, isNullable) {
            case (true, false): .required
            case (true, true): .requiredNullable
            case (false, false): .optional
            case (false, true):
                switch rules.nullableMembers.choice(
                    of: member.schema, within: type.schema, part: member.nullableMembers)
                {
                case .distinct: .optionalNullable
                case .optional: .optional
                }
            }
        return Property(
            name: name, key: member.key, type: spelled.type, presence: presence,
            defaultValue: defaultValue(member, annotations.defaultValue, spelled.type, presence, type),
            onlyValue: presence == .required ? onlyValue(member) : nil,
            isIndirect: recursion.isIndirect(member.schema, in: type), isReadOnly: annotations.isReadOnly,
            isDeprecated: annotations.isDeprecated, documentation: documentation(of: member),
            constraints: ConstraintReader.constraints(of: member, spelled.type))
    }

    /// What is said nearest of a member.
    private func documentation(of member: StructureShape.Member) -> String? {
        member.speaking.reversed().lazy.compactMap { documentation($0) }.first ?? documentation(member.schema)
    }

    private func defaultValue(
        _ member: StructureShape.Member, _ usual: Node?, _ reference: TypeReference, _ presence: Property.Presence,
        _ type: NominalType
    ) -> Literal? {
        if presence == .required, let only = onlyBoolean(member) { return .boolean(only) }
        if presence == .required, isConstant(member.schema),
            case .enumeration(let shape) = graph.resolvedShape(of: member.schema).shape.form, shape.values.count == 1
        {
            // The only value there is need not be passed.
            return LiteralBuilder(builder: self).literal(shape.values[0].node, for: member.schema, reference)
        }
        if let value = rules.discriminators.value(of: member.key, in: type.schema) {
            return LiteralBuilder(builder: self).literal(value, for: member.schema, reference)
        }
        guard presence == .optional || presence == .required,
            !rules.partialBodies.contains(type.schema.id), let node = usual, !node.isNull
        else { return nil }
        let literal = LiteralBuilder(builder: self).literal(node, for: member.schema, reference)
        if literal == nil {
            if case .external(let type) = reference {
                diagnostics.report(.defaultOfExternalType(node, type.name))
            } else {
                diagnostics.report(.defaultLeftOut(node))
            }
        }
        return literal
    }

    /// The one value of a member that is a boolean, or `null` if it is nothing else.
    private func onlyValue(_ member: StructureShape.Member) -> Literal? {
        if let value = onlyBoolean(member) { return .boolean(value) }
        let shape = graph.resolvedShape(of: member.schema).shape
        return shape.isAny && shape.schema.keywords.isOnlyNull ? .null : nil
    }

    /// The one value of a member that is a boolean; nil if it can be both, or is anything else.
    private func onlyBoolean(_ member: StructureShape.Member) -> Bool? {
        let values = graph.variants.constants(of: member.schema, graph)
        guard values.count == 1, case .boolean(let value) = values[0],
            case .scalar(.boolean) = graph.resolvedShape(of: member.schema).shape.form
        else { return nil }
        return value
    }

    private func isConstant(_ schema: SchemaNode) -> Bool {
        let (shape, _) = graph.resolvedShape(of: schema)
        return schema.keywords.constant != nil || shape.schema.keywords.constant != nil
            || shape.schema.keywords.enumeration?.count == 1
    }

    private func additional(
        _ shape: StructureShape, _ type: NominalType, taken: [String]
    ) -> Structure.AdditionalProperties? {
        let valueType: TypeReference
        switch shape.additional {
        case .none: return nil
        case .any: valueType = .any
        case .schema(let schema): valueType = references.element(schema)
        }
        let name = ["additionalProperties", "otherProperties", "additionalMembers"].first { !taken.contains($0) }
        return Structure.AdditionalProperties(
            name: name ?? "additionalProperties_" + SwiftNames.fingerprint(type.rawName), valueType: valueType)
    }

    // MARK: - Enumerations

    private func enumeration(_ shape: EnumerationShape, _ schema: SchemaNode) -> Enumeration {
        let names = names.values(of: shape, schema).names
        let members = zip(shape.values, names).compactMap { value, name -> Enumeration.Member? in
            guard let literal = EnumerationNames.literal(value.node, shape.rawType) else { return nil }
            let text = value.description ?? ""
            return Enumeration.Member(name: name, value: literal, documentation: text.isEmpty ? nil : text)
        }
        return Enumeration(rawType: shape.rawType, members: members)
    }
}
