public import Diagnostics
public import DocumentTree

/// Reads overlays.
public enum OverlayReader {
    /// The keys of the standard's objects, for suggestions.
    static let keys = ["overlay", "info", "extends", "actions"]
    static let actionKeys = ["target", "description", "update", "remove", "copy"]
    /// How many actions there may be.
    static let maximumActions = 10_000

    /// Reads a document as an overlay; nil, with an error reported, if it is none.
    public static func read(_ root: Node, diagnostics: DiagnosticSink) -> Overlay? {
        let found = DiagnosticSink()
        let overlay = overlay(root, found)
        diagnostics.report(contentsOf: found)
        return found.hasErrors ? nil : overlay
    }

    private static func overlay(_ root: Node, _ sink: DiagnosticSink) -> Overlay? {
        guard let mapping = root.mapping, let version = mapping["overlay"] else {
            sink.report(.notOverlay(root))
            return nil
        }
        let numbers = (version.text ?? "").split(separator: ".").prefix(2).joined(separator: ".")
        guard ["1.0", "1.1"].contains(numbers) else {
            sink.report(.overlayVersion(version))
            return nil
        }
        var overlay = Overlay(file: root.location.file, root: root)
        if let extends = mapping["extends"] {
            if let text = extends.string {
                overlay.extends = (text, extends.location)
            } else {
                sink.report(.overlayType("extends", "a URI reference", extends))
            }
        }
        for entry in mapping.entries where !keys.contains(entry.key) && !entry.key.hasPrefix("x-") {
            sink.report(.overlayKey(entry, among: keys))
        }
        guard let actions = mapping["actions"] else {
            sink.report(.overlayMissing("actions", at: root.location))
            return nil
        }
        guard let elements = actions.sequence else {
            sink.report(.overlayType("actions", "a list", actions))
            return nil
        }
        if elements.isEmpty { sink.report(.overlayEmpty(actions)) }
        guard elements.count <= maximumActions else {
            sink.report(.overlayTooLarge("has more than \(maximumActions) actions", at: actions.location))
            return nil
        }
        overlay.actions = elements.compactMap { action($0, sink) }
        return overlay
    }

    private static func action(_ node: Node, _ sink: DiagnosticSink) -> Overlay.Action? {
        guard let mapping = node.mapping else {
            sink.report(.overlayType("an action", "a mapping", node))
            return nil
        }
        for entry in mapping.entries where !actionKeys.contains(entry.key) && !entry.key.hasPrefix("x-") {
            sink.report(.overlayKey(entry, among: actionKeys))
        }
        guard let target = mapping["target"] else {
            sink.report(.overlayMissing("target", at: node.location))
            return nil
        }
        guard let path = path(target, "target", sink), let change = change(mapping, node, sink) else { return nil }
        return Overlay.Action(target: path, change: change, location: node.location)
    }

    private static func change(
        _ mapping: Mapping, _ node: Node, _ sink: DiagnosticSink
    ) -> Overlay.Action.Change? {
        if let remove = mapping["remove"] {
            guard let isRemoved = remove.boolean else {
                sink.report(.overlayType("remove", "true or false", remove))
                return nil
            }
            if isRemoved {
                if let other = mapping.entry("update") ?? mapping.entry("copy") { sink.report(.overlayUnheeded(other)) }
                return .remove
            }
        }
        if let copy = mapping["copy"] {
            if let other = mapping.entry("update") { sink.report(.overlayUnheeded(other)) }
            return path(copy, "copy", sink).map { .copy($0) }
        }
        guard let update = mapping["update"] else {
            sink.report(.overlayWithoutChange(node))
            return nil
        }
        return .update(update)
    }

    private static func path(_ node: Node, _ key: String, _ sink: DiagnosticSink) -> OverlayPath? {
        guard let text = node.string else {
            sink.report(.overlayType(key, "a JSONPath", node))
            return nil
        }
        var parser = PathParser(text)
        do throws(PathSyntaxError) {
            let query = try parser.query()
            for (name, offset) in parser.unquoted {
                sink.report(.overlayUnquotedName(name, at: OverlayPath.location(of: offset, in: node)))
            }
            return OverlayPath(text: text, location: node.location, query: query)
        } catch {
            sink.report(.overlayPath(text, error, at: OverlayPath.location(of: error.offset, in: node)))
            return nil
        }
    }
}
