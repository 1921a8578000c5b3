/// A piece of Swift that stands in one file as a whole: a type with its extensions, or one member of an extension.
///
/// Everything is rendered once into fragments; then files are put together from them.
struct Fragment {
    /// The extension that the fragment is a member of.
    ///
    /// ```swift
    /// extension HyperstackClient.Credentials {
    /// ```
    struct Container: Equatable {
        /// What stands before the brace.
        let head: String
        /// Tells extensions of one type apart.
        let ordinal: Int
    }

    /// What decides for a file where the number of files is fixed: fragments of one identity stand together.
    let identity: String
    /// The words by which it finds its file, the most general first; empty for what its owner's file always holds.
    var subject: [String]
    /// Nil for what stands at the top level.
    let container: Container?
    /// The file that it has to itself where what it belongs to is divided.
    let ownFile: String?
    /// Whether its public declarations need the runtime.
    let usesRuntime: Bool
    /// The Swift, which ends in a newline.
    let text: String
    /// How many lines the text has, and the blank one before it.
    let lineCount: Int

    init(
        identity: String, subject: [String], container: Container? = nil, ownFile: String? = nil, usesRuntime: Bool,
        _ body: Body
    ) {
        var printer = CodePrinter()
        if container == nil { body(&printer) } else { printer.indented(body) }
        self.identity = identity
        self.subject = subject
        self.container = container
        self.ownFile = ownFile
        self.usesRuntime = usesRuntime
        text = printer.text
        lineCount = printer.lineCount + 1
    }

    /// The same with another subject.
    func moved(to subject: [String]) -> Fragment {
        var copy = self
        copy.subject = subject
        return copy
    }

    /// The fragments one below the other, members within their extensions.
    static func text(of fragments: [Fragment]) -> String {
        var text = ""
        text.reserveCapacity(fragments.reduce(0) { $0 + $1.text.utf8.count + 100 })
        var container: Container?
        for (index, fragment) in fragments.enumerated() {
            if container != fragment.container, container != nil { text.append("}\n") }
            if index > 0 { text.append("\n") }
            if let next = fragment.container, next != container { text.append("\(next.head) {\n") }
            text.append(fragment.text)
            container = fragment.container
        }
        if container != nil { text.append("}\n") }
        return text
    }
}
