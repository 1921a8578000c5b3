internal import Foundation

/// What came of one document, for a line of the table.
struct GeneratedDocument: Sendable {
    let document: CorpusDocument
    /// As clientgen says: operations and types.
    let counts: (operations: String, types: String)
    let lines: Int
    let generating: Measurement
    /// What is left out, by diagnostic.
    let leftOut: String
    var schemas = 0
    /// What compiling took; nil if it failed.
    var compiling: Measurement?
    /// What compiling its wire tests took; nil if it failed.
    var compilingTests: Measurement?

    /// The target of its wire tests.
    var tests: String { document.module + "WireTests" }

    static let heading = [
        "document", "operations", "schemas", "types", "lines", "generate s", "MB", "compile s", "MB", "left out",
    ]

    var row: [String] {
        [
            document.name, counts.operations, "\(schemas)", counts.types, "\(lines)", generating.secondsText,
            generating.megabytesText, compiling?.secondsText ?? "failed", compiling?.megabytesText ?? "-", leftOut,
        ]
    }

    /// The numbers in `Wrote Sources/A: 2 operations, 1 type.`
    static func counts(_ output: String) -> (operations: String, types: String) {
        let match = output.matches(of: /: (\d+) operations?, (\d+) types?\./).last
        return (match.map { String($0.1) } ?? "-", match.map { String($0.2) } ?? "-")
    }

    /// The warnings of what was printed, counted by id in the order of their first.
    static func leftOut(_ errors: String) -> String {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for line in errors.split(separator: "\n") {
            guard line.contains(" warning: "), let match = line.firstMatch(of: /\[([a-z0-9-]+)\]$/) else { continue }
            let id = String(match.1)
            if counts[id] == nil { order.append(id) }
            counts[id, default: 0] += 1
        }
        return order.isEmpty ? "-" : order.map { "\($0)×\(counts[$0] ?? 0)" }.joined(separator: " ")
    }
}
