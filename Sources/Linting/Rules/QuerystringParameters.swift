internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "MUST NOT appear more than once, and MUST NOT appear in the same operation (or in the operation's path item) with any
/// `in: query` parameters"; "MUST be used with the `content` field". (OpenAPI 3.2, Parameter Locations.)
enum QuerystringParameters: Rule {
    static let id: DiagnosticID = "querystring-parameter"
    static let severity = RuleSeverity()
    static let summary = "A `querystring` parameter has a `content`, and is the only parameter of the query."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        guard document.version >= .v3_2 else { return }
        for parameter in document.objects(.parameter) where parameter.mapping["in"]?.string == "querystring" {
            guard let entry = parameter.mapping.entry("schema") else { continue }
            report(
                Finding(
                    "a querystring parameter must have a `content`, not a `schema`", at: entry.keyLocation,
                    length: entry.key.count))
        }
        for item in document.objects(.pathItem) {
            let shared = Query(document.parameters(of: item.mapping))
            check(Query(), own: shared, report)
            for operation in item.operations(document) {
                check(shared, own: Query(document.parameters(of: operation.mapping)), report)
            }
        }
    }

    /// What a list of parameters says of the query.
    private struct Query {
        /// Where its querystring parameters stand.
        var wholes: [Node] = []
        /// Where the last of its query parameters stands.
        var last: Node?

        init(_ parameters: [(written: Node, resolved: Node?)] = []) {
            for (written, resolved) in parameters {
                switch resolved?["in"]?.string {
                case "querystring": wholes.append(written)
                case "query": last = written
                default: break
                }
            }
        }
    }

    /// Reports what parameters break among themselves, and together with those of their path item.
    private static func check(_ shared: Query, own: Query, _ report: (@autoclosure () -> Finding) -> Void) {
        let count = shared.wholes.count + own.wholes.count
        guard count > 0 else { return }
        if let second = own.wholes.last, count > 1 {
            report(Finding("there must be only one querystring parameter", at: second.location))
        }
        if !own.wholes.isEmpty || own.last != nil, let query = own.last ?? shared.last {
            report(
                Finding(
                    "a query parameter must not stand beside a querystring parameter", at: query.location,
                    help: "describe it in the querystring parameter's schema"))
        }
    }
}

extension StandardObject {
    /// The operations of a Path Item Object.
    func operations(
        _ document: StandardDocument
    ) -> [(method: String, entry: Mapping.Entry, mapping: Mapping)] {
        let version = document.version
        let additional = version < .v3_2 ? [] : mapping["additionalOperations"]?.mapping?.entries ?? []
        let entries = HTTPMethods.keys(version).compactMap { mapping.entry($0) } + additional
        return entries.compactMap { entry in
            (document.resolve(entry.value)?.mapping ?? entry.value.mapping).map { (entry.key, entry, $0) }
        }
    }
}
