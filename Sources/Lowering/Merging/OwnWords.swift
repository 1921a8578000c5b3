internal import OpenAPI

/// What one schema says by itself, as far as shapes ask for it again and again: in a chain of schemas that extend each
/// other, each is asked by all that extend it.
final class OwnWords {
    /// Whether the schema by itself, without its references and compositions, says no shape.
    let isShapeless: Bool
    /// Whether a value is described here or in what is referred to, by more than `true`.
    let tellsShape: Bool
    /// Whether the schema by itself adds nothing to what it refers to: `type: object` at most.
    let addsNothing: Bool
    /// Whether nothing of it is among what is merged of a schema that holds it.
    let isSilent: Bool
    /// Whether it names a member besides an envelope.
    let namesMembers: Bool
    /// The member that says whether a call succeeded, if the schema has one marked so.
    let envelopeKey: String?
    /// Whether it says no more than `type: object`, the envelope aside.
    let saysOnlyObject: Bool
    let required: Set<String>

    init(_ keywords: Schema.Keywords) {
        let saysMore =
            keywords.describesConditionally || keywords.boolean == false || keywords.mentionLargeNumber
        isShapeless = keywords.ownShapeIsEmpty && !saysMore
        tellsShape = keywords.boolean.map { !$0 } ?? !keywords.saysNoShape
        addsNothing = keywords.addsNothing && !keywords.mentionLargeNumber
        isSilent =
            keywords.types.isEmpty && !keywords.isNullable && keywords.format == nil && keywords.contentEncoding == nil
            && keywords.enumeration == nil && keywords.constant == nil && keywords.properties.isEmpty
            && keywords.required.isEmpty && keywords.additionalProperties == nil && keywords.patternProperties.isEmpty
            && keywords.items == nil && keywords.prefixItems.isEmpty && keywords.minItems == nil
            && keywords.conditionals.isEmpty && keywords.extensions.isEmpty && keywords.boolean != false
            && !keywords.mentionLargeNumber
        let envelope = keywords.properties.last { $0.schema.keywords.extensions.flag(VendorExtension.envelope) }
        envelopeKey = envelope?.key
        namesMembers = keywords.properties.contains { !$0.schema.keywords.extensions.flag(VendorExtension.envelope) }
        if envelope == nil {
            saysOnlyObject = keywords.saysOnlyObject && !saysMore
        } else {
            var besides = keywords
            besides.properties = []
            besides.additionalProperties = nil
            saysOnlyObject = !namesMembers && besides.saysOnlyObject && !saysMore
        }
        required = Set(keywords.required)
    }
}

extension Schema.Keywords {
    /// Whether nothing here refuses a value, as in `{}` and `true`.
    var allowsEverything: Bool {
        boolean == true || (saysNoShape && required.isEmpty && !hasConstraints && !isNullable)
    }

    /// Whether the schema by itself adds nothing to what it refers to: `type: object` at most.
    var addsNothing: Bool {
        required.isEmpty && !describesConditionally && (ownShapeIsEmpty || types == [.object] && saysOnlyObject)
    }

    /// Whether `then`, `else` or `dependentSchemas` may have members that nothing else describes.
    var describesConditionally: Bool {
        conditionals.contains { schema in
            !schema.keywords.properties.isEmpty || schema.keywords.reference != nil || !schema.keywords.allOf.isEmpty
        }
    }

    /// Whether the schema by itself, without its references and compositions, says no shape.
    var ownShapeIsEmpty: Bool { types.isEmpty && saysNothingBesideTypes }

    /// Whether the schema by itself says no more than that a value is an object.
    var saysOnlyObject: Bool {
        types.allSatisfy { $0 == .object || $0 == .null } && saysNothingBesideTypes
    }
}
