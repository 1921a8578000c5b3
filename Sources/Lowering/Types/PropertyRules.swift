internal import OpenAPI

/// What the document says of members besides their types.
struct PropertyRules {
    let discriminators: DiscriminatorValues
    let nullableMembers: NullableMemberRule
    let directions: SchemaDirections
    /// Schemas whose defaults must not be sent unasked: bodies of PATCH, where absence means no change.
    let partialBodies: Set<ObjectIdentifier>
}
