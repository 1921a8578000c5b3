internal import DocumentTree
internal import JSONCoding

/// What `clientgen describe --format json` says of a document: the Swift that its places became.
struct DocumentDescription {
    /// A schema that is a component or became a type.
    struct Schema: Equatable {
        /// The JSON pointer within the document.
        let pointer: String
        /// How the type is declared; `inline` if not at all.
        let kind: String
        /// The type; nil if the schema is left out.
        let symbol: String?
        /// A structure's properties.
        let properties: [Property]
    }

    /// A property of a structure.
    struct Property: Equatable {
        /// The member's name in JSON.
        let key: String
        /// The Swift property.
        let symbol: String
    }

    /// An operation with all that belongs to its call.
    struct Operation: Equatable {
        let pointer: String
        /// The call, or the reason why there is none.
        let isAccountedFor: Bool
        let isOmitted: Bool
        /// `in` and name of each parameter that has a symbol or a reason.
        let parameters: Set<[String]>
        /// The statuses of the responses that have a kind or a reason.
        let responses: Set<String>
    }

    /// A place of which no Swift was made.
    struct Omission: Equatable {
        let pointer: String
        /// The diagnostic.
        let id: String
    }

    let operations: [Operation]
    let schemas: [Schema]
    let omissions: [Omission]

    /// Reads the JSON text; what stands in other files than the document itself is left out.
    ///
    /// - Throws: `CheckFailure` if it has another shape.
    init(_ json: [UInt8]) throws {
        let value: JSONValue
        do {
            value = try JSON.decode(JSONValue.self, from: json)
        } catch {
            throw CheckFailure("what describe prints is no JSON: \(error)")
        }
        guard value["format"]?.string == "clientgen-describe", value["version"]?.integer == 1 else {
            throw CheckFailure("what describe prints is not version 1 of 'clientgen-describe'")
        }
        guard let file = value["document"]?["file"]?.string, let operations = value["operations"]?.array,
            let schemas = value["schemas"]?.array, let omissions = value["omissions"]?.array
        else {
            throw CheckFailure(
                "what describe prints has no 'document.file', 'operations', 'schemas' or 'omissions'")
        }
        self.operations = try operations.filter { $0["file"]?.string == file }.map(Self.operation)
        self.schemas = try schemas.filter { $0["file"]?.string == file }.map(Self.schema)
        self.omissions = try omissions.map { try Omission(pointer: Self.pointer($0), id: $0["id"]?.string ?? "-") }
    }

    private static func operation(_ value: JSONValue) throws -> Operation {
        let omitted = isOmitted(value)
        return try Operation(
            pointer: pointer(value), isAccountedFor: omitted || value["call"]?.string != nil, isOmitted: omitted,
            parameters: Set(
                (value["parameters"]?.array ?? []).filter { isOmitted($0) || $0["symbol"]?.string != nil }
                    .map { [$0["in"]?.string ?? "", $0["name"]?.string ?? ""] }),
            responses: Set(
                (value["responses"]?.array ?? []).filter { isOmitted($0) || $0["kind"]?.string != nil }
                    .compactMap { $0["status"]?.string }))
    }

    private static func schema(_ value: JSONValue) throws -> Schema {
        guard let kind = value["kind"]?.string, isOmitted(value) || value["symbol"]?.string != nil else {
            throw CheckFailure("describe says neither 'symbol' nor 'omitted' of \(try pointer(value))")
        }
        return try Schema(
            pointer: pointer(value), kind: kind, symbol: value["symbol"]?.string,
            properties: (value["properties"]?.array ?? []).compactMap { property in
                guard let key = property["name"]?.string, let symbol = property["symbol"]?.string else { return nil }
                return Property(key: key, symbol: symbol)
            })
    }

    /// Whether there is a reason why something is left out.
    private static func isOmitted(_ value: JSONValue) -> Bool {
        value["omitted"]?["id"]?.string != nil && value["omitted"]?["message"]?.string != nil
    }

    /// The pointer as this project spells it.
    private static func pointer(_ value: JSONValue) throws -> String {
        guard let text = value["pointer"]?.string, let pointer = JSONPointer(text) else {
            throw CheckFailure("describe has an entry without a JSON pointer")
        }
        return pointer.description
    }
}
