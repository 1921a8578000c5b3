/// How strong a type's claim to its name is: the first of those that clash keeps it.
enum TypeRank: Int, Comparable {
    /// A component is called as the document calls it.
    case component
    /// What a reference leads to outside the components is called as its place is.
    case referenced
    /// What stands within another type that has to be declared at the top level.
    case nested
    /// What requests hold, and the shared contents of requests and responses.
    case body
    /// What one operation's response holds.
    case response
    case pathParameter
    case queryParameter
    case headerParameter
    case cookieParameter
    case otherParameter
    /// What the service sends by itself gives way to all that its calls have.
    case webhook

    /// The rank of a parameter's type, by the document's `in`.
    init(parameterIn location: String) {
        switch location {
        case "path": self = .pathParameter
        case "query": self = .queryParameter
        case "header": self = .headerParameter
        case "cookie": self = .cookieParameter
        default: self = .otherParameter
        }
    }

    static func < (left: TypeRank, right: TypeRank) -> Bool { left.rawValue < right.rawValue }
}
