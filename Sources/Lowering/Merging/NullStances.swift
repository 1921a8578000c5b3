internal import DocumentTree
internal import OpenAPI

/// What is said of `null`; of several parts that hold together, the greatest counts.
enum NullStance: Comparable {
    case silent
    case allowed
    case refused
}

/// What schemas say of `null` with all that they refer to.
final class NullStances {
    private let merger: SchemaMerger
    private var known: [ObjectIdentifier: NullStance] = [:]

    init(merger: SchemaMerger) { self.merger = merger }

    func stance(of node: SchemaNode) -> NullStance { stance(of: merger.parts(of: node), depth: 0) }

    private func stance(of parts: SchemaParts, depth: Int) -> NullStance {
        if parts.isNullable { return .allowed }
        return parts.parts.lazy.map { self.stance(of: $0, depth: depth) }.max() ?? .silent
    }

    private func stance(of part: SchemaParts.Part, depth: Int) -> NullStance {
        switch part {
        case .schema(let schema): schema.keywords.nullStance
        case .merged(let merged): merged.nullStance
        case .reference(let target, _): stance(of: merger.end(of: target), depth: depth)
        case .union(let union): stance(ofUnion: union, depth: depth)
        }
    }

    private func stance(of schema: Schema, depth: Int) -> NullStance {
        let id = ObjectIdentifier(schema)
        if let known = known[id] { return known }
        // What leads back to itself says no more by that.
        known[id] = .silent
        guard depth < SchemaMerger.maximumInheritance else { return .silent }
        let found = stance(of: merger.parts(of: .schema(schema)), depth: depth + 1)
        known[id] = found
        return found
    }

    /// One branch that takes `null` is enough.
    private func stance(ofUnion union: UnionShape, depth: Int) -> NullStance {
        let stances = union.branches.lazy.map { branch in
            branch.schema.map { self.stance(of: $0, depth: depth) } ?? .refused
        }
        return stances.min() ?? .refused
    }
}

extension Schema.Keywords {
    fileprivate var nullStance: NullStance {
        if boolean == false { return .refused }
        if let values = constant.map({ [$0] }) ?? enumeration, !values.contains(where: \.isNull), !isNullable {
            return .refused
        }
        if isNullable || types.contains(.null) { return .allowed }
        if !types.isEmpty { return .refused }
        return constant == nil && enumeration == nil ? .silent : .allowed
    }
}

extension MergedSchema {
    /// What the merged keywords say by themselves, unions aside.
    var nullStance: NullStance {
        if isNullable || constant?.isNull == true || enumeration?.contains(where: \.node.isNull) == true {
            return .allowed
        }
        return types == nil && values == nil && unions.isEmpty ? .silent : .refused
    }
}
