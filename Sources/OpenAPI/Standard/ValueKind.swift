package import DocumentTree

/// What may stand as the value of a key.
package indirect enum ValueKind: Sendable {
    case any
    case string
    case boolean
    case integer
    case number
    /// A string out of a few.
    case choice([String])
    case object(ObjectKind)
    /// The object, or a Reference Object.
    case referenceable(ObjectKind)
    /// A Schema Object; since OpenAPI 3.1 also `true` or `false`.
    case schema
    case list(ValueKind)
    /// Any keys.
    case map(ValueKind)
    case either(ValueKind, ValueKind)

    /// What it is, for messages: `a mapping (an Info Object)`.
    package func phrase(_ version: OpenAPIDocument.Version) -> String {
        switch self {
        case .any: "any value"
        case .string, .choice: "a string"
        case .boolean: "true or false"
        case .integer: "an integer"
        case .number: "a number"
        case .object(let kind), .referenceable(let kind): "a mapping (\(kind.phrase))"
        case .schema: version < .v3_1 ? "a mapping (a Schema Object)" : "a mapping or a boolean (a Schema Object)"
        case .list: "a sequence"
        case .map: "a mapping"
        case .either(let one, let other): "\(one.phrase(version)) or \(other.phrase(version))"
        }
    }

    /// Whether the node can be it, without a look inside.
    package func admits(_ node: Node, _ version: OpenAPIDocument.Version) -> Bool {
        switch self {
        case .any: true
        case .string, .choice: node.string != nil
        case .boolean: node.boolean != nil
        case .integer: node.integer != nil || node.isWholeNumber
        case .number: node.number != nil
        case .object, .referenceable, .map: node.mapping != nil
        case .schema: node.mapping != nil || (version >= .v3_1 && node.boolean != nil)
        case .list: node.sequence != nil
        case .either(let one, let other): one.admits(node, version) || other.admits(node, version)
        }
    }
}

extension Node {
    /// Whether it is a number without a fraction, of any size.
    fileprivate var isWholeNumber: Bool {
        guard let number else { return false }
        return number == number.rounded()
    }
}
