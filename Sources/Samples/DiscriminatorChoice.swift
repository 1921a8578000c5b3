internal import DocumentTree
internal import OpenAPI

/// Which value of a discriminator stands for a schema (OpenAPI, Discriminator Object).
struct DiscriminatorChoice {
    let resolver: ReferenceResolver

    /// The value for a branch: that of the mapping, else the name of the schema; nil for one without a name.
    func value(of branch: Schema, _ discriminator: Schema.Discriminator) -> String? {
        let target = resolved(branch)
        for entry in discriminator.mapping {
            if let mapped = resolver.mappedSchema(entry.target), mapped === target { return entry.value }
        }
        if let reference = branch.keywords.reference { return reference.lastToken }
        let tokens = target.origin.place.tokens
        return tokens.count == 3 && tokens.starts(with: ["components", "schemas"]) ? tokens[2] : nil
    }

    /// Every value that stands for one of the branches.
    func values(_ discriminator: Schema.Discriminator, _ branches: [Schema]) -> Set<String> {
        Set(discriminator.mapping.map(\.value) + branches.compactMap { $0.keywords.reference?.lastToken })
    }

    func resolved(_ schema: Schema) -> Schema {
        guard let reference = schema.keywords.reference, let target = resolver.schema(reference) else { return schema }
        return target
    }
}
