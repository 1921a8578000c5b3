/// Something that the document says of values beyond their type: for people to read, since no Swift type can hold it.
public enum Constraint: Hashable, Sendable {
    /// `minimum`, `maximum` and their exclusive kinds (JSON Schema 2020-12, Validation, section 6.2).
    case range(minimum: Bound?, maximum: Bound?)
    /// `multipleOf`, as the document spells it.
    case multipleOf(String)
    /// `minLength` and `maxLength`, in characters (section 6.3).
    case length(Count)
    /// `pattern`: a regular expression (ECMA-262) that matches somewhere in the string.
    case pattern(String)
    /// `minItems` and `maxItems` (section 6.4).
    case items(Count)
    /// `uniqueItems`.
    case uniqueItems
    /// `minProperties` and `maxProperties` (section 6.5).
    case members(Count)
    /// A `format` that the Swift type does not show.
    case format(String)
    /// The `default`, as text.
    case defaultValue(String)
    /// With the member `key`, these are required too.
    case requiredWith(key: String, names: [String])
    /// When the member `key` has that value, these are required too.
    case requiredWhen(key: String, value: String, names: [String])
    /// Not all of these members at once.
    case notTogether([String])
    /// None of these values.
    case notAmong([String])
    /// The keys of a map match a regular expression.
    case keysMatching(String)
    /// The keys of a map are among these.
    case keysAmong([String])
    /// So many elements are of a kind that the document describes.
    case containing(Count)
    /// A keyword of the document narrows the values in a way that no short text can say.
    case further(keyword: String)

    /// The end of a range of numbers.
    public struct Bound: Hashable, Sendable {
        /// The number as the document spells it.
        public var value: String
        /// Whether the number itself lies outside.
        public var isExclusive: Bool

        /// A bound at the number.
        public init(value: String, isExclusive: Bool = false) {
            self.value = value
            self.isExclusive = isExclusive
        }
    }

    /// How many there must and may be.
    public struct Count: Hashable, Sendable {
        /// At least so many; nil when any number will do.
        public var minimum: Int?
        /// At most so many; nil when any number will do.
        public var maximum: Int?

        /// A range of numbers, open where a bound is nil.
        public init(minimum: Int? = nil, maximum: Int? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }

        /// Whether any number will do.
        public var isEmpty: Bool { (minimum ?? 0) <= 0 && maximum == nil }
    }
}
