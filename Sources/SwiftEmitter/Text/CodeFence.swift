/// A block of code in a Markdown text, which is followed line by line.
struct CodeFence {
    private var mark: Unicode.Scalar = "`"
    private var length = 0

    /// Whether the next line stands in a block, or ends it.
    var isOpen: Bool { length > 0 }

    /// The line that ends the block.
    var closing: String { String(repeating: String(mark), count: length) }

    /// Takes the next line, and tells whether a block begins or ends with it.
    mutating func take(_ line: String) -> Bool {
        let text = line.unicodeScalars.drop { $0 == " " }
        guard let first = text.first, first == "`" || first == "~" else { return false }
        let count = text.prefix { $0 == first }.count
        let rest = text.dropFirst(count)
        if isOpen {
            // Within a block, only a bare fence ends it: "```swift" is part of the code.
            guard first == mark, count >= length, rest.allSatisfy({ $0 == " " }) else { return false }
            length = 0
            return true
        }
        // "```a``` b" is code within a line.
        guard count >= 3, first == "~" || !rest.contains("`") else { return false }
        (mark, length) = (first, count)
        return true
    }
}
