internal import DocumentTree
internal import OpenAPI

/// The members of enumerations by their values, found once for all the defaults that are among them.
final class KnownEnumerations {
    struct Members {
        let names: [String]
        /// The position of a value.
        let index: (Node) -> Int?
        /// By its text, the position of a value.
        let texts: [String: Int]
    }

    private var known: [ObjectIdentifier: Members] = [:]

    /// - Parameter typeName: What the document calls the type of the schema.
    func members(of enumeration: EnumerationShape, _ schema: SchemaNode, typeName: String) -> Members {
        if let members = known[schema.id] { return members }
        let positions = Dictionary(enumeration.values.enumerated().map { ($0.element.value(), $0.offset) }) {
            first, _ in
            first
        }
        let texts = enumeration.values.enumerated().compactMap { index, node in node.string.map { ($0, index) } }
        let members = Members(
            names: EnumerationNames(typeName: typeName).names(of: enumeration),
            index: { positions[$0.value()] }, texts: Dictionary(texts) { first, _ in first })
        known[schema.id] = members
        return members
    }
}
