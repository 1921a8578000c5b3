internal import Foundation

/// What came of one document, for a line of the table.
struct GeneratedDocument: Sendable {
    let document: CorpusDocument
    /// As clientgen says: operations and types.
    let counts: (operations: String, types: String)
    let lines: Int
    let generating: Measurement
    /// The warnings, by id.
    let warnings: String
    /// What of its operations is left out, by id.
    var leftOut = "-"
    var schemas = 0
    /// What compiling took; nil if it failed.
    var compiling: Measurement?
    /// Whether its wire tests compile.
    var testsCompile = false

    /// The target of its wire tests.
    var tests: String { document.module + "WireTests" }

    static let heading = [
        "document", "operations", "schemas", "types", "lines", "generate s", "MB", "compile s", "MB", "left out",
        "warnings",
    ]

    var row: [String] {
        [
            document.name, counts.operations, "\(schemas)", counts.types, "\(lines)", generating.secondsText,
            generating.megabytesText, compiling?.secondsText ?? "failed", compiling?.megabytesText ?? "-", leftOut,
            warnings,
        ]
    }

    /// The numbers in `Wrote Sources/A: 2 operations, 1 type.`
    static func counts(_ output: String) -> (operations: String, types: String) {
        let match = output.matches(of: /: (\d+) operations?, (\d+) types?\./).last
        return (match.map { String($0.1) } ?? "-", match.map { String($0.2) } ?? "-")
    }

    /// The warnings of what was printed, counted by id in the order of their first.
    static func warnings(_ errors: String) -> String {
        CountedIDs.text(
            errors.split(separator: "\n").compactMap { line in
                guard line.contains(" warning: ") else { return nil }
                return line.firstMatch(of: /\[([a-z0-9-]+)\]$/).map { String($0.1) }
            })
    }
}
