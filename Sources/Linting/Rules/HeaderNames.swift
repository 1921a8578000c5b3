internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Field names are case-insensitive" tokens. (RFC 9110, section 5.1, to which Parameter Object and Header Object refer.)
enum HeaderNames: Rule {
    static let id: DiagnosticID = "header-name"
    static let severity = RuleSeverity()
    static let summary = "The name of a header is an HTTP field name; so is that of an API key in a header or a cookie."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for parameter in document.objects(.parameter) where parameter.mapping["in"]?.string == "header" {
            if let node = parameter.mapping["name"], let name = node.string { check(name, node.location, report) }
        }
        for scheme in document.objects(.securityScheme) where scheme.mapping["type"]?.string == "apiKey" {
            guard let node = scheme.mapping["name"], let name = node.string else { continue }
            switch scheme.mapping["in"]?.string {
            case "header": check(name, node.location, report)
            // RFC 6265, section 4.1.1.
            case "cookie": check(name, node.location, of: "cookie", report)
            default: continue
            }
        }
        for kind in [ObjectKind.response, .encoding] {
            for object in document.objects(kind) {
                for entry in object.mapping["headers"]?.mapping?.entries ?? [] {
                    check(entry.key, entry.keyLocation, report)
                }
            }
        }
    }

    private static func check(
        _ name: String, _ location: SourceLocation, of thing: String = "header",
        _ report: (@autoclosure () -> Finding) -> Void
    ) {
        guard !HTTPToken.isToken(name) else { return }
        let wrong = name.unicodeScalars.first { !HTTPToken.isAllowed($0) }
        report(
            Finding(
                "`\(name)` can't be the name of a \(thing)" + (wrong.map { ": it has `\($0)`" } ?? ""), at: location,
                length: max(1, name.count), help: "use letters, digits and any of !#$%&'*+-.^_`|~"))
    }
}

/// A token of HTTP (RFC 9110, section 5.6.2).
enum HTTPToken {
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy(isAllowed)
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar)
        }
    }
}
