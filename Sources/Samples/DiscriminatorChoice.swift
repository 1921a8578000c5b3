internal import DocumentTree
internal import OpenAPI

/// Which value of a discriminator stands for a schema (OpenAPI, Discriminator Object).
struct DiscriminatorChoice {
    let context: SampleContext

    /// The value for a branch: that of the mapping, else what the branch itself has there, else the name of the schema;
    /// nil for one without a name.
    func value(of branch: Schema, _ discriminator: Schema.Discriminator) -> String? {
        let target = resolved(branch)
        if let mapped = context.mappings(of: discriminator).values[ObjectIdentifier(target)] { return mapped }
        let name = name(of: branch, target)
        let constants = constants(of: branch, discriminator)
        // A base lists the names of all who extend it.
        if let name, constants.contains(name) { return name }
        return constants.first ?? name
    }

    /// Every value that stands for one of the branches.
    func values(_ discriminator: Schema.Discriminator, _ branches: [Schema]) -> Set<String> {
        var values = context.mappings(of: discriminator).keys
        for branch in branches {
            if let name = branch.keywords.reference?.lastToken { values.insert(name) }
            values.formUnion(constants(of: branch, discriminator))
        }
        return values
    }

    func resolved(_ schema: Schema) -> Schema {
        guard let reference = schema.keywords.reference, let target = context.linked.schema(reference) else {
            return schema
        }
        return target
    }

    private func name(of branch: Schema, _ target: Schema) -> String? {
        if let reference = branch.keywords.reference { return reference.lastToken }
        let tokens = target.origin.place.tokens
        return tokens.count == 3 && tokens.starts(with: ["components", "schemas"]) ? tokens[2] : nil
    }

    /// The texts that the discriminator's member can be in a branch that requires it; empty if any will do.
    private func constants(of branch: Schema, _ discriminator: Schema.Discriminator) -> [String] {
        let view = context.view([branch])
        guard view.requires(discriminator.propertyName),
            let schemas = view.schemas(of: discriminator.propertyName)
        else { return [] }
        let member = context.view(schemas)
        return (member.constant.map { [$0] } ?? member.enumeration ?? []).compactMap(\.string)
    }
}
