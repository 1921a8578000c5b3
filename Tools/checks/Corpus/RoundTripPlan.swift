internal import DocumentTree
internal import JSONCoding

/// Which examples of a document are tried with which generated types: the source that names the types, and the data.
///
/// Only names of types and properties stand in the source; all that a document's author chose stands in the data.
struct RoundTripPlan {
    /// A generated type, as it is named in a source.
    enum TypeName: Equatable {
        /// A declaration of the module.
        case declared(String)
        /// A type that is spelled where it is used.
        case spelled(String)
        /// The type of a property, which is inferred.
        case property(owner: String, name: String)
    }

    let module: String
    /// The types, by their numbers.
    let types: [TypeName]
    /// The examples, each with the number of its type.
    let examples: [(example: Example, type: Int?)]

    init(module: String, description: DocumentDescription, examples: [Example]) {
        self.module = module
        let byPointer = Self.typeNames(description)
        var types: [TypeName] = []
        var numbers: [String: Int] = [:]
        self.examples = examples.map { example in
            guard let pointer = example.candidates.first(where: { byPointer[$0] != nil }),
                let type = byPointer[pointer]
            else { return (example, nil) }
            if let number = numbers[pointer] { return (example, number) }
            numbers[pointer] = types.count
            types.append(type)
            return (example, types.count - 1)
        }
        self.types = types
    }

    /// The name of the function in ``source``.
    var function: String { "add\(module)" }

    /// A function that fills a `RoundTripTable`.
    ///
    /// ```swift
    /// func addCorpusTempo(_ table: inout RoundTripTable) {
    ///     table.add(0, CorpusTempo.Span.self)
    ///     table.add(1, \CorpusTempo.Span.name)
    /// }
    /// ```
    var source: String {
        var lines = [
            "internal import \(module)", "internal import RoundTrips", "",
            "func \(function)(_ table: inout RoundTripTable) {",
        ]
        for (number, type) in types.enumerated() {
            switch type {
            case .declared(let name): lines.append("    table.add(\(number), \(module).\(name).self)")
            case .spelled(let name): lines.append("    table.add(\(number), (\(name)).self)")
            case .property(let owner, let name):
                lines.append("    table.add(\(number), \\\(module).\(owner).\(name))")
            }
        }
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    /// The examples as JSON, for the program that tries them.
    func data(document: String, described: (Example) -> JSONValue) throws -> [UInt8] {
        let list = examples.map { example, type in
            JSONValue.object([
                "pointer": .string(example.pointer.description), "value": example.value,
                "described": described(example), "type": type.map { .number(JSONNumber($0)) } ?? .null,
            ])
        }
        return try JSON.encode(JSONValue.object(["document": .string(document), "examples": .array(list)]))
    }

    /// The types by the pointers of their schemas. A schema's own declaration goes before the type of the property it stands
    /// for, and that, which says whether it may be missing, before a type that is spelled.
    private static func typeNames(_ description: DocumentDescription) -> [String: TypeName] {
        var names: [String: TypeName] = [:]
        for schema in description.schemas {
            guard let symbol = schema.symbol else { continue }
            if schema.kind != "inline", SwiftName.isQualified(symbol) {
                names[schema.pointer] = .declared(symbol)
            } else if SwiftName.isType(symbol) {
                names[schema.pointer] = .spelled(symbol)
            }
        }
        for schema in description.schemas {
            guard let owner = schema.symbol, SwiftName.isQualified(owner) else { continue }
            for property in schema.properties where SwiftName.isQualified(property.symbol) {
                let place = JSONPointer(schema.pointer)?.appending("properties").appending(property.key).description
                guard let place else { continue }
                if case .declared? = names[place] { continue }
                names[place] = .property(owner: owner, name: property.symbol)
            }
        }
        return names
    }
}
