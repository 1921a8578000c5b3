internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds what tells the branches of a union without a discriminator apart: the type of JSON value, a constant member,
/// required members that only one branch has, known strings.
struct UnionRules {
    let reader: ShapeReader
    let diagnostics: DiagnosticSink

    func rules(_ union: UnionShape, _ schema: Schema) -> [Union.Rule] {
        let shapes = union.branches.map { reader.resolvedShape(of: $0).shape }
        let types = shapes.map { jsonTypes(of: $0) }
        var rules: [Union.Rule] = []
        var readable: [Union.Rule] = []
        let objects = shapes.indices.filter { types[$0] == [.object] }
        rules += objectRules(objects, shapes, &readable)
        for index in shapes.indices where types[index] != [.object] {
            let others = shapes.indices.filter { $0 != index && !Set(types[$0]).isDisjoint(with: types[index]) }
            if others.isEmpty, shapes[index].isWholeNumber {
                // Another number is none of the branches.
                readable.append(Union.Rule(test: .readable, caseIndex: index))
            } else if others.isEmpty {
                rules.append(Union.Rule(test: .type(types[index]), caseIndex: index))
            } else if case .enumeration(let enumeration) = shapes[index].form, enumeration.rawType == .string {
                let values = enumeration.values.compactMap(\.string)
                rules.append(Union.Rule(test: .stringValue(values), caseIndex: index))
                readable.append(Union.Rule(test: .readable, caseIndex: index))
            } else {
                readable.append(Union.Rule(test: .readable, caseIndex: index))
            }
        }
        if readable.count > 1 {
            readable.sort { precision(shapes[$0.caseIndex]) > precision(shapes[$1.caseIndex]) }
            let ambiguous = readable.filter { rule in
                !rules.contains { $0.caseIndex == rule.caseIndex } && !shapes[rule.caseIndex].isWholeNumber
            }
            if ambiguous.count > 1 { diagnostics.report(.firstMatch(schema)) }
        }
        return rules + readable
    }

    /// Formats refuse more strings than plain strings do, so they are tried before them.
    private func precision(_ shape: Shape) -> Int {
        switch shape.form {
        case .scalar(.any): 0
        case .scalar(.string), .dictionary: 1
        case .scalar(.double), .scalar(.float): 2
        case .scalar(.integer), .scalar(.int64), .scalar(.url): 3
        case .enumeration: 1
        case .array, .union: 2
        case .scalar, .structure, .reference: 4
        }
    }

    private func objectRules(
        _ objects: [Int], _ shapes: [Shape], _ readable: inout [Union.Rule]
    ) -> [Union.Rule] {
        guard objects.count > 1 else {
            return objects.map { Union.Rule(test: .type([.object]), caseIndex: $0) }
        }
        var rules: [Union.Rule] = []
        let required = objects.map { requiredMembers(shapes[$0]) }
        if let key = constantKey(objects, shapes) {
            for index in objects {
                rules.append(
                    Union.Rule(
                        test: .memberValue(key: key, values: Self.constants(of: shapes[index], key, reader)),
                        caseIndex: index))
            }
            return rules
        }
        for (position, index) in objects.enumerated() {
            let known = objects.indices.filter { $0 != position }.map { memberKeys(shapes[objects[$0]]) }
            let own = required[position].filter { key in !known.contains { $0.contains(key) } }
            if own.isEmpty {
                readable.append(Union.Rule(test: .readable, caseIndex: index))
            } else {
                rules.append(Union.Rule(test: .members(own), caseIndex: index))
            }
        }
        // What asks for more members is tried first among those that nothing else tells apart.
        let counts = Dictionary(uniqueKeysWithValues: zip(objects, required.map(\.count)))
        readable.sort { (counts[$0.caseIndex] ?? 0) > (counts[$1.caseIndex] ?? 0) }
        if readable.count == 1, let last = readable.first, !rules.isEmpty {
            readable = []
            rules.append(Union.Rule(test: .type([.object]), caseIndex: last.caseIndex))
        }
        return rules
    }

    /// A member that is constant in every branch, with values of its own in each.
    private func constantKey(_ objects: [Int], _ shapes: [Shape]) -> String? {
        guard let first = objects.first, case .structure(let structure) = shapes[first].form else { return nil }
        return structure.members.map(\.key).first { key in
            var seen: Set<String> = []
            return objects.allSatisfy { index in
                let values = Self.constants(of: shapes[index], key, reader)
                return !values.isEmpty && values.allSatisfy { seen.insert($0).inserted }
            }
        }
    }

    static func constants(of branch: Schema, _ key: String, _ reader: ShapeReader) -> [String] {
        constants(of: reader.resolvedShape(of: branch).shape, key, reader)
    }

    private static func constants(of shape: Shape, _ key: String, _ reader: ShapeReader) -> [String] {
        guard case .structure(let structure) = shape.form,
            let member = structure.members.first(where: { $0.key == key && $0.isRequired }),
            case .enumeration(let enumeration) = reader.resolvedShape(of: member.schema).shape.form
        else { return [] }
        return enumeration.values.compactMap(\.string)
    }

    private func requiredMembers(_ shape: Shape) -> [String] {
        guard case .structure(let structure) = shape.form else { return [] }
        return structure.members.filter(\.isRequired).map(\.key)
    }

    private func memberKeys(_ shape: Shape) -> Set<String> {
        guard case .structure(let structure) = shape.form else { return [] }
        return Set(structure.members.map(\.key))
    }

    private func jsonTypes(of shape: Shape) -> [Union.JSONType] {
        switch shape.form {
        case .scalar(.boolean): [.boolean]
        case .scalar(.integer), .scalar(.int32), .scalar(.int64), .scalar(.float), .scalar(.double): [.number]
        case .scalar(.any): Union.JSONType.allCases
        case .scalar: [.string]
        case .enumeration(let enumeration): enumeration.rawType == .string ? [.string] : [.number]
        case .array: [.array]
        case .structure, .dictionary: [.object]
        case .union(let union): nested(union)
        case .reference: Union.JSONType.allCases
        }
    }

    private func nested(_ union: UnionShape) -> [Union.JSONType] {
        let types = Set(
            union.branches.flatMap { branch -> [Union.JSONType] in
                let shape = reader.resolvedShape(of: branch).shape
                // A union within a union within itself: any type may come.
                if case .union = shape.form { return Union.JSONType.allCases }
                return jsonTypes(of: shape)
            })
        return Union.JSONType.allCases.filter(types.contains)
    }
}

extension Shape {
    /// Whether only some JSON numbers fit.
    fileprivate var isWholeNumber: Bool {
        switch form {
        case .scalar(.integer), .scalar(.int32), .scalar(.int64): true
        default: false
        }
    }
}
