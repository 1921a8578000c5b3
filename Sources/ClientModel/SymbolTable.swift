/// The types that a module declares, those within others too, each once under its name.
///
/// Whatever refers to a type (``TypeReference``) has its name and nothing else; what that stands for is looked up here.
public struct SymbolTable: Sendable {
    private var declarations: [TypeName: TypeDeclaration] = [:]
    /// What each alias stands for in the end. Aliases of aliases are followed once, since a document may have very many.
    private var targets: [TypeName: TypeReference] = [:]

    /// The symbols of the types and of those within them.
    public init(_ types: [TypeDeclaration]) {
        for type in types { add(type) }
        for name in declarations.keys where targets[name] == nil { follow(name) }
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
        if case .named(let name) = reference, let target = targets[name] { target } else { reference }
    }

    /// The type as the compiler has it: each alias in it is what it stands for.
    public func withoutAliases(_ reference: TypeReference) -> TypeReference {
        switch resolved(reference) {
        case .array(let element): .array(withoutAliases(element))
        case .dictionary(let value): .dictionary(withoutAliases(value))
        case .optional(let wrapped): .optional(withoutAliases(wrapped))
        case let type: type
        }
    }

    /// Finds what an alias and those behind it stand for.
    private mutating func follow(_ name: TypeName) {
        var aliases: [TypeName] = []
        var seen: Set<TypeName> = []
        var reference = TypeReference.named(name)
        while case .named(let name) = reference, case .alias(let target)? = declarations[name]?.kind {
            // An alias of itself is no Swift, so that a fault before this must not hang here.
            guard seen.insert(name).inserted else { break }
            aliases.append(name)
            reference = targets[name] ?? target
        }
        for alias in aliases { targets[alias] = reference }
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
