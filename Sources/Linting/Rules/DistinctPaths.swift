internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Templated paths with the same hierarchy but different templated names MUST NOT exist as they are identical."
/// (OpenAPI, Paths Object.)
enum DistinctPaths: ClientRule {
    static let id: DiagnosticID = "identical-paths"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "No two paths differ only in the names of their parameters."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for paths in document.objects(.paths) {
            let entries = paths.mapping.entries.filter { $0.key.hasPrefix("/") }
            for (path, earlier) in repeated(entries.map(\.key)) {
                report(
                    Finding(
                        "`\(path)` is the same path as `\(earlier)`",
                        at: paths.mapping.entry(path)?.keyLocation ?? paths.node.location, length: path.count,
                        help: "put the operations of both under one path"))
            }
        }
    }

    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void) {
        let items = Dictionary(document.paths.map { ($0.path, $0) }) { first, _ in first }
        for (path, earlier) in repeated(document.paths.map(\.path)) {
            report(
                Diagnostic(
                    id: id, severity: .warning,
                    message: "`\(path)` is the same path as `\(earlier)`; the operations of both are generated",
                    location: items[path]?.origin.location, help: "put the operations of both under one path"))
        }
    }

    /// The paths that differ from an earlier one in nothing but the names of parameters.
    private static func repeated(_ paths: [String]) -> [(path: String, earlier: String)] {
        var first: [String: String] = [:]
        return paths.compactMap { path in
            let shape = TemplatedPath.shape(of: path)
            if let earlier = first[shape] { return (path, earlier) }
            first[shape] = path
            return nil
        }
    }
}
