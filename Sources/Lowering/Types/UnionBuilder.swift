internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Builds unions, and finds what tells their branches apart.
struct UnionBuilder {
    let builder: TypeBuilder

    func union(_ shape: UnionShape, _ type: NominalType) -> Union {
        let reader = builder.reader
        let raws = UnionNames.raws(shape, reader)
        let scope = NameScope(
            reserved: ReservedNames.enumerationMembers, reservedSuffix: "Value", capitalised: false)
        let names = scope.assign(raws.map { NameScope.Candidate(raw: $0, name: SwiftNames.member($0)) })
        let cases = zip(shape.branches, names).map { branch, name in
            Union.Case(
                name: name, type: builder.references.element(branch, within: type),
                documentation: builder.documentation(branch))
        }
        let taken = Set(names)
        return Union(
            cases: cases, selection: selection(shape, type),
            unknownCaseName: ["other", "unknown", "unrecognised"].first { !taken.contains($0) } ?? "otherValue_")
    }

    private func selection(_ shape: UnionShape, _ type: NominalType) -> Union.Selection {
        if let discriminator = shape.discriminator, let selection = discriminated(shape, discriminator) {
            return selection
        }
        return .rules(UnionRules(reader: builder.reader, diagnostics: builder.diagnostics).rules(shape, type.schema))
    }

    /// By the discriminator's mapping, and for branches it does not name by the names of their schemas.
    private func discriminated(_ shape: UnionShape, _ discriminator: Schema.Discriminator) -> Union.Selection? {
        let reader = builder.reader
        var values: [Union.DiscriminatorValue] = []
        for (index, branch) in shape.branches.enumerated() {
            let target = branch.keywords.reference.flatMap { reader.resolver.schema($0) } ?? branch
            let mapped = discriminator.mapping.filter { entry in
                reader.resolver.schema(entry.target).map { contains(branch, target, $0) } ?? false
            }
            if mapped.isEmpty {
                guard let name = branch.keywords.reference?.lastToken ?? branch.keywords.title else { return nil }
                let constants = UnionRules.constants(of: branch, discriminator.propertyName, reader)
                let named = constants.isEmpty ? [name] : constants
                values += named.map { Union.DiscriminatorValue(value: $0, caseIndex: index) }
            } else {
                values += mapped.map { Union.DiscriminatorValue(value: $0.value, caseIndex: index) }
            }
        }
        var seen: Set<String> = []
        values = values.filter { seen.insert($0.value).inserted }
        return .discriminator(key: discriminator.propertyName, values: values)
    }

    private func contains(_ branch: Schema, _ target: Schema, _ mapped: Schema) -> Bool {
        target === mapped
            || branch.keywords.allOf.contains { part in
                part.keywords.reference.flatMap { builder.reader.resolver.schema($0) } === mapped
            }
    }
}
