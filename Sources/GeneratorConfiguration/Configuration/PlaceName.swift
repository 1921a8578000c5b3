internal import DocumentTree

/// What a configuration calls an operation, a schema or another place of the document.
enum PlaceName {
    /// A JSON pointer as diagnostics and `clientgen describe` print it: what begins with `#/`, perhaps behind a file's name,
    /// is a URI fragment (RFC 6901, section 6), and the same one however much of it is percent-encoded. Where percent
    /// signs encode nothing, it is taken as it is. Any other name stays.
    static func canonical(_ name: String) -> String {
        guard let hash = name.firstRange(of: "#/") else { return name }
        let fragment = String(name[hash.lowerBound...])
        guard let pointer = JSONPointer(fragment) ?? JSONPointer(String(fragment.dropFirst())) else { return name }
        return name[..<hash.lowerBound] + pointer.description
    }
}
