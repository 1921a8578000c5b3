internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "In any other case, additional fields that are not described are not allowed, except Specification Extensions."
/// (OpenAPI, Specification Extensions, and the standard's JSON Schema.)
enum UnknownKeys: Rule {
    static let id: DiagnosticID = "unknown-key"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Objects have only keys that the standard gives them, and extensions that begin with `x-`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in ObjectKind.allCases {
            guard let shape = document.standard.shape(kind), !shape.isOpen, shape.patterned == nil else { continue }
            for object in document.objects(kind) where kind == .pathItem || object.mapping["$ref"] == nil {
                for entry in object.mapping.entries
                where shape.fields[entry.key] == nil && !(shape.hasExtensions && entry.key.hasPrefix("x-")) {
                    report(finding(entry, kind, document.version))
                }
            }
        }
    }

    private static func finding(
        _ entry: Mapping.Entry, _ kind: ObjectKind, _ version: OpenAPIDocument.Version
    ) -> Finding {
        var message = "\(kind.phrase) has no key `\(entry.key)`"
        if Standard.version(knowing: entry.key, of: kind) != nil { message += " in OpenAPI \(version.rawValue)" }
        return Finding(
            message, at: entry.keyLocation, length: entry.key.count,
            help: KeyHelp.help(for: entry.key, in: kind, version))
    }
}
