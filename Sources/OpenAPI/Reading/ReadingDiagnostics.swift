internal import Diagnostics
internal import DocumentTree

/// The wording of what reading a document finds, in one place.
extension Diagnostic {
    static func wrongType(_ what: String, expected: String, node: Node) -> Diagnostic {
        Diagnostic(
            id: "wrong-type", severity: .warning, message: "\(what) must be \(expected), not \(node.typeName); ignored",
            location: node.location, help: nil)
    }

    static func unquotedText(_ key: String, text: String, node: Node) -> Diagnostic {
        Diagnostic(
            id: "unquoted-text", severity: .warning,
            message: "`\(key)` must be a string, not \(node.typeName); read as \"\(text)\"",
            location: node.location, length: text.count, help: "put it in quotes")
    }

    static func unknownKey(_ key: String, in object: String, location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "unknown-key", severity: .warning, message: "\(object) has no `\(key)`; ignored", location: location,
            length: key.count, help: "a key of your own begins with `x-`")
    }

    static func missingKey(_ key: String, in object: String, location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "missing-key", severity: .warning, message: "\(object) must have `\(key)`", location: location,
            help: nil)
    }

    static func notOpenAPI(_ node: Node) -> Diagnostic {
        Diagnostic(
            id: "not-openapi", severity: .error, message: "this is not an OpenAPI document: it has no `openapi` key",
            location: node.location, help: "an OpenAPI document begins with a line such as `openapi: 3.1.0`")
    }

    static func swagger(_ node: Node) -> Diagnostic {
        Diagnostic(
            id: "swagger-2", severity: .error,
            message: "this is a Swagger 2.0 document; clientgen reads OpenAPI 3.0, 3.1 and 3.2",
            location: node.location,
            help: "convert it first, for example with `npx swagger2openapi swagger.yaml -o openapi.yaml`")
    }

    static func unsupportedVersion(_ text: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "unsupported-version", severity: .error,
            message: "OpenAPI \(text) is not supported; clientgen reads 3.0, 3.1 and 3.2", location: node.location,
            length: max(1, text.count), help: nil)
    }

    static func badReference(_ text: String, why: String, location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "ref-not-found", severity: .error, message: "`$ref: \(text)` points to nothing: \(why)",
            location: location,
            length: max(1, text.count), help: nil)
    }

    static func referenceCycle(_ text: String, location: SourceLocation) -> Diagnostic {
        Diagnostic(
            id: "ref-cycle", severity: .error,
            message: "`$ref: \(text)` leads in a circle without reaching anything",
            location: location, length: max(1, text.count),
            help: "replace one of the references on the way by what it is to mean")
    }

    static func unknownType(_ text: String, node: Node) -> Diagnostic {
        Diagnostic(
            id: "unknown-type", severity: .warning,
            message: "`\(text)` is not a JSON Schema type; any value is accepted",
            location: node.location, length: max(1, text.count),
            help: "use null, boolean, object, array, number, string or integer")
    }
}
