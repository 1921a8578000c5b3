internal import ClientModel
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// What the branches of a union are called.
enum UnionNames {
    /// The names of all branches as the document has them, no two alike.
    ///
    /// A branch is called after its schema, its title, or the one value that a member of it has. Objects that have
    /// none of these are called after a member that only one of them has.
    static func raws(_ union: UnionShape, _ graph: SchemaGraph) -> [String] {
        let found = union.branches.map { raw($0, graph) }
        var names = found.map { $0 ?? plain }
        nameByValues(&names, found, union.branches, graph)
        let isAlone = found.count { $0 == nil } == 1
        for (name, indices) in groups(names) where indices.count > 1 || isAlone && names[indices[0]] == plain {
            let keys = indices.map { memberKeys(union.branches[$0], graph) }
            let counts: [String: Int] = keys.reduce(into: [:]) { counts, keys in
                for key in Set(keys.all) { counts[key, default: 0] += 1 }
            }
            for (position, index) in indices.enumerated() {
                let own = indices.count == 1 ? keys[position].only : keys[position].all.first { counts[$0] == 1 }
                if let own { names[index] = (found[index] == nil ? "" : name + " ") + "with " + own }
            }
        }
        nameByTypes(&names, union.branches, graph)
        for (_, indices) in groups(names) where indices.count > 1 {
            // Nothing but their places tells them apart.
            for index in indices { names[index] += " \(index + 1)" }
        }
        return names
    }

    /// The names of the cases after the branches' types.
    static func typeMembers(_ union: UnionShape, _ graph: SchemaGraph) -> [String] {
        let scope = NameScope(
            reserved: ReservedNames.unionCases, reservedSuffix: "Value", capitalised: false)
        return scope.assign(
            raws(union, graph).map { NameScope.Candidate(raw: $0, name: SwiftNames.member($0)) })
    }

    /// How many members the branches have in all.
    static func memberCount(_ union: UnionShape, _ graph: SchemaGraph) -> Int {
        union.branches.reduce(0) { $0 + members($1, graph).count }
    }

    /// What an object is called that nothing names.
    private static let plain = "details"

    private static func groups(_ names: [String]) -> [String: [Int]] {
        Dictionary(grouping: names.indices) { SwiftNames.type(names[$0]) }
    }

    /// The name of a branch by itself: its schema's name, its title, or what kind of value it is; nil for an object that
    /// has none.
    private static func raw(_ branch: SchemaNode, _ graph: SchemaGraph) -> String? {
        if let name = branch.keywords.extensions.chosenName { return name }
        if let reference = branch.keywords.reference { return name(of: reference, graph) }
        if let title = branch.keywords.title, !Words.split(title).isEmpty { return title }
        switch graph.shape(of: branch).form {
        case .reference(_, let reference): return name(of: reference, graph)
        case .scalar(let type): return scalar(type)
        case .array(let item?):
            if case .scalar(.any) = graph.shape(of: item).form { return "array" }
            return raw(item, graph).map { $0 + " array" } ?? "items"
        case .array(nil): return "array"
        case .tuple: return "tuple"
        case .dictionary: return "dictionary"
        case .enumeration(let enumeration):
            let text = enumeration.values.count == 1 ? enumeration.values[0].node.string : nil
            return text.flatMap { Words.split($0).isEmpty ? nil : $0 } ?? "preset"
        case .structure(let structure):
            if structure.members.isEmpty, case .none = structure.additional { return "empty" }
            // A member with one possible value names the branch as well as a title would.
            return structure.members.ordered(on: { $0.key }).lazy.compactMap { value($0.schema, graph) }.first
        case .union: return "choice"
        }
    }

    private static func name(of reference: Reference, _ graph: SchemaGraph) -> String {
        graph.linked.schema(reference)?.keywords.extensions.chosenName ?? reference.lastToken
    }

    /// `queued or in progress`, where the other branches are called after the one value of the same member.
    private static func nameByValues(
        _ names: inout [String], _ found: [String?], _ branches: [SchemaNode], _ graph: SchemaGraph
    ) {
        let keys = Set(branches.flatMap { members($0, graph) }.filter { value($0.schema, graph) != nil }.map(\.key))
        for index in names.indices where found[index] == nil {
            let named = members(branches[index], graph).ordered(on: { $0.key })
                .first { keys.contains($0.key) && values($0.schema, graph).count == 2 }
            if let named { names[index] = values(named.schema, graph).joined(separator: " or ") }
        }
    }

    /// `with string labels` and `with object labels`, where members differ in nothing but their types.
    private static func nameByTypes(_ names: inout [String], _ branches: [SchemaNode], _ graph: SchemaGraph) {
        for (_, indices) in groups(names) where indices.count > 1 {
            let types = indices.map { index in
                Dictionary(members(branches[index], graph).map { ($0.key, jsonType($0.schema, graph)) }) { first, _ in
                    first
                }
            }
            let key = types[0].keys.sorted().first { key in
                var found: Set<String> = []
                return types.allSatisfy { types in types[key].map { found.insert($0).inserted } ?? false }
            }
            guard let key else { continue }
            for (index, types) in zip(indices, types) {
                if let type = types[key] { names[index] = "with \(type) \(key)" }
            }
        }
    }

    private static func jsonType(_ schema: SchemaNode, _ graph: SchemaGraph) -> String {
        var schema = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(schema.id).inserted {
            let (shape, _) = graph.resolvedShape(of: schema)
            if case .structure = shape.form { return "object" }
            guard case .array(let item?) = shape.form else { break }
            schema = item
        }
        return raw(schema, graph) ?? "object"
    }

    private static func members(_ branch: SchemaNode, _ graph: SchemaGraph) -> [StructureShape.Member] {
        guard case .structure(let structure) = graph.resolvedShape(of: branch).shape.form else { return [] }
        return structure.members
    }

    /// The keys of an object's members, required ones first, and the one that it is about, if there is only one.
    private static func memberKeys(_ branch: SchemaNode, _ graph: SchemaGraph) -> (all: [String], only: String?) {
        let members = members(branch, graph)
        // Sorted, since the order of a document's maps decides no name.
        let required = members.filter(\.isRequired).map(\.key).sorted()
        let optional = members.filter { !$0.isRequired }.map(\.key).sorted()
        let only = required.isEmpty ? optional : required
        return (required + optional, only.count == 1 ? only[0] : nil)
    }

    private static func values(_ schema: SchemaNode, _ graph: SchemaGraph) -> [String] {
        guard case .enumeration(let enumeration) = graph.resolvedShape(of: schema).shape.form else { return [] }
        return enumeration.values.compactMap(\.node.string)
    }

    /// The one value that a schema allows.
    private static func value(_ schema: SchemaNode, _ graph: SchemaGraph) -> String? {
        let values = values(schema, graph)
        return values.count == 1 && !Words.split(values[0]).isEmpty ? values[0] : nil
    }

    private static func scalar(_ type: TypeReference) -> String {
        switch type {
        case .string: "string"
        case .boolean: "bool"
        case .integer, .int32, .int64, .uint64, .exactInteger: "int"
        case .double: "double"
        case .exactNumber: "number"
        case .dateTime: "dateTime"
        case .date: "date"
        case .uuid: "uuid"
        case .url: "url"
        case .base64, .base64URL: "data"
        case .external(let type): SwiftNames.member(type.name)
        default: "value"
        }
    }
}
