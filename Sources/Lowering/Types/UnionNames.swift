internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// What the branches of a union are called.
enum UnionNames {
    /// The names of all branches as the document has them, no two alike.
    ///
    /// Inline objects without a title share a name at first; a member that only one of them has then names it.
    static func raws(_ union: UnionShape, _ reader: ShapeReader) -> [String] {
        var names = union.branches.map { raw($0, reader) }
        for (name, indices) in groups(names) where indices.count > 1 {
            let keys = indices.map { memberKeys(union.branches[$0], reader) }
            for (position, index) in indices.enumerated() {
                let others = Set(keys.indices.filter { $0 != position }.flatMap { keys[$0] })
                if let own = keys[position].first(where: { !others.contains($0) }) {
                    names[index] = name + " with " + own
                }
            }
        }
        for (_, indices) in groups(names) where indices.count > 1 {
            // Nothing but their places tells them apart.
            for index in indices { names[index] += " \(index + 1)" }
        }
        return names
    }

    /// The names of the cases.
    static func members(_ union: UnionShape, _ reader: ShapeReader) -> [String] {
        let scope = NameScope(
            reserved: ReservedNames.enumerationMembers, reservedSuffix: "Value", capitalised: false)
        return scope.assign(
            raws(union, reader).map { NameScope.Candidate(raw: $0, name: SwiftNames.member($0)) })
    }

    private static func groups(_ names: [String]) -> [String: [Int]] {
        Dictionary(grouping: names.indices) { SwiftNames.type(names[$0]) }
    }

    /// The name of a branch by itself: its schema's name, its title, or what kind of value it is.
    private static func raw(_ branch: Schema, _ reader: ShapeReader) -> String {
        if let name = branch.keywords.extensions.chosenName { return name }
        if let reference = branch.keywords.reference { return reference.lastToken }
        if let title = branch.keywords.title, !Words.split(title).isEmpty { return title }
        switch reader.shape(of: branch).form {
        case .reference(_, let reference): return reference.lastToken
        case .scalar(let type): return scalar(type)
        case .array(let item?): return raw(item, reader) + " array"
        case .array(nil): return "array"
        case .tuple: return "tuple"
        case .dictionary: return "dictionary"
        case .enumeration: return "option"
        case .structure(let structure):
            // A member with one possible value names the branch as well as a title would.
            return structure.members.sorted { $0.key < $1.key }.lazy.compactMap { constant($0.schema, reader) }.first
                ?? "object"
        case .union: return "choice"
        }
    }

    private static func memberKeys(_ branch: Schema, _ reader: ShapeReader) -> [String] {
        guard case .structure(let structure) = reader.resolvedShape(of: branch).shape.form else { return [] }
        // Sorted, since the order of a document's maps decides no name.
        return structure.members.filter(\.isRequired).map(\.key).sorted()
            + structure.members.filter { !$0.isRequired }.map(\.key).sorted()
    }

    private static func constant(_ schema: Schema, _ reader: ShapeReader) -> String? {
        guard case .enumeration(let enumeration) = reader.resolvedShape(of: schema).shape.form,
            enumeration.values.count == 1
        else { return nil }
        return enumeration.values[0].string
    }

    private static func scalar(_ type: TypeReference) -> String {
        switch type {
        case .string: "string"
        case .boolean: "bool"
        case .integer, .int32, .int64, .uint64: "int"
        case .float, .double: "double"
        case .dateTime: "dateTime"
        case .date: "date"
        case .uuid: "uuid"
        case .url: "url"
        case .base64: "data"
        default: "value"
        }
    }
}
