internal import DocumentTree

/// What a configuration calls an operation, a schema or another place of the document.
enum PlaceName {
    /// A JSON pointer as diagnostics have it; percent-encoded, as `clientgen describe` prints it, it is the same one. Any
    /// other name stays.
    static func plain(_ name: String) -> String {
        guard let hash = name.firstRange(of: "#/"), name[hash.lowerBound...].contains("%"),
            let pointer = JSONPointer(String(name[hash.lowerBound...]))
        else { return name }
        return pointer.tokens.reduce(into: String(name[..<hash.lowerBound]) + "#") { text, token in
            text += "/" + token.replacing("~", with: "~0").replacing("/", with: "~1")
        }
    }
}
