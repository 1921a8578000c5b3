internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "This property only applies to parameters with an `in` value of `query`." (OpenAPI 3.0 and 3.1, Parameter Object.)
/// "This field only applies to `in` and `style` values that automatically percent-encode." (OpenAPI 3.2.)
enum AllowReservedUse: Rule {
    static let id: DiagnosticID = "allow-reserved"
    static let severity = RuleSeverity()
    static let summary = "`allowReserved` stands only where values are percent-encoded."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for parameter in document.objects(.parameter) {
            guard let entry = parameter.mapping.entry("allowReserved"),
                let location = parameter.mapping["in"]?.string, location != "query"
            else { continue }
            let style = parameter.mapping["style"]?.string
            if document.version >= .v3_2, location == "path" || (location == "cookie" && style != "cookie") { continue }
            let place = location == "cookie" && style == "cookie" ? "cookie parameters of style `cookie`" : nil
            report(
                Finding(
                    "`allowReserved` does not apply to \(place ?? "\(location) parameters") in OpenAPI "
                        + document.version.rawValue,
                    at: entry.keyLocation, length: entry.key.count, help: "leave it out"))
        }
    }
}
