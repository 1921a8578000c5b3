/// A place of the document: the file, and the object in it.
public struct SourcePlace: Hashable, Sendable {
    /// The file, relative to the document's folder, or a URL.
    public var file: String
    /// The JSON pointer (RFC 6901) as a URI fragment, such as `#/paths/~1pets/get`.
    public var pointer: String
    /// The line at which the object begins, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int
    /// The overlay that line and column are in, where one of them says what stands here.
    public var overlay: String?

    /// The object at a pointer, and where its text begins.
    public init(file: String, pointer: String, line: Int, column: Int, overlay: String? = nil) {
        self.file = file
        self.pointer = pointer
        self.line = line
        self.column = column
        self.overlay = overlay
    }
}

extension SourcePlace: Comparable {
    /// By file, then as the text has it.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.pointer) < (right.file, right.line, right.column, right.pointer)
    }
}
