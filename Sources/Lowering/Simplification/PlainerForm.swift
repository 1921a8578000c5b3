internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// What says the same as a union whose branches do not differ in Swift.
enum PlainerForm {
    /// The form of a union with branches of these shapes; nil where it has none but its own.
    static func form(of union: UnionShape, _ shapes: [Shape]) -> Shape.Form? {
        var rawTypes: Set<Enumeration.RawType> = []
        var hasBareString = false
        for shape in shapes {
            switch shape.form {
            case .enumeration(let enumeration): rawTypes.insert(enumeration.rawType)
            case .scalar(.string): hasBareString = true
            default: return commonScalar(shapes)
            }
        }
        guard let rawType = rawTypes.first, rawTypes.count == 1, !hasBareString || rawType == .string else {
            return commonScalar(shapes)
        }
        // Named enumerations keep their names unless a bare string joins them: open enumerations hold any string.
        let isNamed = union.branches.contains { $0.keywords.reference != nil }
        return isNamed && !hasBareString && !hasBlank(shapes) ? nil : merged(union, shapes, rawType)
    }

    /// Whether one of the branches has nothing but the empty string, which says that none of the others is meant: what
    /// Django's frameworks call `BlankEnum`.
    private static func hasBlank(_ shapes: [Shape]) -> Bool {
        shapes.contains { shape in
            guard case .enumeration(let enumeration) = shape.form else { return false }
            return enumeration.values.allSatisfy { $0.node.string == "" }
        }
    }

    /// One enumeration of all the branches' values. A number's title is its name; a string names itself.
    private static func merged(
        _ union: UnionShape, _ shapes: [Shape], _ rawType: Enumeration.RawType
    ) -> Shape.Form {
        var merged = EnumerationShape(rawType: rawType, values: [])
        var seen = SeenValues()
        for (branch, shape) in zip(union.branches, shapes) {
            guard case .enumeration(let enumeration) = shape.form else { continue }
            let isSingle = enumeration.values.count == 1 && branch.keywords.reference == nil
            let title = branch.keywords.title
            for value in enumeration.values where seen.insert(value.node) {
                let own = isSingle ? branch.keywords.description ?? (rawType == .string ? title : nil) : nil
                merged.values.append(
                    EnumerationValue(
                        node: value.node, name: value.name ?? (isSingle && rawType != .string ? title : nil),
                        description: value.description ?? own))
            }
        }
        return .enumeration(merged)
    }

    private static func commonScalar(_ shapes: [Shape]) -> Shape.Form? {
        var types: Set<TypeReference> = []
        for shape in shapes {
            guard case .scalar(let type) = shape.form else { return nil }
            types.insert(type)
        }
        if types.count == 1 { return types.first.map { .scalar($0) } }
        if types.contains(.any) { return .scalar(.any) }
        if types.isSubset(of: [.integer, .int32, .int64]) { return .scalar(.integer) }
        if types.isSubset(of: [.integer, .int32, .int64, .uint64, .exactInteger]) { return .scalar(.exactInteger) }
        if types.isSubset(of: [.double, .exactNumber]) { return .scalar(.exactNumber) }
        return nil
    }
}
