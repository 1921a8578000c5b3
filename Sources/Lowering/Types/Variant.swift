internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// What a branch of a union that is an object says about its members.
struct Variant {
    /// A member that is there with one of a few values.
    struct Constants: Hashable {
        var values: [Literal]
        var isRequired: Bool
        var isNullable = false
    }

    /// Every member that the branch names.
    private(set) var keys: Set<String> = []
    private(set) var required: [String] = []
    private(set) var constants: [String: Constants] = [:]
    /// Whether members of any name are kept.
    private(set) var isOpen = false

    init() {}

    /// - Parameter inner: What a branch of the shape says, where that is a union itself.
    init(_ shape: Shape, _ graph: SchemaGraph, inner: @escaping (Shape) -> Variant) {
        switch shape.form {
        case .structure(let structure):
            for member in structure.members {
                add(
                    member.key, isRequired: member.isRequired,
                    values: graph.variants.constants(of: member.schema, graph),
                    isNullable: graph.resolvedShape(of: member.schema).isNullable)
            }
            if case .none = structure.additional {} else { isOpen = true }
        case .dictionary: isOpen = true
        case .union(let union):
            add(common: union.branches.map { inner(graph.resolvedShape(of: $0).shape) })
            if let discriminator = union.discriminator,
                let values = DiscriminatorMapping(graph: graph, variant: inner).values(of: union, discriminator)
            {
                var seen: Set<Literal> = []
                tell(discriminator.propertyName, values.joined().filter { seen.insert($0).inserted })
            }
        case .scalar, .reference, .array, .tuple, .enumeration: break
        }
    }

    /// Adds a member, and the values that it has, if it has no others.
    mutating func add(_ key: String, isRequired: Bool, values: [Literal], isNullable: Bool = false) {
        keys.insert(key)
        if isRequired { required.append(key) }
        guard !values.isEmpty else { return }
        constants[key] = Constants(values: values, isRequired: isRequired, isNullable: isNullable)
    }

    /// Tells the branch by the values that a discriminator has for it.
    mutating func tell(_ key: String, _ values: [Literal]) {
        keys.insert(key)
        constants[key] = Constants(values: values, isRequired: true)
    }

    /// What all the branches of a union within the union say.
    private mutating func add(common branches: [Variant]) {
        guard let first = branches.first else { return }
        for branch in branches { keys.formUnion(branch.keys) }
        let others = branches.dropFirst().map { Set($0.required) }
        required = first.required.filter { key in others.allSatisfy { $0.contains(key) } }
        isOpen = branches.contains(where: \.isOpen)
        for (key, constant) in first.constants {
            var whole = constant
            whole.values = []
            var seen: Set<Literal> = []
            for branch in branches {
                guard let known = branch.constants[key] else { break }
                whole.values += known.values.filter { seen.insert($0).inserted }
                whole.isRequired = whole.isRequired && known.isRequired
                whole.isNullable = whole.isNullable || known.isNullable
            }
            if branches.allSatisfy({ $0.constants[key] != nil }) { constants[key] = whole }
        }
    }

    /// The strings, numbers and booleans that a member can be; empty if it can be anything else.
    static func constants(of schema: SchemaNode, _ graph: SchemaGraph) -> [Literal] {
        let shape = graph.resolvedShape(of: schema).shape
        switch shape.form {
        case .enumeration(let enumeration):
            let all = literals(enumeration.values.map(\.node))
            // What stands beside a reference to known values leaves fewer of them.
            let own = Set(literals(values(of: schema.keywords) + values(of: shape.schema.keywords)))
            let fewer = all.filter(own.contains)
            return fewer.isEmpty ? all : fewer
        case .scalar(.boolean):
            let own = literals(onlyValues(of: schema.keywords))
            return own.isEmpty ? literals(onlyValues(of: shape.schema.keywords)) : own
        default: return []
        }
    }

    private static func literals(_ values: [Node]) -> [Literal] {
        var literals: [Literal] = []
        for value in values {
            switch value.content {
            case .string(let text): literals.append(.string(text))
            case .integer(let integer): literals.append(.integer(integer))
            case .boolean(let boolean): literals.append(.boolean(boolean))
            case .number(let number): literals.append(Int64(exactly: number).map { .integer($0) } ?? .number(number))
            case .null, .sequence, .mapping: break
            }
        }
        return literals
    }

    private static func onlyValues(of keywords: Schema.Keywords) -> [Node] {
        let values = values(of: keywords)
        return values.count == 1 ? values : []
    }

    private static func values(of keywords: Schema.Keywords) -> [Node] {
        keywords.constant.map { [$0] } ?? keywords.enumeration ?? []
    }
}
