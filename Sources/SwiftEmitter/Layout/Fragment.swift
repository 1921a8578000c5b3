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
        /// Everything up to the brace, with a newline.
        let opening: String
        /// Tells extensions of one type apart.
        let ordinal: Int

        init(_ type: TypeSyntax, ordinal: Int) {
            var printer = CodePrinter()
            if let documentation = type.documentation { printer.comment(documentation) }
            printer.line(type.head, " {")
            opening = printer.text
            self.ordinal = ordinal
        }
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
    /// What the text ends with, where another may follow without a blank line between them.
    private let last: Declaration?
    /// What the text begins with.
    private let first: Declaration?
    /// The Swift, which ends in a newline.
    let text: String
    /// How many lines the text has, and the blank one before it.
    let lineCount: Int

    init(
        identity: String, subject: [String], container: Container? = nil, ownFile: String? = nil, usesRuntime: Bool,
        _ declarations: [Declaration]
    ) {
        var printer = CodePrinter()
        if container == nil {
            printer.declarations(declarations)
        } else {
            printer.indented { $0.declarations(declarations) }
        }
        self.identity = identity
        self.subject = subject
        self.container = container
        self.ownFile = ownFile
        self.usesRuntime = usesRuntime
        first = declarations.first
        last = declarations.last
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
        var previous: Fragment?
        for fragment in fragments {
            if let previous, previous.container == fragment.container {
                if !fragment.isCompact(after: previous) { text.append("\n") }
            } else {
                if previous?.container != nil { text.append("}\n") }
                if previous != nil { text.append("\n") }
                if let container = fragment.container { text.append(container.opening) }
            }
            text.append(fragment.text)
            previous = fragment
        }
        if previous?.container != nil { text.append("}\n") }
        return text
    }

    /// Whether it may follow without a blank line between them, which members of one extension may.
    private func isCompact(after previous: Fragment) -> Bool {
        guard container != nil, let last = previous.last, let first else { return false }
        return Declaration.areCompact(last, first)
    }
}
