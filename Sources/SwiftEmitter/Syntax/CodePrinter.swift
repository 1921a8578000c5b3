/// Appends Swift source to one buffer and keeps the indentation.
struct CodePrinter {
    /// Up to this column, statements stay on one line.
    static let width = 120
    /// Up to this column, the parameters of a declaration stay on one line.
    static let declarationWidth = 110

    private var bytes: [UInt8] = []
    /// How many lines have been printed.
    private(set) var lineCount = 0
    private var indentation = 0

    /// What has been printed.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether that many characters still fit on a line of their own.
    func fits(_ count: Int, width: Int = Self.width) -> Bool {
        indentation + count <= width
    }

    /// Prints a blank line.
    mutating func line() {
        endLine()
    }

    /// Prints a line that consists of these parts.
    // Inlined so that the parts need no array on the heap: most lines of a module pass through here.
    @inline(__always)
    mutating func line(_ parts: String...) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        for part in parts { bytes.append(contentsOf: part.utf8) }
        endLine()
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        lineCount += 1
    }

    /// Prints what `body` prints, four columns further right.
    mutating func indented(_ body: Body) {
        indentation += 4
        body(&self)
        indentation -= 4
    }

    /// Prints `head {`, the body, and `}`.
    mutating func block(_ head: String, _ body: Body) {
        line(head, " {")
        closeBlock(after: body)
    }

    /// Prints a body and the brace that ends it, on the line of the opening one if the body has no lines.
    mutating func closeBlock(after body: Body) {
        let linesBefore = lineCount
        indented(body)
        if lineCount == linesBefore {
            bytes.removeLast()
            bytes.append(contentsOf: "}\n".utf8)
        } else {
            line("}")
        }
    }

    /// Prints words separated by `, `, as many on a line as fit.
    ///
    /// - Parameters:
    ///   - words: What to print.
    ///   - last: What follows the last word.
    mutating func filled(_ words: [String], last: String = "") {
        var current = ""
        for (index, word) in words.enumerated() {
            let end = index == words.count - 1 ? last : ","
            if !current.isEmpty && !fits(current.utf8.count + 1 + word.utf8.count + end.utf8.count) {
                line(current)
                current = ""
            }
            if !current.isEmpty { current.append(" ") }
            current.append(word)
            current.append(end)
        }
        if !current.isEmpty { line(current) }
    }

    /// Prints `prefix[…]suffix`, wrapped where it is long.
    mutating func array(_ prefix: String, _ elements: [String], _ suffix: String = "") {
        let count = elements.reduce(prefix.utf8.count + suffix.utf8.count + 2) { $0 + $1.utf8.count + 2 }
        if fits(count - 2) || elements.isEmpty {
            line("\(prefix)[\(elements.joined(separator: ", "))]\(suffix)")
        } else {
            line("\(prefix)[")
            indented { $0.filled(elements, last: ",") }
            line("]\(suffix)")
        }
    }
}
