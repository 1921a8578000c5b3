internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The named tag MUST exist in the API description, and circular references between parent and child tags MUST NOT be
/// used." (OpenAPI 3.2, Tag Object, `parent`.)
enum TagParents: Rule {
    static let id: DiagnosticID = "tag-parent"
    static let severity = RuleSeverity()
    static let summary = "The `parent` of a tag is another tag, and not a descendant."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        guard document.version >= .v3_2 else { return }
        var parents: [String: String] = [:]
        var names: Set<String> = []
        for tag in document.objects(.tag) {
            guard let name = tag.mapping["name"]?.string else { continue }
            names.insert(name)
            parents[name] = tag.mapping["parent"]?.string
        }
        let circles = circles(in: parents)
        for tag in document.objects(.tag) {
            guard let node = tag.mapping["parent"], let parent = node.string else { continue }
            if !names.contains(parent) {
                report(Finding("there is no tag `\(parent)`", at: node.location, length: max(1, parent.count)))
            } else if let name = tag.mapping["name"]?.string, circles.contains(name) {
                report(
                    Finding(
                        "tag `\(name)` is its own ancestor through `\(parent)`", at: node.location,
                        length: max(1, parent.count)))
            }
        }
    }

    /// The tags that are their own ancestors; each is looked at once, however long the chains are.
    private static func circles(in parents: [String: String]) -> Set<String> {
        var circles: Set<String> = []
        var done: Set<String> = []
        for start in parents.keys {
            var way: [String] = []
            var positions: [String: Int] = [:]
            var current: String? = start
            while let tag = current, !done.contains(tag), positions[tag] == nil {
                positions[tag] = way.count
                way.append(tag)
                current = parents[tag]
            }
            if let tag = current, let position = positions[tag] { circles.formUnion(way[position...]) }
            done.formUnion(way)
        }
        return circles
    }
}
