internal import Diagnostics
internal import DocumentTree

/// "MUST NOT appear more than once, and MUST NOT appear in the same operation (or in the operation's path item) with any
/// `in: query` parameters"; "MUST be used with the `content` field". (OpenAPI 3.2, Parameter Locations.)
enum QuerystringParameters: Rule {
    static let id: DiagnosticID = "querystring-parameter"
    static let severity = RuleSeverity()
    static let summary = "A `querystring` parameter has a `content`, and is the only parameter of the query."

    static func check(_ document: StandardDocument, report: (Finding) -> Void) {
        guard document.version >= .v3_2 else { return }
        for parameter in document.objects(.parameter) where parameter.mapping["in"]?.string == "querystring" {
            guard let entry = parameter.mapping.entry("schema") else { continue }
            report(
                Finding(
                    "a querystring parameter must have a `content`, not a `schema`", at: entry.keyLocation,
                    length: entry.key.count))
        }
        for item in document.objects(.pathItem) {
            let shared = places(of: item.mapping, in: document)
            check(shared, own: shared, report)
            for operation in item.operations(document.version) {
                let own = places(of: operation.mapping, in: document)
                check(shared + own, own: own, report)
            }
        }
    }

    private typealias Place = (location: String, node: Node)

    private static func places(of mapping: Mapping, in document: StandardDocument) -> [Place] {
        document.parameters(of: mapping).compactMap { written, resolved in
            resolved?["in"]?.string.map { ($0, written) }
        }
    }

    /// Reports what the parameters of `own` break among all of them.
    private static func check(_ all: [Place], own: [Place], _ report: (Finding) -> Void) {
        let queries = all.filter { $0.location == "querystring" }
        guard !queries.isEmpty, !own.isEmpty else { return }
        if let second = own.last(where: { $0.location == "querystring" }), queries.count > 1 {
            report(Finding("there must be only one querystring parameter", at: second.node.location))
        }
        let mixes = own.contains { $0.location == "querystring" || $0.location == "query" }
        if mixes, let query = all.last(where: { $0.location == "query" }) {
            report(
                Finding(
                    "a query parameter must not stand beside a querystring parameter", at: query.node.location,
                    help: "describe it in the querystring parameter's schema"))
        }
    }
}

extension StandardObject {
    /// The operations of a Path Item Object.
    func operations(
        _ version: OpenAPIDocument.Version
    ) -> [(method: String, entry: Mapping.Entry, mapping: Mapping)] {
        let additional = version < .v3_2 ? [] : mapping["additionalOperations"]?.mapping?.entries ?? []
        let entries = HTTPMethods.keys(version).compactMap { mapping.entry($0) } + additional
        return entries.compactMap { entry in
            entry.value.mapping.map { (entry.key, entry, $0) }
        }
    }
}
