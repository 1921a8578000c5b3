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
            reserved: ReservedNames.unionCases, reservedSuffix: "Value", capitalised: false)
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
        if let discriminator = shape.discriminator,
            let values = DiscriminatorMapping(reader: builder.reader).values(of: shape, discriminator)
        {
            return .discriminator(key: discriminator.propertyName, values: values)
        }
        return .rules(UnionRules(reader: builder.reader, diagnostics: builder.diagnostics).rules(shape, type.schema))
    }
}
