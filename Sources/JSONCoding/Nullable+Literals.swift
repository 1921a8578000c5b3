extension Nullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
    /// A value from a literal.
    public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
        self = .value(Wrapped(unicodeScalarLiteral: value))
    }
}

extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A value from a literal.
    public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
        self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
    }
}

extension Nullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
    /// A value from a literal.
    public init(stringLiteral value: Wrapped.StringLiteralType) { self = .value(Wrapped(stringLiteral: value)) }
}

extension Nullable: ExpressibleByStringInterpolation where Wrapped: ExpressibleByStringInterpolation {
    /// A value from a literal with values in it.
    public init(stringInterpolation: Wrapped.StringInterpolation) {
        self = .value(Wrapped(stringInterpolation: stringInterpolation))
    }
}

extension Nullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
    /// A value from a literal.
    public init(integerLiteral value: Wrapped.IntegerLiteralType) { self = .value(Wrapped(integerLiteral: value)) }
}

extension Nullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
    /// A value from a literal.
    public init(floatLiteral value: Wrapped.FloatLiteralType) { self = .value(Wrapped(floatLiteral: value)) }
}

extension Nullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
    /// A value from a literal.
    public init(booleanLiteral value: Wrapped.BooleanLiteralType) { self = .value(Wrapped(booleanLiteral: value)) }
}

extension Nullable: ExpressibleByArrayLiteral where Wrapped: LiteralArray {
    /// A value from a literal.
    public init(arrayLiteral elements: Wrapped.ArrayLiteralElement...) {
        self = .value(Wrapped(literalElements: elements))
    }
}

extension Nullable: ExpressibleByDictionaryLiteral where Wrapped: LiteralDictionary {
    /// A value from a literal; of pairs with the same key the last counts.
    public init(dictionaryLiteral elements: (Wrapped.Key, Wrapped.Value)...) {
        self = .value(Wrapped(literalPairs: elements))
    }
}

/// What can be made from the elements of an array literal, however many there are.
public protocol LiteralArray: ExpressibleByArrayLiteral {
    /// The type of elements.
    associatedtype ArrayLiteralElement
    /// Makes a value of the elements.
    init(literalElements elements: [ArrayLiteralElement])
}

extension LiteralArray {
    /// A value from a literal.
    public init(arrayLiteral elements: ArrayLiteralElement...) { self.init(literalElements: elements) }
}

extension Array: LiteralArray {
    /// The elements.
    public init(literalElements elements: [Element]) { self = elements }
}

/// What can be made from the pairs of a dictionary literal, however many there are.
public protocol LiteralDictionary {
    /// The type of keys.
    associatedtype Key
    /// The type of values.
    associatedtype Value
    /// Makes a dictionary; of pairs with the same key the last counts.
    init(literalPairs pairs: [(Key, Value)])
}

extension Dictionary: LiteralDictionary {
    /// A dictionary of the pairs; of those with the same key the last counts.
    public init(literalPairs pairs: [(Key, Value)]) {
        self.init(pairs, uniquingKeysWith: { $1 })
    }
}
