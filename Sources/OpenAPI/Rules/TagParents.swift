internal import Diagnostics
internal import DocumentTree

/// "The named tag MUST exist in the API description, and circular references between parent and child tags MUST NOT be
/// used." (OpenAPI 3.2, Tag Object, `parent`.)
enum TagParents: Rule {
    static let id: DiagnosticID = "tag-parent"
    static let severity = RuleSeverity()
    static let summary = "The `parent` of a tag is another tag, and not a descendant."

    static func check(_ document: StandardDocument, report: (Finding) -> Void) {
        guard document.version >= .v3_2 else { return }
        var parents: [String: String] = [:]
        var names: Set<String> = []
        for tag in document.objects(.tag) {
            guard let name = tag.mapping["name"]?.string else { continue }
            names.insert(name)
            parents[name] = tag.mapping["parent"]?.string
        }
        for tag in document.objects(.tag) {
            guard let node = tag.mapping["parent"], let parent = node.string else { continue }
            if !names.contains(parent) {
                report(Finding("there is no tag `\(parent)`", at: node.location, length: max(1, parent.count)))
            } else if let name = tag.mapping["name"]?.string, isAncestor(name, of: parent, parents) {
                report(
                    Finding(
                        "tag `\(name)` is its own ancestor through `\(parent)`", at: node.location,
                        length: max(1, parent.count)))
            }
        }
    }

    private static func isAncestor(_ name: String, of tag: String, _ parents: [String: String]) -> Bool {
        var seen: Set<String> = []
        var current: String? = tag
        while let tag = current, seen.insert(tag).inserted {
            if tag == name { return true }
            current = parents[tag]
        }
        return false
    }
}
