public import DocumentTree

/// A Schema Object: JSON Schema 2020-12 as OpenAPI 3.1 and 3.2 have it, and OpenAPI 3.0's dialect.
///
/// A reference with siblings is one schema with a ``reference`` and other keywords.
public final class Schema: Sendable {
    /// Its number among the schemas that were read; nil for one that no document has.
    public let id: Int?
    /// Where the schema stands.
    public let origin: Origin
    /// What the schema says.
    public let keywords: Keywords

    /// A schema with an identity of its own: two schemas that say the same are still two.
    public convenience init(origin: Origin, keywords: Keywords) {
        self.init(id: nil, origin: origin, keywords: keywords)
    }

    init(id: Int?, origin: Origin, keywords: Keywords) {
        self.id = id
        self.origin = origin
        self.keywords = keywords
    }

    /// A value of `type` (JSON Schema 2020-12, Validation, section 6.1.1).
    public enum SimpleType: String, Hashable, Sendable, CaseIterable {
        case null, boolean, object, array, number, string, integer
    }

    /// A member of `properties`.
    public struct Property: Sendable {
        /// The member's name in JSON.
        public let key: String
        /// The schema of the member's value.
        public let schema: Schema

        /// A member of an object.
        public init(key: String, schema: Schema) {
            self.key = key
            self.schema = schema
        }
    }

    /// `additionalProperties`, `items` and the like: a schema, or a boolean that allows all or nothing.
    public enum Allowance: Sendable {
        case boolean(Bool)
        case schema(Schema)
    }

    /// What the schema says. Absent keywords are nil or empty.
    public struct Keywords: Sendable {
        /// For the schemas `true` and `false`.
        public var boolean: Bool?
        /// `$ref` (JSON Schema 2020-12, Core, section 8.2.3.1); other keywords may stand beside it.
        public var reference: Reference?
        /// `$anchor` or `$dynamicAnchor`: a name for references (JSON Schema 2020-12, Core, section 8.2.2).
        public var anchor: String?
        /// `type`, as a list also where the document has a single one; empty when any type will do.
        public var types: [SimpleType] = []
        /// OpenAPI 3.0's `nullable`.
        public var isNullable = false
        /// `format` (JSON Schema 2020-12, Validation, section 7, and the OpenAPI format registry).
        public var format: String?
        /// `contentEncoding`, such as `base64` (Validation, section 8.3).
        public var contentEncoding: String?
        /// `contentMediaType` (Validation, section 8.4).
        public var contentMediaType: String?
        /// `contentSchema`: what a text of that media type holds (Validation, section 8.5).
        public var contentSchema: Schema?
        /// `title`: a short text.
        public var title: String?
        /// `description`, as CommonMark.
        public var description: String?
        /// `deprecated` (Validation, section 9.3).
        public var isDeprecated = false
        /// `readOnly`: only the server sets it (Validation, section 9.4).
        public var isReadOnly = false
        /// `writeOnly`: only requests hold it (Validation, section 9.4).
        public var isWriteOnly = false
        /// `enum` (Validation, section 6.1.2); nil when absent.
        public var enumeration: [Node]?
        /// `const` (Validation, section 6.1.3); a null node when the constant is `null`.
        public var constant: Node?
        /// `default` (Validation, section 9.2).
        public var defaultValue: Node?
        /// `example` and the elements of `examples` (Validation, section 9.5).
        public var examples: [Node] = []
        /// `properties` in document order (Core, section 10.3.2.1).
        public var properties: [Property] = []
        /// `required` (Validation, section 6.5.3).
        public var required: [String] = []
        /// `additionalProperties` (Core, section 10.3.2.3); nil when absent, which allows any.
        public var additionalProperties: Allowance?
        /// `patternProperties`, the patterns as keys (Core, section 10.3.2.2).
        public var patternProperties: [Property] = []
        /// `items` (Core, section 10.3.1.2).
        public var items: Allowance?
        /// `prefixItems` (Core, section 10.3.1.1).
        public var prefixItems: [Schema] = []
        /// `minItems` (Validation, section 6.4.2).
        public var minItems: Int?
        /// `then`, `else` and the schemas of `dependentSchemas`, which hold for some values only (Core, sections
        /// 10.2.2 and 10.2.2.4).
        public var conditionals: [Schema] = []
        /// `allOf` (Core, section 10.2.1.1).
        public var allOf: [Schema] = []
        /// `oneOf` (Core, section 10.2.1.3).
        public var oneOf: [Schema] = []
        /// `anyOf` (Core, section 10.2.1.2).
        public var anyOf: [Schema] = []
        /// `discriminator` (OpenAPI, Discriminator Object).
        public var discriminator: Discriminator?
        /// The values of keywords that only constrain values (`minimum`, `pattern`, `not`, `if`, …), by keyword.
        public var constraints: [String: Node] = [:]
        /// Vendor extensions: the keys that begin with `x-`.
        public var extensions: [String: Node] = [:]

        /// Whether keywords that only constrain values stand here.
        public var hasConstraints: Bool { !constraints.isEmpty }

        /// Keywords that say nothing: the schema `{}`.
        public init() {}

        /// Whether nothing here says what a value looks like: annotations, constraints and `required` alone.
        public var saysNoShape: Bool {
            reference == nil && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty && types.isEmpty
                && saysNothingBesideTypes
        }

        /// Whether nothing here says what a value looks like, `type`, references and compositions aside.
        public var saysNothingBesideTypes: Bool {
            boolean == nil && format == nil && enumeration == nil && constant == nil && properties.isEmpty
                && additionalProperties == nil && patternProperties.isEmpty && items == nil && prefixItems.isEmpty
                && contentEncoding == nil
        }

        /// Whether its values are those of what it refers to, with nothing said here that holds for them.
        public var isReferenceAlone: Bool {
            guard reference != nil else { return false }
            var rest = self
            rest.reference = nil
            return rest.saysNoShape && !hasConstraints && required.isEmpty && conditionals.isEmpty && !isNullable
                && !isReadOnly && !isWriteOnly && examples.isEmpty && defaultValue == nil && discriminator == nil
                && minItems == nil && contentMediaType == nil && extensions.isEmpty
        }
    }

    /// `discriminator`: the member that names which branch a value is of.
    public struct Discriminator: Sendable {
        /// The name of the member whose value tells the branch.
        public let propertyName: String
        /// Values and the schema names or references they stand for, in document order.
        public let mapping: [(value: String, target: Reference)]
        /// `defaultMapping` (OpenAPI 3.2): the schema of values without the member, or with one of no mapping.
        public let defaultTarget: Reference?

        /// A discriminator on the member `propertyName`; a value outside the mapping is the name of a schema.
        public init(
            propertyName: String, mapping: [(value: String, target: Reference)], defaultTarget: Reference? = nil
        ) {
            self.propertyName = propertyName
            self.mapping = mapping
            self.defaultTarget = defaultTarget
        }
    }
}
