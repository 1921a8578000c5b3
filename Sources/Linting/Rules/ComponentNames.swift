internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "All the fixed fields declared above are objects that MUST use keys that match the regular expression:
/// `^[a-zA-Z0-9\.\-_]+$`." (OpenAPI, Components Object.)
enum ComponentNames: Rule {
    static let id: DiagnosticID = "component-name"
    static let severity = RuleSeverity()
    static let summary = "The names of components are of letters, digits, `.`, `-` and `_`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for components in document.objects(.components) {
            for section in components.mapping.entries where !section.key.hasPrefix("x-") {
                for entry in section.value.mapping?.entries ?? [] where !isName(entry.key) {
                    // A reference in place of others.
                    if entry.key == "$ref", entry.value.string != nil { continue }
                    report(
                        Finding(
                            "`\(entry.key)` can't be the name of a component", at: entry.keyLocation,
                            length: max(1, entry.key.count), help: "use letters, digits, `.`, `-` and `_`"))
                }
            }
        }
    }

    private static func isName(_ key: String) -> Bool {
        !key.isEmpty
            && key.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
                default: false
                }
            }
    }
}
