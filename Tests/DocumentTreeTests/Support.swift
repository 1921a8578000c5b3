import Diagnostics
import DocumentTree

/// A document that was read, and what was said about it.
struct Reading {
    var node: Node?
    var diagnostics: [Diagnostic]

    init(_ text: String, path: String = "test.yaml") {
        self.init(Array(text.utf8), path: path)
    }

    init(_ bytes: [UInt8], path: String = "test.yaml") {
        let sink = DiagnosticSink()
        node = DocumentReader.read(SourceFile(path: path, bytes: bytes), diagnostics: sink)
        diagnostics = sink.diagnostics
    }

    /// `line:column severity id: message`, then ` (help)` if there is one.
    var complaints: [String] { diagnostics.map(Self.line) }

    static func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
        let help = diagnostic.help.map { " (\($0))" } ?? ""
        return "\(place)\(diagnostic.severity) \(diagnostic.id): \(diagnostic.message)\(help)"
    }

    /// The document as JSON with its keys in order, to compare trees in one line.
    var outline: String? { node.map(\.outline) }
}

extension Node {
    /// Like JSON, with keys in the order of the document and numbers by kind: `1` whole, `1.0d` not.
    var outline: String {
        switch content {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)d"
        case .string(let value): "\"\(value)\""
        case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: ",") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key):\($0.value.outline)" }.joined(separator: ",") + "}"
        }
    }

    /// `line:column` of the node.
    var place: String { "\(location.line):\(location.column)" }
}

/// `Testing` has a type of this name too; a declaration of this module goes before both.
typealias SourceLocation = Diagnostics.SourceLocation
