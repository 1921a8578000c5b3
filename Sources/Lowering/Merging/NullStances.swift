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
    /// Rows of references, each followed as far as nothing is said of `null` beside it.
    private lazy var rows = SchemaRows<NullStance> { [merger] schema in
        let parts = merger.parts(of: .schema(schema))
        return parts.isNullable || parts.telling.count != 1 ? nil : parts.target
    } end: { [unowned self] schema in
        self.stance(ofEnd: schema)
    }
    /// The schemas of which the answer is being looked for, each within the one before.
    private var asked: Set<ObjectIdentifier> = []

    init(merger: SchemaMerger) { self.merger = merger }

    func stance(of node: SchemaNode) -> NullStance { stance(of: merger.parts(of: node)) }

    private func stance(of parts: SchemaParts) -> NullStance {
        if parts.isNullable { return .allowed }
        return parts.parts.lazy.map(stance).max() ?? .silent
    }

    private func stance(of part: SchemaParts.Part) -> NullStance {
        switch part {
        case .schema(let schema): schema.keywords.nullStance
        case .merged(let merged): merged.nullStance
        case .reference(let target, _): rows.row(from: target).end
        case .union(let union): stance(of: union)
        }
    }

    private func stance(ofEnd schema: Schema) -> NullStance {
        // What leads back to itself says no more by that.
        guard asked.count < SchemaMerger.maximumInheritance, asked.insert(ObjectIdentifier(schema)).inserted else {
            return .silent
        }
        defer { asked.remove(ObjectIdentifier(schema)) }
        return stance(of: merger.parts(of: .schema(schema)))
    }

    /// One branch that takes `null` is enough.
    private func stance(of union: UnionShape) -> NullStance {
        union.branches.lazy.map { $0.schema.map { self.rows.row(from: $0).end } ?? .refused }.min() ?? .refused
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
