/// What failed for which document; told when it happens, and again at the end.
struct CorpusFailures {
    private(set) var lines: [String] = []

    /// Notes a failure.
    ///
    /// - Parameter details: More about it, told at once.
    mutating func add(_ document: CorpusDocument, _ what: String, details: String = "") {
        let name = TextTable.onOneLine(document.name)
        lines.append("\(name): \(what)")
        if !details.isEmpty { Progress.say("corpus: \(name) \(what):\n\(details)") }
    }
}
