internal import Foundation

/// What the compiler or the generator printed.
enum CompilerOutput {
    /// That something does not compile, with the first errors.
    static func failure(of subject: String, in log: URL) throws -> String {
        let (count, lines) = excerpt(try text(log))
        let what = count == 0 ? "see \(log.path(percentEncoded: false))" : count == 1 ? "1 error" : "\(count) errors"
        return (["\(subject) does not compile (\(what)):"] + lines).joined(separator: "\n")
    }

    /// The first errors in a file of what was printed.
    static func excerpt(_ log: URL) throws -> [String] { excerpt(try text(log)).lines }

    /// The first errors with what is said of each, and how many there are.
    static func excerpt(_ text: String, context: Int = 4, limit: Int = 12) -> (count: Int, lines: [String]) {
        let lines = text.split(separator: "\n")
        let errors = lines.indices.filter { lines[$0].contains("error: ") }
        var shown = IndexSet()
        for line in errors { shown.insert(integersIn: line...min(line + context, lines.count - 1)) }
        return (errors.count, shown.prefix(limit).map { "    " + lines[$0] })
    }

    private static func text(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
