internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Each template expression in the path MUST correspond to a path parameter that is included in the Path Item itself
/// and/or in each of the Path Item's Operations." (OpenAPI, Path Templating.)
enum DeclaredPathParameters: Rule {
    static let id: DiagnosticID = "path-parameter-undeclared"
    // The standard's own examples break it.
    static let severity = RuleSeverity(lint: .warning, generate: .warning)
    static let summary = "Every `{name}` in a path is a path parameter of each operation."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for path in TemplatedPath.all(in: document) {
            // One path can have a name for every three of its bytes.
            let shown = VisibleText.excerpt(of: path.text, limit: 200)
            for operation in path.operations {
                guard operation.isComplete else { continue }
                for name in path.names where !operation.declares(name) {
                    report(
                        Finding(
                            "`{\(VisibleText.excerpt(of: name))}` in `\(shown)` is not a path parameter of `\(operation.method)`",
                            at: operation.location, length: operation.method.count,
                            help:
                                "add a parameter with `name: \(VisibleText.excerpt(of: name))`, `in: path` and `required: true`"
                        ))
                }
            }
        }
    }
}

/// A path of the document with what its operations declare.
struct TemplatedPath {
    struct Operation {
        var method: String
        var location: SourceLocation
        /// What its path item declares, and itself.
        var parameters: [PathParameters]

        /// Whether all that it declares is known.
        var isComplete: Bool { parameters.allSatisfy(\.isComplete) }

        func declares(_ name: String) -> Bool { parameters.contains { $0.names.contains(name) } }
    }

    var text: String
    var names: [String]
    var operations: [Operation] = []
    /// Every parameter that says `in: path`, by the lists that they stand in.
    var parameters: [PathParameters]

    static func all(in document: StandardDocument) -> [TemplatedPath] {
        var paths: [TemplatedPath] = []
        for object in document.objects(.paths) {
            for entry in object.mapping.entries where entry.key.hasPrefix("/") {
                guard let item = document.resolve(entry.value)?.mapping ?? entry.value.mapping else { continue }
                paths.append(TemplatedPath(entry, item, document))
            }
        }
        return paths
    }

    private init(_ entry: Mapping.Entry, _ item: Mapping, _ document: StandardDocument) {
        text = entry.key
        names = Self.names(in: entry.key)
        let shared = document.pathParameters(of: item)
        parameters = [shared]
        let version = document.version
        let additional = version < .v3_2 ? [] : item["additionalOperations"]?.mapping?.entries ?? []
        for entry in HTTPMethods.keys(version).compactMap({ item.entry($0) }) + additional {
            guard let mapping = document.resolve(entry.value)?.mapping ?? entry.value.mapping else { continue }
            let own = document.pathParameters(of: mapping)
            if !own.found.isEmpty { parameters.append(own) }
            operations.append(
                Operation(method: entry.key, location: entry.keyLocation, parameters: [shared, own]))
        }
    }

    /// The names in braces, each once.
    static func names(in path: String) -> [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for (_, name) in parts(of: path) {
            if let name, seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    /// The path with nothing in its braces.
    static func shape(of path: String) -> String {
        parts(of: path).reduce(into: "") { shape, part in
            shape += part.before
            if part.name != nil { shape += "{}" }
        }
    }

    /// The path in one pass: what stands before each pair of braces, and in it; then the rest.
    private static func parts(of path: String) -> [(before: Substring, name: String?)] {
        var parts: [(Substring, String?)] = []
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append((rest[..<open], String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [(rest, nil)]
    }
}
