internal import Diagnostics
internal import DocumentTree

/// Every diagnostic of this module: ids and wording in one place.
extension Diagnostic {
    static func notOverlay(_ root: Node) -> Diagnostic {
        error(
            "not-an-overlay", "This is no overlay: it has no key `overlay`.", at: root.location,
            help: "An overlay begins with `overlay: 1.0.0`.")
    }

    static func overlayVersion(_ node: Node) -> Diagnostic {
        error(
            "overlay-version", "`\(VisibleText.excerpt(of: node.text ?? node.typeName))` is no version that is read.",
            at: node.location, length: length(node), help: "Versions 1.0 and 1.1 are.")
    }

    static func overlayMissing(_ key: String, at location: SourceLocation) -> Diagnostic {
        error("overlay-missing-key", "`\(key)` is missing.", at: location)
    }

    static func overlayType(_ what: String, _ expected: String, _ node: Node) -> Diagnostic {
        error(
            "overlay-type", "`\(what)` must be \(expected), but this is \(node.typeName).", at: node.location,
            length: length(node))
    }

    static func overlayKey(_ entry: Mapping.Entry, among known: [String]) -> Diagnostic {
        warning(
            "overlay-unknown-key",
            "An overlay has no key `\(VisibleText.excerpt(of: entry.key))` here; it does nothing.",
            at: entry.keyLocation, length: entry.key.unicodeScalars.count,
            help: NearestName.suggestion(for: entry.key, among: known).map { "Did you mean `\($0)`?" })
    }

    static func overlayEmpty(_ actions: Node) -> Diagnostic {
        warning("overlay-empty", "There are no actions, so that this overlay does nothing.", at: actions.location)
    }

    static func overlayUnheeded(_ entry: Mapping.Entry) -> Diagnostic {
        warning(
            "overlay-unheeded", "`\(entry.key)` does nothing beside `remove: true` or `copy`.", at: entry.keyLocation,
            length: entry.key.unicodeScalars.count, help: "Make it an action of its own.")
    }

    static func overlayWithoutChange(_ node: Node) -> Diagnostic {
        error(
            "overlay-missing-key", "This action says neither `update` nor `remove: true` nor `copy`.", at: node.location
        )
    }

    static func overlayPath(_ text: String, _ problem: PathSyntaxError, at location: SourceLocation) -> Diagnostic {
        error(
            "overlay-path", "`\(VisibleText.excerpt(of: text, limit: 80))` can't be read: \(problem.message).",
            at: location, help: problem.help)
    }

    static func overlayUnquotedName(_ name: String, at location: SourceLocation) -> Diagnostic {
        warning(
            "overlay-path-name", "A name with `-` needs quotes in a JSONPath; it is read as `['\(name)']`.",
            at: location, length: name.unicodeScalars.count, help: "Write it so: other tools do not read it.")
    }

    static func overlayNoMatch(_ path: OverlayPath, _ reason: String, help: String?) -> Diagnostic {
        warning(
            "overlay-no-match",
            "`\(VisibleText.excerpt(of: path.text, limit: 80))` selects nothing: \(reason). The action does nothing.",
            at: path.location, length: path.text.unicodeScalars.count, help: help)
    }

    static func overlayRemovesRoot(_ path: OverlayPath) -> Diagnostic {
        error(
            "overlay-removes-document", "This would remove the whole document.", at: path.location,
            length: path.text.unicodeScalars.count)
    }

    static func overlayCopy(_ path: OverlayPath, count: Int) -> Diagnostic {
        error(
            "overlay-copy", "`copy` must select one value, but selects \(count == 0 ? "none" : String(count)).",
            at: path.location, length: path.text.unicodeScalars.count)
    }

    static func overlayMismatch(_ update: Node, _ target: Node, at location: SourceLocation) -> Diagnostic {
        error(
            "overlay-mismatch",
            "This is \(update.typeName), but what is selected is \(target.typeName) (\(target.location.original)).",
            at: location, help: "An object takes an object, a list anything, another value another value.")
    }

    static func overlayNull(_ key: String, at location: SourceLocation, _ target: Node) -> Diagnostic {
        warning(
            "overlay-null",
            "`\(VisibleText.excerpt(of: key))` is empty here, and \(target.typeName) in the document, which is left as it is.",
            at: location, help: "Remove it by an action of its own: `remove: true`.")
    }

    static func overlayTooLarge(_ reason: String, at location: SourceLocation) -> Diagnostic {
        error("overlay-too-large", "The overlay \(reason).", at: location)
    }

    static func overlaySpent(at location: SourceLocation) -> Diagnostic {
        error(
            "overlay-too-large", "Applying the overlays up to this action takes too long.", at: location,
            help: "Name what is meant more exactly: `..` looks at everything, and filters in filters multiply.")
    }

    static func overlayExtends(_ reference: String, _ document: String, at location: SourceLocation) -> Diagnostic {
        warning(
            "overlay-extends",
            "The overlay is meant for `\(VisibleText.excerpt(of: reference, limit: 80))`, and is applied to `\(VisibleText.excerpt(of: document, limit: 80))`.",
            at: location, length: reference.unicodeScalars.count)
    }

    private static func length(_ node: Node) -> Int { min(node.text?.unicodeScalars.count ?? 1, 80) }

    private static func error(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation, length: Int = 1, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .error, message: message, location: location, length: length, help: help)
    }

    private static func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation, length: Int = 1, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, message: message, location: location, length: length, help: help)
    }
}
