public import DocumentTree

/// A Schema Object: JSON Schema 2020-12 as OpenAPI 3.1 and 3.2 have it, and OpenAPI 3.0's dialect.
///
/// A reference with siblings is one schema with a ``reference`` and other keywords.
public final class Schema: Sendable {
    public let origin: Origin
    public let keywords: Keywords

    public init(origin: Origin, keywords: Keywords) {
        self.origin = origin
        self.keywords = keywords
    }

    public enum SimpleType: String, Hashable, Sendable, CaseIterable {
        case null, boolean, object, array, number, string, integer
    }

    /// A member of `properties`.
    public struct Property: Sendable {
        public let key: String
        public let schema: Schema

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
        public var reference: Reference?
        public var types: [SimpleType] = []
        /// OpenAPI 3.0's `nullable`.
        public var isNullable = false
        public var format: String?
        public var contentEncoding: String?
        public var contentMediaType: String?
        public var title: String?
        public var description: String?
        public var isDeprecated = false
        public var isReadOnly = false
        public var isWriteOnly = false
        public var enumeration: [Node]?
        public var constant: Node?
        public var defaultValue: Node?
        public var examples: [Node] = []
        public var properties: [Property] = []
        public var required: [String] = []
        public var additionalProperties: Allowance?
        public var patternProperties: [Property] = []
        public var items: Allowance?
        public var prefixItems: [Schema] = []
        public var allOf: [Schema] = []
        public var oneOf: [Schema] = []
        public var anyOf: [Schema] = []
        public var discriminator: Discriminator?
        /// Whether keywords that only constrain values stand here (`minimum`, `pattern`, `not`, `if`, …).
        public var hasConstraints = false
        /// Vendor extensions: the keys that begin with `x-`.
        public var extensions: [String: Node] = [:]

        public init() {}

        /// Whether nothing here says what a value looks like: annotations, constraints and `required` alone.
        public var saysNoShape: Bool {
            boolean == nil && reference == nil && types.isEmpty && format == nil && enumeration == nil
                && constant == nil && properties.isEmpty && additionalProperties == nil && patternProperties.isEmpty
                && items == nil && prefixItems.isEmpty && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
                && contentEncoding == nil
        }
    }

    /// `discriminator`: the member that names which branch a value is of.
    public struct Discriminator: Sendable {
        public let propertyName: String
        /// Values and the schema names or references they stand for, in document order.
        public let mapping: [(value: String, target: Reference)]

        public init(propertyName: String, mapping: [(value: String, target: Reference)]) {
            self.propertyName = propertyName
            self.mapping = mapping
        }
    }

    /// The schema within this one that the reference tokens lead to.
    public func descendant(_ tokens: ArraySlice<String>) -> Schema? {
        guard let first = tokens.first else { return self }
        let rest = tokens.dropFirst()
        func element(of list: [Schema]) -> Schema? {
            guard let index = rest.first.flatMap({ Int($0) }), list.indices.contains(index) else { return nil }
            return list[index].descendant(rest.dropFirst())
        }
        switch first {
        case "properties":
            guard let key = rest.first, let property = keywords.properties.first(where: { $0.key == key }) else {
                return nil
            }
            return property.schema.descendant(rest.dropFirst())
        case "items":
            if case .schema(let schema)? = keywords.items { return schema.descendant(rest) }
            return nil
        case "additionalProperties":
            if case .schema(let schema)? = keywords.additionalProperties { return schema.descendant(rest) }
            return nil
        case "allOf": return element(of: keywords.allOf)
        case "oneOf": return element(of: keywords.oneOf)
        case "anyOf": return element(of: keywords.anyOf)
        case "prefixItems": return element(of: keywords.prefixItems)
        default: return nil
        }
    }
}
