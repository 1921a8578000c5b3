/// A type to be declared.
public struct TypeDeclaration: Sendable {
    /// What is declared.
    public indirect enum Kind: Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
        case tuple(Tuple)
        case form(Form)
        case alias(TypeReference)
    }

    /// The qualified name; its last component is what is declared.
    public var name: TypeName
    /// The JSON pointer (RFC 6901) of the schema in the document, such as `#/components/schemas/Credential`.
    public var pointer: String
    /// The schema's `description`, or its `title`, as Markdown.
    public var documentation: String?
    /// Whether the schema says `deprecated: true`.
    public var isDeprecated: Bool
    /// What the schema says of its values beyond their type.
    public var constraints: [Constraint]
    /// The declaration itself.
    public var kind: Kind
    /// Types declared inside this one, for schemas that stand inside its schema.
    public var nested: [TypeDeclaration]

    /// A declaration of one type and those inside it.
    public init(
        name: TypeName, pointer: String, documentation: String? = nil, isDeprecated: Bool = false,
        constraints: [Constraint] = [], kind: Kind, nested: [TypeDeclaration] = []
    ) {
        self.name = name
        self.pointer = pointer
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.constraints = constraints
        self.kind = kind
        self.nested = nested
    }
}

/// A JSON object with known properties.
public struct Structure: Sendable {
    /// The properties in document order; those of the parts of an `allOf` in the order of the parts.
    public var properties: [Property]
    /// Present when the object may hold further members, which are kept.
    public var additionalProperties: AdditionalProperties?

    /// The members that no property describes (JSON Schema 2020-12, Core, section 10.3.2.3).
    public struct AdditionalProperties: Sendable {
        /// The Swift property that holds them, a dictionary.
        public var name: String
        /// The type of each value.
        public var valueType: TypeReference

        /// Further members kept in the dictionary `name`.
        public init(name: String, valueType: TypeReference) {
            self.name = name
            self.valueType = valueType
        }
    }

    /// An object of the given properties.
    public init(properties: [Property], additionalProperties: AdditionalProperties? = nil) {
        self.properties = properties
        self.additionalProperties = additionalProperties
    }
}

/// One member of an object.
public struct Property: Sendable {
    /// What may stand for the member: a value, `null`, nothing.
    public enum Presence: Sendable {
        /// `T`: must be there and not `null`.
        case required
        /// `T?`: written as `null`; absence reads as nil.
        case requiredNullable
        /// `T?`: left out when nil; `null` reads as nil.
        case optional
        /// `Nullable<T>`: absent, `null` or a value.
        case optionalNullable
    }

    /// The Swift name.
    public var name: String
    /// The member's name in JSON.
    public var key: String
    /// The type of a value that is there and not `null`.
    public var type: TypeReference
    /// Whether the member is in `required`, and whether it may be `null`.
    public var presence: Presence
    /// The initialiser's default for an optional property; nil means absent.
    public var defaultValue: Literal?
    /// The one boolean that it can be, if there is one: another is not what the schema describes.
    public var constant: Bool?
    /// Whether the value is stored behind a reference, because the type contains itself.
    public var isIndirect: Bool
    /// Whether only the server sets it, so that requests leave it out.
    public var isReadOnly: Bool
    /// Whether the member's schema says `deprecated: true`.
    public var isDeprecated: Bool
    /// The member's `description`, as Markdown.
    public var documentation: String?
    /// What the schema says of the value beyond its type.
    public var constraints: [Constraint]

    /// A property for the member `key`.
    public init(
        name: String, key: String, type: TypeReference, presence: Presence, defaultValue: Literal? = nil,
        constant: Bool? = nil, isIndirect: Bool = false, isReadOnly: Bool = false, isDeprecated: Bool = false,
        documentation: String? = nil, constraints: [Constraint] = []
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.presence = presence
        self.defaultValue = defaultValue
        self.constant = constant
        self.isIndirect = isIndirect
        self.isReadOnly = isReadOnly
        self.isDeprecated = isDeprecated
        self.documentation = documentation
        self.constraints = constraints
    }
}

/// A JSON array whose places have types of their own (JSON Schema 2020-12, Core, section 10.3.1.1).
public struct Tuple: Sendable {
    /// The elements in their order; a property's key is its position.
    public var elements: [Property]
    /// How many elements must be there.
    public var requiredCount: Int
    /// Present when more elements may follow, which are kept.
    public var rest: Rest?

    /// The elements that follow the named ones.
    public struct Rest: Sendable {
        /// The Swift property that holds them, an array.
        public var name: String
        /// The type of each.
        public var elementType: TypeReference

        /// Further elements kept in the array `name`.
        public init(name: String, elementType: TypeReference) {
            self.name = name
            self.elementType = elementType
        }
    }

    /// An array of the given elements.
    public init(elements: [Property], requiredCount: Int, rest: Rest? = nil) {
        self.elements = elements
        self.requiredCount = requiredCount
        self.rest = rest
    }
}

/// An open set of named constants.
public struct Enumeration: Sendable {
    /// The type of the raw values; `any` where they are of several JSON types.
    public enum RawType: Hashable, Sendable { case string, integer, number, any }

    /// A value that the document lists.
    public struct Member: Sendable {
        /// The static member's Swift name.
        public var name: String
        /// The raw value: a string, an integer, a number or a boolean, as the enumeration's ``rawType`` says.
        public var value: Literal
        /// What the document says about this value (`x-enum-descriptions`, or the branch of a `oneOf`), as Markdown.
        public var documentation: String?

        /// A static member for a value.
        public init(name: String, value: Literal, documentation: String? = nil) {
            self.name = name
            self.value = value
            self.documentation = documentation
        }
    }

    /// The type of every member's value.
    public var rawType: RawType
    /// The listed values in document order; others are read too.
    public var members: [Member]

    /// An enumeration that also keeps values it has no member for.
    public init(rawType: RawType, members: [Member]) {
        self.rawType = rawType
        self.members = members
    }
}
