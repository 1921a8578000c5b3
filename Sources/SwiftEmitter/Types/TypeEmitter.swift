import ClientModel

/// Emits a type with everything nested in it, and then the extensions with its JSON code.
struct TypeEmitter {
    let context: EmissionContext
    /// The type whose nested ones stand elsewhere.
    private let detached: TypeName?

    init(context: EmissionContext, detached: TypeName? = nil) {
        self.context = context
        self.detached = detached
    }

    /// The declaration, and the extensions that follow it in the file.
    ///
    /// - Parameters:
    ///   - scope: The type that it is nested in; the declaration is then an extension of that.
    ///   - withNested: Whether the types nested in it stand within it, or elsewhere.
    func declarations(
        for type: TypeDeclaration, in scope: Scope = .top, withNested: Bool = true
    ) -> [Declaration] {
        var extensions: [Declaration] = []
        let emitter = TypeEmitter(context: context, detached: withNested ? nil : type.name)
        let declaration = emitter.declaration(for: type, in: scope, extensions: &extensions)
        guard !scope.path.isEmpty else { return [declaration] + extensions }
        let owner = TypeSyntax(keywords: "extension", name: context.qualified(scope.path), members: [declaration])
        return [.type(owner)] + extensions
    }

    private func declaration(
        for type: TypeDeclaration, in scope: Scope, extensions: inout [Declaration]
    ) -> Declaration {
        let inner = scope.entering(type)
        switch type.kind {
        case .alias(let target): return alias(type, target, in: scope)
        case .enumeration(let enumeration):
            let emitter = EnumerationEmitter(context: context, type: type, enumeration: enumeration)
            return emitter.declaration(nested: nested(in: type, inner, &extensions))
        case .structure(let structure):
            let emitter = StructureEmitter(context: context, type: type, structure: structure, scope: inner)
            extensions.append(emitter.jsonExtension())
            return emitter.declaration(nested: nested(in: type, inner, &extensions))
        case .tuple(let tuple):
            let emitter = TupleEmitter(context: context, type: type, tuple: tuple, scope: inner)
            extensions.append(emitter.jsonExtension())
            return emitter.declaration(nested: nested(in: type, inner, &extensions))
        case .form(let form):
            let emitter = FormEmitter(context: context, type: type, form: form, scope: inner)
            return emitter.declaration(nested: nested(in: type, inner, &extensions))
        case .union(let union):
            let emitter = UnionEmitter(context: context, type: type, union: union, scope: inner)
            extensions.append(emitter.jsonExtension())
            let literals = UnionLiterals(context: context, union: union, scope: inner).declaration()
            if let literals { extensions.append(literals) }
            return emitter.declaration(nested: nested(in: type, inner, &extensions))
        }
    }

    private func nested(
        in type: TypeDeclaration, _ scope: Scope, _ extensions: inout [Declaration]
    ) -> [Declaration] {
        var result: [Declaration] = []
        guard type.name != detached else { return result }
        for nested in type.nested { result.append(declaration(for: nested, in: scope, extensions: &extensions)) }
        return result
    }

    /// ```swift
    /// /// `#/components/schemas/label-map`
    /// public typealias LabelMap = [String: String]
    /// ```
    private func alias(_ type: TypeDeclaration, _ target: TypeReference, in scope: Scope) -> Declaration {
        let name = Identifier.declaration(type.name.components.last ?? "")
        let spelled = context.spelling(of: target, in: scope)
        return .line(
            LineSyntax(
                documentation: Self.documentation(of: type),
                text: "\(context.access)typealias \(name) = \(spelled)"))
    }

    /// The description, and the place in the document unless that only repeats the name.
    ///
    /// A deprecated type only says so here: with an attribute, every mention of it in the module would warn.
    static func documentation(of type: TypeDeclaration) -> Documentation {
        var documentation = Documentation(markdown: type.documentation, ofType: type)
        documentation.add(type.constraints)
        if type.isDeprecated { documentation.addParagraph("> Warning: The API document marks this as deprecated.") }
        if !repeatsName(type.pointer, of: type) { documentation.addParagraph(CommentText.code(type.pointer)) }
        return documentation
    }

    /// Whether the last step of a pointer is the type's name, but for the case of its first letter.
    private static func repeatsName(_ pointer: String, of type: TypeDeclaration) -> Bool {
        // A pointer into another file says which.
        guard pointer.hasPrefix("#"), let name = type.name.components.last,
            let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/"))
        else { return false }
        let step = pointer[pointer.index(after: slash)...]
        return step.dropFirst() == name.dropFirst() && step.first?.lowercased() == name.first?.lowercased()
    }
}
