internal import ClientModel

/// Makes one type of the enumerations within types that are equal in name and values.
///
/// ```swift
/// extension FlowRun { public struct Sort: OpenEnum { … } }    // the place that comes first
/// extension WorkPool { public typealias Sort = FlowRun.Sort }  // every other place
/// ```
///
/// Every place keeps its name, so that nothing is renamed, wherever the declaration stands. It stands at the first of
/// the places by their full names, those in components before those in operations: a place that is added changes nothing
/// but itself, or, where it comes first, one line at each of the others.
struct SharedEnumerations {
    /// What has to be equal.
    private struct Identity: Hashable {
        struct Member: Hashable {
            let name: String
            let value: Literal
            let documentation: String?
        }

        let name: String
        let rawType: Enumeration.RawType
        let members: [Member]
    }

    /// Where an enumeration is that others are equal to.
    private struct Place: Comparable {
        let name: TypeName
        let isDeprecated: Bool
        let isInComponent: Bool

        /// A deprecated place would have its warning read at all the others. Operations come and go more often than
        /// components.
        static func < (one: Place, other: Place) -> Bool {
            if one.isDeprecated != other.isDeprecated { return other.isDeprecated }
            return one.isInComponent == other.isInComponent ? one.name < other.name : one.isInComponent
        }
    }

    /// By the name at each other place, the name of the declaration.
    private let declarations: [TypeName: TypeName]

    /// - Parameters:
    ///   - types: All types that are emitted: what is left out can declare nothing.
    ///   - components: The names of those that are components, or schemas of other files.
    ///   - operations: All calls, whose bodies are told apart by their types.
    init(_ types: [TypeDeclaration], components: Set<TypeName>, operations: [ClientModel.Operation]) {
        let bodies = Self.names(of: operations.flatMap(\.calls).compactMap(\.body?.type), types)
        var places: [Identity: [Place]] = [:]
        func add(_ type: TypeDeclaration, inComponent: Bool) {
            if !bodies.contains(type.name), let identity = Self.identity(of: type) {
                places[identity, default: []].append(
                    Place(name: type.name, isDeprecated: type.isDeprecated, isInComponent: inComponent))
            }
            for nested in type.nested { add(nested, inComponent: inComponent) }
        }
        for type in types {
            for nested in type.nested { add(nested, inComponent: components.contains(type.name)) }
        }
        var declarations: [TypeName: TypeName] = [:]
        for equal in places.values {
            guard let first = equal.min() else { continue }
            for other in equal where other.name != first.name { declarations[other.name] = first.name }
        }
        self.declarations = declarations
    }

    /// The types with an alias at each place but the first.
    func shared(_ types: [TypeDeclaration]) -> [TypeDeclaration] {
        declarations.isEmpty ? types : types.map(shared)
    }

    private func shared(_ type: TypeDeclaration) -> TypeDeclaration {
        var type = type
        if let declaration = declarations[type.name] {
            type.kind = .alias(.named(declaration))
        } else {
            type.nested = type.nested.map(shared)
        }
        return type
    }

    /// What the aliases within types stand for, by their names.
    static func aliases(in types: [TypeDeclaration]) -> [TypeName: TypeReference] {
        var aliases: [TypeName: TypeReference] = [:]
        var pending = types.flatMap(\.nested)
        while let type = pending.popLast() {
            if case .alias(let target) = type.kind { aliases[type.name] = target }
            pending += type.nested
        }
        return aliases
    }

    /// The generated types that these come to, behind aliases too.
    private static func names(of references: [TypeReference], _ types: [TypeDeclaration]) -> Set<TypeName> {
        let declarations = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
        var names: Set<TypeName> = []
        var pending = references
        while let reference = pending.popLast() {
            guard let name = reference.declaredName, names.insert(name).inserted else { continue }
            if case .alias(let target)? = declarations[name]?.kind { pending.append(target) }
        }
        return names
    }

    /// Nil for what stays as it is. One value says too little to be a type that others share: it is mostly the mark of
    /// its own object.
    private static func identity(of type: TypeDeclaration) -> Identity? {
        guard case .enumeration(let enumeration) = type.kind, let name = type.name.components.last,
            enumeration.rawType == .string || enumeration.rawType == .integer, enumeration.members.count > 1,
            type.nested.isEmpty
        else { return nil }
        return Identity(
            name: name, rawType: enumeration.rawType,
            members: enumeration.members.map {
                Identity.Member(name: $0.name, value: $0.value, documentation: $0.documentation)
            })
    }
}

extension TypeReference {
    /// The generated type that it comes to within arrays, maps and optionals.
    fileprivate var declaredName: TypeName? {
        switch self {
        case .named(let name): name
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.declaredName
        default: nil
        }
    }
}
