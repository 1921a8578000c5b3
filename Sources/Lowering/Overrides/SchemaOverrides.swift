internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Which schemas have a type of the user's, by what the configuration says of them.
///
/// What stands nearest wins: a place by its pointer, a property, a component, a format or, without one, a type of numbers.
final class SchemaOverrides {
    private let overrides: TypeOverrides
    private var bySchema: [ObjectIdentifier: ExternalType] = [:]
    private var usedFormats: Set<String> = []
    private var usedNumbers: Set<String> = []
    private var seenFormats: Set<String> = []
    private var usedPointers: Set<String> = []
    private var usedProperties: Set<String> = []

    init(_ overrides: TypeOverrides, _ document: OpenAPIDocument) {
        self.overrides = overrides
        guard !overrides.isEmpty else { return }
        for (name, schema) in document.components.schemas {
            bySchema[ObjectIdentifier(schema)] = overrides.schemas[name]
            guard !overrides.properties.isEmpty else { continue }
            for (key, property) in Self.properties(of: schema, document.linked) {
                guard let type = overrides.properties["\(name).\(key)"] else { continue }
                usedProperties.insert("\(name).\(key)")
                bySchema[ObjectIdentifier(property)] = type
            }
        }
    }

    /// The type that a schema has by its place or its name.
    func type(of schema: SchemaNode) -> ExternalType? {
        guard !overrides.isEmpty else { return nil }
        if !overrides.pointers.isEmpty {
            let pointer = schema.origin.citation
            if let type = overrides.pointers[pointer] {
                usedPointers.insert(pointer)
                return type
            }
        }
        return bySchema[schema.id]
    }

    /// Whether formats have types.
    var hasFormats: Bool { !overrides.formats.isEmpty }
    /// Whether numbers without a format have types.
    var hasNumbers: Bool { !overrides.numbers.isEmpty }

    /// The type that the configuration has for numbers of a type in no format.
    func type(ofNumber type: TypeReference) -> ExternalType? {
        let name: String
        switch type {
        case .integer, .exactInteger: name = "integer"
        case .double: name = "number"
        default: return nil
        }
        guard let type = overrides.numbers[name] else { return nil }
        usedNumbers.insert(name)
        return type
    }

    /// The type that values of a format have.
    func type(ofFormat format: String?) -> ExternalType? {
        guard let format else { return nil }
        seenFormats.insert(format)
        guard let type = overrides.formats[format] else { return nil }
        usedFormats.insert(format)
        return type
    }

    /// Those that schema has itself, and those of its parts.
    private static func properties(
        of schema: Schema, _ linked: LinkedReferences
    ) -> [(key: String, schema: Schema)] {
        var found: [(key: String, schema: Schema)] = []
        var visited: Set<ObjectIdentifier> = []
        var pending = [schema]
        while let schema = pending.popLast() {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { continue }
            found += schema.keywords.properties.map { ($0.key, $0.schema) }
            pending += schema.keywords.allOf.filter { $0.keywords.reference == nil }
        }
        return found
    }

    // MARK: - What names nothing

    /// Warns of entries that no schema has.
    func check(_ document: OpenAPIDocument, _ names: ConfiguredNames) {
        func report(
            _ kind: String, _ chosen: some Sequence<String>, _ used: Set<String>, _ subject: String, _ known: [String]
        ) {
            for name in chosen.sorted() where !used.contains(name) {
                names.report(
                    "types", kind.isEmpty ? name : "\(kind).\(name)", subject,
                    nearest: NearestName.suggestion(for: name, among: known).map { kind.isEmpty ? $0 : "\(kind).\($0)" }
                )
            }
        }
        let components = document.components.schemas.map(\.name)
        report("schemas", overrides.schemas.keys, Set(components), "component schema", components)
        report("format", overrides.formats.keys, usedFormats, "format", seenFormats.sorted())
        report("type", overrides.numbers.keys, usedNumbers, "number without a format", [])
        report("properties", overrides.properties.keys, usedProperties, "property", properties(of: document))
        report("", overrides.pointers.keys, usedPointers, "schema that becomes a type", [])
    }

    private func properties(of document: OpenAPIDocument) -> [String] {
        overrides.properties.isEmpty
            ? []
            : document.components.schemas.flatMap { name, schema in
                Self.properties(of: schema, document.linked).map { "\(name).\($0.key)" }
            }
    }
}
