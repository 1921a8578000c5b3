internal import Diagnostics
internal import DocumentTree

/// "Templated paths with the same hierarchy but different templated names MUST NOT exist as they are identical."
/// (OpenAPI, Paths Object.)
enum DistinctPaths: Rule {
    static let id: DiagnosticID = "identical-paths"
    static let severity = RuleSeverity()
    static let summary = "No two paths differ only in the names of their parameters."

    static func check(_ document: StandardDocument, report: (Finding) -> Void) {
        for paths in document.objects(.paths) {
            var first: [String: String] = [:]
            for entry in paths.mapping.entries where entry.key.hasPrefix("/") {
                var shape = entry.key
                for name in TemplatedPath.names(in: entry.key) { shape = shape.replacing("{\(name)}", with: "{}") }
                if let earlier = first[shape] {
                    report(
                        Finding(
                            "`\(entry.key)` is the same path as `\(earlier)`", at: entry.keyLocation,
                            length: entry.key.count, help: "put the operations of both under one path"))
                } else {
                    first[shape] = entry.key
                }
            }
        }
    }
}
