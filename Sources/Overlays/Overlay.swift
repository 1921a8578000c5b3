public import Diagnostics
internal import DocumentTree

/// A document of the OpenAPI Overlay standard (1.0, 1.1): changes to another document, in their order.
///
/// ```yaml
/// overlay: 1.0.0
/// info: {title: What partners see, version: 1.0.0}
/// actions:
///   - target: $.paths.*[?@['x-internal'] == true]
///     remove: true
/// ```
public struct Overlay: Sendable {
    /// A change.
    struct Action: Sendable {
        enum Change: Sendable {
            case remove
            case update(Node)
            case copy(OverlayPath)
        }

        var target: OverlayPath
        var change: Change
        /// Where the action begins.
        var location: SourceLocation
    }

    /// The overlay's file.
    public let file: SourceFile
    /// The document that the overlay was made for, as it says itself, and where it says so.
    public internal(set) var extends: (reference: String, location: SourceLocation)?
    var actions: [Action] = []
    /// Its nodes, whose aliases have to be known before anything is changed.
    let root: Node
}

/// A path of an overlay, and where it is written.
struct OverlayPath: Sendable {
    let text: String
    let location: SourceLocation
    let query: PathQuery

    /// Where one of its characters stands, as far as the text is written as it is meant.
    static func location(of offset: Int, in node: Node) -> SourceLocation {
        let start = node.location
        guard let text = node.string, let line = start.file.lineText(start.line)?.unicodeScalars else { return start }
        var rest = line.dropFirst(start.column - 1)
        var column = start.column
        if rest.first == "'" || rest.first == "\"" {
            rest = rest.dropFirst()
            column += 1
        }
        guard rest.starts(with: text.unicodeScalars.prefix(offset)) else { return start }
        return SourceLocation(file: start.file, line: start.line, column: column + offset)
    }
}
