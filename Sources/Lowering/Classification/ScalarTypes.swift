internal import ClientModel
internal import DocumentTree
internal import OpenAPI

extension MergedSchema {
    /// The types that the other keywords speak of, where none is named.
    var inferredTypes: Set<Schema.SimpleType> {
        if !properties.isEmpty || additional != nil || !patternProperties.isEmpty || !required.isEmpty
            || envelopeKey != nil || conditionals.contains(where: { !$0.keywords.properties.isEmpty })
        {
            return [.object]
        }
        if items != nil || !prefixItems.isEmpty { return [.array] }
        switch format {
        case "date-time", "date", "uuid", "guid", "uri", "url", "byte", "base64url", "binary", "email", "hostname",
            "ipv4", "ipv6", "password", "time", "duration":
            return [.string]
        case "int32", "int64", "uint32", "uint64": return [.integer]
        case "float", "double": return [.number]
        default: return contentEncoding == nil ? [] : [.string]
        }
    }
}

extension TypeReference {
    /// The type of integers in a format.
    ///
    /// - Parameter areLarge: Whether some are beyond 64 bits.
    static func integer(_ format: String?, areLarge: Bool) -> TypeReference {
        switch format {
        case "int32": .int32
        case "int64": .int64
        case "uint64": .uint64
        case "int128", "uint128", "int256", "uint256", "bigint", "big-integer", "biginteger": .exactInteger
        default: areLarge ? .exactInteger : .integer
        }
    }

    /// The type of numbers in a format.
    static func number(_ format: String?) -> TypeReference {
        switch format {
        case "decimal", "decimal128": .exactNumber
        case "int32": .int32
        case "int64": .int64
        case "integer": .integer
        default: .double
        }
    }

    /// The type of strings in a format and an encoding.
    static func string(_ format: String?, encoding: String?) -> TypeReference {
        if let type = TypeReference(formatOfString: format) { return type }
        switch encoding?.lowercased() {
        case "base64": return .base64
        case "base64url": return .base64URL
        default: return .string
        }
    }

    /// The type of strings in a format; nil where they are texts.
    init?(formatOfString format: String?) {
        switch format {
        case "date-time": self = .dateTime
        case "date": self = .date
        case "uuid", "guid": self = .uuid
        case "uri", "url": self = .url
        case "byte", "base64": self = .base64
        case "base64url": self = .base64URL
        default: return nil
        }
    }
}
