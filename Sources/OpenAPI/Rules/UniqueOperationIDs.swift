internal import Diagnostics

/// "The id MUST be unique among all operations described in the API." (OpenAPI, Operation Object.)
enum UniqueOperationIDs: Rule {
    static let id: DiagnosticID = "duplicate-operation-id"

    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void) {
        var first: [String: (operation: Operation, path: String)] = [:]
        for item in document.paths {
            for operation in item.operations {
                guard let name = operation.operationID else { continue }
                if let (earlier, path) = first[name] {
                    report(
                        Diagnostic(
                            id: id, severity: .error,
                            message: "operationId `\(name)` is already that of \(earlier.method) \(path)"
                                + " (line \(earlier.origin.location.line))",
                            location: operation.operationIDLocation, length: max(1, name.count),
                            help: "give each operation an id of its own: it names the Swift method"))
                } else {
                    first[name] = (operation, item.path)
                }
            }
        }
    }
}
