internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Any HTTP status code can be used as the property name"; a range is "represented by a wildcard character `X`": `2XX`.
/// (OpenAPI, Responses Object.)
enum ResponseStatuses: Rule {
    static let id: DiagnosticID = "response-status"
    static let severity = RuleSeverity()
    static let summary = "Responses stand under a status code, a range such as `2XX`, or `default`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for responses in document.objects(.responses) {
            for entry in responses.mapping.entries where !entry.key.hasPrefix("x-") && !isStatus(entry.key) {
                report(
                    Finding(
                        "`\(entry.key)` is not a status code, a range or `default`", at: entry.keyLocation,
                        length: max(1, entry.key.count), help: "a range is written `2XX`, in upper case"))
            }
        }
    }

    private static func isStatus(_ key: String) -> Bool {
        if key == "default" { return true }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else { return false }
        return key.hasSuffix("XX") || bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
