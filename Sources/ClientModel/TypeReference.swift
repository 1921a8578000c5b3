/// A Swift type as generated code spells it.
public indirect enum TypeReference: Hashable, Sendable {
    case string
    case boolean
    /// `Int`: an `integer` without a format, and `int64`.
    case integer
    case int32
    case int64
    /// `UInt64`: `format: uint64`.
    case uint64
    /// `Double`: a `number`, also of `format: float`, since a `Float` has not the digits that are sent.
    case double
    /// `JSONNumber`: `format: decimal`, and numbers for which the configuration asks for it.
    case exactNumber
    /// `JSONInteger`: integers that the document or the configuration says may be larger than an `Int`.
    case exactInteger
    /// `Date`: `format: date-time` (RFC 3339, section 5.6).
    case dateTime
    /// `CalendarDate`: `format: date` (RFC 3339, `full-date`).
    case date
    case uuid
    case url
    /// `Base64Data`: `format: byte` or `contentEncoding: base64`.
    case base64
    /// `Base64URLData`: `format: base64url` or `contentEncoding: base64url`.
    case base64URL
    /// `JSONValue`: anything.
    case any
    /// `FileUpload`: a file as a part of a form.
    case file
    /// `MultipartBody`: parts that the caller puts together.
    case parts
    /// A type that the user has.
    case external(ExternalType)
    case named(TypeName)
    case array(TypeReference)
    /// A map from strings.
    case dictionary(TypeReference)
    /// A value inside an array, map or union that may be `null`.
    case optional(TypeReference)

    /// The type without the optional around it.
    public var unwrapped: TypeReference {
        if case .optional(let wrapped) = self { wrapped } else { self }
    }
}

/// The qualified name of a generated type: the outermost type first.
public struct TypeName: Hashable, Sendable, Comparable {
    /// The names from the outermost type to the type itself; empty only before names are assigned.
    public var components: [String]

    /// A name of the types it is declared in, outermost first, and its own.
    public init(_ components: [String]) {
        self.components = components
    }

    /// The name as Swift spells it, such as `Credential.Status`.
    public var qualified: String { components.joined(separator: ".") }

    /// Orders by the outermost name first.
    public static func < (lhs: TypeName, rhs: TypeName) -> Bool {
        lhs.components.lexicographicallyPrecedes(rhs.components)
    }
}
