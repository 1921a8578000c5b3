package import Diagnostics

/// A workflow command of GitHub Actions: `::error file=…,line=…,col=…,title=id::message`.
package enum GitHubAnnotation {
    /// A command for each finding, then one for each kind of those that are only counted.
    package static func text(_ findings: LintFindings) -> String {
        let sums = findings.remainder.map { remainder in
            line(Diagnostic(id: remainder.id, severity: remainder.severity, message: remainder.sentence))
        }
        return (findings.shown.map(line) + sums).map { $0 + "\n" }.joined()
    }

    /// The command, without a line break at its end.
    package static func line(_ diagnostic: Diagnostic) -> String {
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [(String, String)] = []
        if let location = diagnostic.location {
            properties = [
                ("file", location.file.path), ("line", String(location.line)), ("col", String(location.column)),
            ]
        }
        properties.append(("title", diagnostic.id.rawValue))
        let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
        let message = ([diagnostic.message] + (diagnostic.help.map { [$0] } ?? []) + diagnostic.choices).joined(
            separator: "\n")
        return "::\(command) \(list)::\(escaped(message))"
    }

    /// A message: `%` and line breaks are percent-encoded, so that nothing in a document can begin another command.
    private static func escaped(_ text: String) -> String {
        let encoded = replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
        return VisibleText.escaping(encoded)
    }

    /// A property's value: also `:` and `,`.
    private static func escapedProperty(_ text: String) -> String {
        let encoded = replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
        return VisibleText.escaping(encoded)
    }

    /// Scalar by scalar: in a Swift string, CR LF is one character.
    private static func replaced(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result += codes[scalar] ?? String(Character(scalar)) }
        return result
    }
}
