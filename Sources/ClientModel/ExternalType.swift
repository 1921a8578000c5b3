/// A type that the user has, in place of one that would be generated or chosen.
public struct ExternalType: Hashable, Sendable {
    /// The type as Swift spells it, such as `Decimal` or `Money.Amount`.
    public var name: String
    /// The module that has it; nil for the client's own.
    public var module: String?
    /// The JSON types that its values are of, as far as the document says.
    public var jsonTypes: [Union.JSONType] = []

    /// A type of that name.
    public init(name: String, module: String? = nil) {
        self.name = name
        self.module = module
    }

    /// Whether its values are no objects and no lists.
    public var isScalar: Bool { !jsonTypes.contains(.object) && !jsonTypes.contains(.array) }

    /// Whether both are one type, whatever the document says of its values.
    public static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.module == right.module }

    /// Feeds name and module to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(module)
    }
}

/// The types that a configuration chooses.
public struct TypeOverrides: Equatable, Sendable {
    /// By the JSON type of numbers without a format: `integer`, `number`.
    public var numbers: [String: ExternalType] = [:]
    /// By format.
    public var formats: [String: ExternalType] = [:]
    /// By the name in `components.schemas`.
    public var schemas: [String: ExternalType] = [:]
    /// By `Schema.property`, both as the document spells them.
    public var properties: [String: ExternalType] = [:]
    /// By JSON pointer, such as `#/components/schemas/Order/properties/total`.
    public var pointers: [String: ExternalType] = [:]

    /// No overrides.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool {
        numbers.isEmpty && formats.isEmpty && schemas.isEmpty && properties.isEmpty && pointers.isEmpty
    }

    /// Every type among them, each once.
    public var types: Set<ExternalType> {
        Set(numbers.values).union(formats.values).union(schemas.values).union(properties.values).union(pointers.values)
    }
}
