/// The types that a module declares, those within others too, each once under its name.
///
/// Whatever refers to a type (``TypeReference``) has its name and nothing else; what that stands for is looked up here.
public struct SymbolTable: Sendable {
    private var declarations: [TypeName: TypeDeclaration] = [:]

    /// The symbols of the types and of those within them.
    public init(_ types: [TypeDeclaration]) {
        for type in types { add(type) }
    }

    private mutating func add(_ type: TypeDeclaration) {
        declarations[type.name] = type
        for nested in type.nested { add(nested) }
    }

    /// The names of all types, in no order.
    public var names: some Sequence<TypeName> { declarations.keys }

    /// All types, in no order.
    public var types: some Sequence<TypeDeclaration> { declarations.values }

    /// The type of a name; nil for one that is not declared.
    public subscript(_ name: TypeName) -> TypeDeclaration? { declarations[name] }

    /// The type behind aliases.
    public func resolved(_ reference: TypeReference) -> TypeReference {
        var reference = reference
        // An alias of itself is no Swift, so that a fault before this must not hang here.
        for _ in 0...declarations.count {
            guard case .named(let name) = reference, case .alias(let target)? = declarations[name]?.kind else { break }
            reference = target
        }
        return reference
    }

    /// The declaration of a type behind aliases; nil for what is not declared.
    public func declaration(of reference: TypeReference) -> TypeDeclaration? {
        guard case .named(let name) = resolved(reference), let declaration = declarations[name] else { return nil }
        if case .alias = declaration.kind { return nil }
        return declaration
    }

    /// The structure behind a type, also that of a form; nil for what is none.
    public func structure(of reference: TypeReference) -> Structure? {
        switch declaration(of: reference)?.kind {
        case .structure(let structure): structure
        case .form(let form): form.structure
        case .enumeration, .union, .tuple, .alias, nil: nil
        }
    }
}
