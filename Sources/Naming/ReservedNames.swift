/// Names that a generated declaration must not take.
package enum ReservedNames {
    /// Types of Swift, Foundation and the runtime that generated code spells: a type of the document that had such a
    /// name would hide them.
    package static let types: Set<String> = [
        "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "Comparable", "Decodable", "Decoder",
        "Dictionary", "Double", "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher",
        "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8", "Mirror", "Never", "Optional", "Protocol",
        "RawRepresentable", "RawValue", "Result", "Self", "Sendable", "Sequence", "Set", "StaticString", "String",
        "Substring", "Task", "Type", "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "Void", "AsyncSequence",
        "CaseIterable", "CustomStringConvertible", "Data", "Date", "Foundation", "FoundationEssentials", "Swift",
        "URL", "UUID", "Duration", "APIClient", "APIError", "APIModel", "APIResponse", "AsyncHTTPClientTransport",
        "URLSessionTransport",
        "Base64Data", "ByteStream", "CalendarDate", "Call", "CallPath", "ClientConfiguration", "ClientCore",
        "ClientRuntime",
        "ClientTransport", "ConfigurationError", "DocumentedHeaders", "EventReconnection", "HTTPTypes", "HeaderKey",
        "Indirect", "ItemStream", "JSON", "JSONCodable", "JSONCoding",
        "JSONDecodable", "JSONEncodable", "JSONError", "JSONFields", "JSONProbe", "JSONReader", "JSONValue",
        "JSONWriter", "Nullable", "OpenEnum", "PagedSequence", "ParameterContent", "ParameterValue",
        "FileUpload", "MultipartBody", "MultipartForm",
        "RequestBody", "ResponseMetadata", "ResponseStream", "SecurityCredential", "ServerSentEvent", "ServerTemplate",
        "TransferProgress", "Operations", "Servers",
    ]

    /// Members that generated types have anyway, or whose names Swift does not take as members.
    package static let members: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "subscript", "deinit", "hashValue", "parameterContent", "_",
        "unsafeSelf",
    ]

    /// Static members of generated enumerations.
    package static let enumerationMembers: Set<String> = members.union([
        "knownCases", "rawValue", "RawValue", "none", "some",
    ])

    /// Cases of generated unions: those for what no branch describes, and for several branches at once, have one name in
    /// all of them.
    package static let unionCases: Set<String> = members.union(["none", "some", "other", "several"])

    /// Members of generated clients and groups.
    package static let clientMembers: Set<String> = members.union(["core", "with", "withResponse"])
}
