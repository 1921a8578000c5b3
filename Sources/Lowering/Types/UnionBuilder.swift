internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Builds unions, and finds what tells their branches apart.
struct UnionBuilder {
    let builder: TypeBuilder

    func union(_ shape: UnionShape, _ type: NominalType) -> Union {
        let names = builder.names.cases(of: shape, type.shape.schema)
        var cases = zip(shape.branches, names).map { branch, name in
            Union.Case(
                name: name, type: builder.references.element(branch),
                documentation: builder.documentation(branch))
        }
        let (selection, combined) = selection(shape, type)
        addDiscriminators(to: &cases, of: shape, selection)
        var taken = Set(names)
        var combination: Union.Combination?
        if combined.count > 1 {
            let name = Self.firstFree(["several", "combined", "combination"], taken)
            taken.insert(name)
            combination = Union.Combination(name: name, caseIndices: combined)
        }
        return Union(
            cases: cases, selection: selection, combination: combination,
            unknownCaseName: Self.firstFree(["other", "unknown", "unrecognised"], taken),
            isIndirect: builder.recursion.isIndirect(shape))
    }

    /// A branch whose type does not have the discriminator is written with it.
    private func addDiscriminators(to cases: inout [Union.Case], of shape: UnionShape, _ selection: Union.Selection) {
        guard case .discriminator(let key, let values, _) = selection else { return }
        let first = Dictionary(values.map { ($0.caseIndex, $0) }) { first, _ in first }
        for (index, branch) in shape.branches.enumerated() {
            guard case .structure(let structure) = builder.graph.resolvedShape(of: branch).shape.form,
                case .none = structure.additional, !structure.members.contains(where: { $0.key == key }),
                let value = first[index]
            else { continue }
            cases[index].discriminator = value.value
        }
    }

    private static func firstFree(_ names: [String], _ taken: Set<String>) -> String {
        names.first { !taken.contains($0) } ?? (names.last ?? "") + "Value_"
    }

    private func selection(_ shape: UnionShape, _ type: NominalType) -> (Union.Selection, combined: [Int]) {
        let rules = UnionRules(graph: builder.graph, diagnostics: builder.diagnostics)
        if let discriminator = shape.discriminator,
            let values = DiscriminatorMapping(graph: builder.graph).values(of: shape, discriminator)
        {
            let key = discriminator.propertyName
            if let texts = Self.distinctTexts(values) {
                return (.discriminator(key: key, values: texts, defaultIndex: shape.defaultIndex), [])
            }
            return (.choice(rules.choice(shape, by: key, values)), [])
        }
        let (choice, combined) = rules.choice(shape, type.schema)
        return (.choice(choice), combined)
    }

    /// The values by the branches that they stand for; nil where one stands for several, or is no text.
    private static func distinctTexts(_ values: [[Literal]]) -> [Union.DiscriminatorValue]? {
        var seen: Set<Literal> = []
        var texts: [Union.DiscriminatorValue] = []
        for (index, own) in values.enumerated() {
            for value in own {
                guard case .string(let text) = value, seen.insert(value).inserted else { return nil }
                texts.append(Union.DiscriminatorValue(value: text, caseIndex: index))
            }
        }
        return texts
    }
}
