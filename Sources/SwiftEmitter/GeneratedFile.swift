/// A file to be written, in memory.
public struct GeneratedFile: Hashable, Sendable {
    /// The path below the output folder, with `/` between its components.
    ///
    /// It has only ASCII letters, digits, `_`, `+`, `-`, `.` and `/`, and no component is `..`.
    public var path: String
    /// The whole text, which ends in a newline.
    public var contents: String

    /// Creates a file from its path below the output folder and its text.
    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
