/// A type to be declared.
public struct TypeDeclaration: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
        case alias(TypeReference)
    }

    public var name: TypeName
    /// The JSON pointer (RFC 6901) of the schema in the document, such as `#/components/schemas/Credential`.
    public var pointer: String
    public var documentation: String?
    public var isDeprecated: Bool
    public var kind: Kind
    /// Types declared inside this one, for schemas that stand inside its schema.
    public var nested: [TypeDeclaration]

    public init(
        name: TypeName, pointer: String, documentation: String? = nil, isDeprecated: Bool = false, kind: Kind,
        nested: [TypeDeclaration] = []
    ) {
        self.name = name
        self.pointer = pointer
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.kind = kind
        self.nested = nested
    }
}

/// A JSON object with known properties.
public struct Structure: Hashable, Sendable {
    public var properties: [Property]
    /// Present when the object may hold further members, which are kept.
    public var additionalProperties: AdditionalProperties?

    public struct AdditionalProperties: Hashable, Sendable {
        /// The Swift property that holds them, a dictionary.
        public var name: String
        public var valueType: TypeReference

        public init(name: String, valueType: TypeReference) {
            self.name = name
            self.valueType = valueType
        }
    }

    public init(properties: [Property], additionalProperties: AdditionalProperties? = nil) {
        self.properties = properties
        self.additionalProperties = additionalProperties
    }
}

/// One member of an object.
public struct Property: Hashable, Sendable {
    public enum Presence: Hashable, Sendable {
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
    public var type: TypeReference
    public var presence: Presence
    /// The initialiser's default for an optional property; nil means absent.
    public var defaultValue: Literal?
    /// Whether the value is stored behind a reference, because the type contains itself.
    public var isIndirect: Bool
    public var isDeprecated: Bool
    public var documentation: String?

    public init(
        name: String, key: String, type: TypeReference, presence: Presence, defaultValue: Literal? = nil,
        isIndirect: Bool = false, isDeprecated: Bool = false, documentation: String? = nil
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.presence = presence
        self.defaultValue = defaultValue
        self.isIndirect = isIndirect
        self.isDeprecated = isDeprecated
        self.documentation = documentation
    }
}

/// An open set of named constants.
public struct Enumeration: Hashable, Sendable {
    public enum RawType: Hashable, Sendable { case string, integer, number }

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: Literal
        public var documentation: String?

        public init(name: String, value: Literal, documentation: String? = nil) {
            self.name = name
            self.value = value
            self.documentation = documentation
        }
    }

    public var rawType: RawType
    public var members: [Member]

    public init(rawType: RawType, members: [Member]) {
        self.rawType = rawType
        self.members = members
    }
}

/// One of several types.
public struct Union: Hashable, Sendable {
    public struct Case: Hashable, Sendable {
        public var name: String
        public var type: TypeReference
        public var documentation: String?

        public init(name: String, type: TypeReference, documentation: String? = nil) {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    /// How a value's case is told when reading.
    public enum Selection: Hashable, Sendable {
        /// By the string member `key`: each value names an index into the cases.
        case discriminator(key: String, values: [DiscriminatorValue])
        /// By the first rule that fits, tested in order.
        case rules([Rule])
    }

    public struct DiscriminatorValue: Hashable, Sendable {
        public var value: String
        public var caseIndex: Int

        public init(value: String, caseIndex: Int) {
            self.value = value
            self.caseIndex = caseIndex
        }
    }

    /// A test on the JSON value that decides for one case.
    public struct Rule: Hashable, Sendable {
        public enum Test: Hashable, Sendable {
            /// The value is of one of these JSON types.
            case type([JSONType])
            /// The value is an object with all of these members.
            case members([String])
            /// The value is an object whose string member has one of these values.
            case memberValue(key: String, values: [String])
            /// The value is a string among these.
            case stringValue([String])
            /// Nothing distinguishes the case: it is taken if the value can be read as it.
            case readable
        }

        public var test: Test
        public var caseIndex: Int

        public init(test: Test, caseIndex: Int) {
            self.test = test
            self.caseIndex = caseIndex
        }
    }

    public enum JSONType: String, Hashable, Sendable, CaseIterable {
        case null, boolean, number, string, array, object
    }

    public var cases: [Case]
    public var selection: Selection
    /// The case that keeps a value that none of the cases describes, as `JSONValue`.
    public var unknownCaseName: String

    public init(cases: [Case], selection: Selection, unknownCaseName: String) {
        self.cases = cases
        self.selection = selection
        self.unknownCaseName = unknownCaseName
    }
}
