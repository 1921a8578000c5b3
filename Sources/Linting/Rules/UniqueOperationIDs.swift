internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The id MUST be unique among all operations described in the API." (OpenAPI, Operation Object.)
enum UniqueOperationIDs: ClientRule {
    static let id: DiagnosticID = "duplicate-operation-id"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Every operationId is that of one operation only."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        var first: [String: SourceLocation] = [:]
        for operation in document.objects(.operation) {
            guard let node = operation.mapping["operationId"], let name = node.string else { continue }
            if let earlier = first[name] {
                report(
                    Finding(
                        "operationId `\(name)` is already that of the operation at \(earlier)", at: node.location,
                        length: max(1, name.count), help: "give each operation an id of its own"))
            } else {
                first[name] = node.location
            }
        }
    }

    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void) {
        var first: [String: (operation: Operation, path: String)] = [:]
        for item in document.paths {
            for operation in item.operations {
                guard let name = operation.operationID else { continue }
                if let (earlier, path) = first[name] {
                    report(
                        Diagnostic(
                            id: id, severity: .warning,
                            message: "operationId `\(name)` is already that of \(earlier.method) \(path)"
                                + " (line \(earlier.origin.location.line)); both are called after their paths",
                            location: operation.operationIDLocation, length: max(1, name.count),
                            help: "give each operation an id of its own: it names the Swift method"))
                } else {
                    first[name] = (operation, item.path)
                }
            }
        }
    }
}
