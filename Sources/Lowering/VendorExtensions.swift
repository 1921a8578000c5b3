internal import DocumentTree
internal import Naming

/// The vendor extensions that this generator understands.
enum VendorExtension {
    /// The Swift name of an operation, schema, property, parameter, tag or server.
    static let name = "x-clientgen-name"
    /// The Swift name of a schema's type alone, where the schema is a property or a branch too.
    static let typeName = "x-clientgen-type-name"
    /// `true` on a member that says whether a call succeeded.
    static let envelope = "x-clientgen-envelope"
    /// Whether members that may be left out and may be `null` tell the two apart: `distinct` or `optional`.
    static let nullableMembers = "x-clientgen-nullable-members"
    /// `true` on an operation that only reads, whatever its method.
    static let safe = "x-clientgen-safe"
    /// The header field by which the server knows an operation's call that it has had before; empty for none.
    static let idempotencyKey = "x-clientgen-idempotency-key"
    /// The Swift names of an enumeration's values, and how else others spell that.
    static let valueNames = ["x-enum-varnames", "x-enumNames"]
    /// The descriptions of an enumeration's values.
    static let valueDescriptions = ["x-enum-descriptions", "x-enumDescriptions"]
    /// How a list is walked page by page.
    static let pagination = "x-clientgen-pagination"
    /// The Boolean member of an operation's body that asks for a stream; empty where none does.
    static let streamMember = "x-clientgen-stream-member"
    /// The data of the event that ends an operation's stream; empty where none does.
    static let streamTerminator = "x-clientgen-stream-terminator"
    /// The environment variable that holds a security scheme's secret.
    static let tokenVariable = "x-clientgen-token-variable"
}

extension [String: Node] {
    /// The text of a vendor extension.
    func text(_ key: String) -> String? { self[key]?.string }

    /// The Swift name that the document chose; ignored where it is no Swift identifier.
    var chosenName: String? { identifier(VendorExtension.name) }

    /// The name that it chose for a schema's type.
    var chosenTypeName: String? { identifier(VendorExtension.typeName) ?? chosenName }

    private func identifier(_ key: String) -> String? {
        guard let name = text(key), let first = name.unicodeScalars.first,
            name.unicodeScalars.allSatisfy({ Words.isWordScalar($0) || $0 == "_" }), first.properties.numericType == nil
        else { return nil }
        return name
    }

    /// The texts of the first of these lists that there is.
    func texts(_ keys: [String]) -> [String]? { keys.lazy.compactMap { texts($0) }.first }

    func flag(_ key: String) -> Bool { self[key]?.boolean == true }

    /// The texts of a list.
    func texts(_ key: String) -> [String]? { self[key]?.sequence?.map { $0.string ?? "" } }
}
