/// Prints diagnostics with an excerpt of the document.
///
/// ```
/// spec/openapi.yaml:12:17: warning: There is no format `dat-time`. [unknown-format]
///    12 |         format: dat-time
///       |                 ^~~~~~~~
///       = help: Did you mean `date-time`?
/// ```
///
/// Nothing that a document holds can forge a line of the output: control characters, bidirectional overrides and line
/// separators are printed as escapes. Long lines are cut around the caret.
public struct DiagnosticPrinter: Sendable {
    /// Whether ANSI colours are used.
    public var colour: Bool

    /// What relative paths are printed as seen from; nil prints them as they are.
    public var folder: String?

    /// A printer.
    public init(colour: Bool = false, folder: String? = nil) {
        self.colour = colour
        self.folder = folder
    }

    /// The diagnostic as lines of text, without a line break at the end.
    public func print(_ diagnostic: Diagnostic) -> String {
        var lines = [heading(of: diagnostic)]
        var gutter = 5
        if let location = diagnostic.location, let excerpt = Excerpt(at: location, length: diagnostic.length) {
            let number = String(location.line)
            gutter = max(gutter, number.count)
            let padding = String(repeating: " ", count: gutter - number.count)
            let caret = "^" + String(repeating: "~", count: excerpt.caretWidth - 1)
            lines.append(trimmed("\(padding)\(number) | \(excerpt.text)"))
            lines.append(
                String(repeating: " ", count: gutter + 1) + "| " + String(repeating: " ", count: excerpt.indentation)
                    + styled(caret, .caret))
        }
        if let help = diagnostic.help {
            let margin = String(repeating: " ", count: gutter + 1)
            var lead = "= help: "
            for part in help.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(trimmed(margin + lead + VisibleText.escaping(String(part))))
                lead = "        "
            }
        }
        return lines.joined(separator: "\n")
    }

    /// `path:line:column: severity: message [id]`
    func heading(of diagnostic: Diagnostic) -> String {
        var place = ""
        if let location = diagnostic.location {
            place = styled(VisibleText.escaping(prefix(of: location) + location.description) + ":", .place) + " "
        }
        let severity = styled(diagnostic.severity.rawValue + ":", .severity(diagnostic.severity))
        return "\(place)\(severity) \(VisibleText.escaping(diagnostic.message)) [\(diagnostic.id)]"
    }

    /// What makes the path of a place absolute; a URL is already.
    ///
    /// No file's name begins a line where a runner of workflows would take it for a command.
    private func prefix(of location: SourceLocation) -> String {
        let path = location.file.path
        guard let folder, !path.hasPrefix("/"), !path.contains("://") else {
            let first = path.drop { $0.isWhitespace }.first
            return first == ":" || first == "#" ? "./" : ""
        }
        return folder.hasSuffix("/") ? folder : folder + "/"
    }

    private enum Style {
        case place, caret
        case severity(Diagnostic.Severity)

        var code: String {
            switch self {
            case .place: "1"
            case .caret: "1;32"
            case .severity(.error): "1;31"
            case .severity(.warning): "1;33"
            case .severity(.note): "1;36"
            }
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        colour ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
    }

    private func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
