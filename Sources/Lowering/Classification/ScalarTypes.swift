internal import ClientModel
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
        case "date-time", "date", "uuid", "uri", "url", "byte", "binary", "email", "hostname", "ipv4", "ipv6",
            "password", "time", "duration":
            return [.string]
        case "int32", "int64", "uint32", "uint64": return [.integer]
        case "float", "double": return [.number]
        default: return contentEncoding == nil ? [] : [.string]
        }
    }
}

extension TypeReference {
    /// The type of integers in a format.
    static func integer(_ format: String?) -> TypeReference {
        switch format {
        case "int32": .int32
        case "int64": .int64
        case "uint64": .uint64
        default: .integer
        }
    }

    /// The type of numbers in a format.
    static func number(_ format: String?) -> TypeReference {
        switch format {
        case "float": .float
        case "int32": .int32
        case "int64": .int64
        case "integer": .integer
        default: .double
        }
    }

    /// The type of strings in a format and an encoding.
    static func string(_ format: String?, encoding: String?) -> TypeReference {
        TypeReference(formatOfString: format) ?? (encoding?.lowercased() == "base64" ? .base64 : .string)
    }

    /// The type of strings in a format; nil where they are texts.
    init?(formatOfString format: String?) {
        switch format {
        case "date-time": self = .dateTime
        case "date": self = .date
        case "uuid": self = .uuid
        case "uri", "url": self = .url
        case "byte", "base64": self = .base64
        default: return nil
        }
    }
}
