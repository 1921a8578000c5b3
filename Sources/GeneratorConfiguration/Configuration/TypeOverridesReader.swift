internal import ClientModel
internal import Diagnostics
internal import DocumentTree

/// Reads the key `types`.
///
/// ```yaml
/// types:
///   format.decimal: {type: Decimal, import: Foundation}
///   type.integer: {type: JSONInteger, import: ClientRuntime}
///   schemas.Money: {type: Amount, import: MoneyKit}
///   properties.Order.total: OrderTotal
///   "#/components/schemas/Order/properties/tax": Tax
/// ```
struct TypeOverridesReader {
    let fields: ConfigurationFields

    func read(_ node: Node) -> TypeOverrides {
        var overrides = TypeOverrides()
        guard !node.isNull, let mapping = fields.mapping(node, "'types'") else { return overrides }
        for entry in mapping.entries {
            guard let type = type(entry.value, entry.key) else { continue }
            if entry.key.hasPrefix("#/") {
                overrides.pointers[PlaceName.canonical(entry.key)] = type
            } else if let name = rest(of: entry.key, after: "format.") {
                // What is binary is a file or a stream, which no value is.
                if name == "binary" { fields.misfit(entry, "a format whose values are texts or numbers") }
                overrides.formats[name] = type
            } else if let name = rest(of: entry.key, after: "type.") {
                if !["integer", "number"].contains(name) { fields.misfit(entry, "type.integer or type.number") }
                overrides.numbers[name] = type
            } else if let name = rest(of: entry.key, after: "schemas.") {
                overrides.schemas[name] = type
            } else if let name = rest(of: entry.key, after: "properties.") {
                overrides.properties[name] = type
            } else {
                fields.misfit(
                    entry,
                    "format.NAME, type.integer, type.number, schemas.NAME, properties.SCHEMA.NAME or a JSON pointer such as "
                        + "'#/components/schemas/Order/properties/total'")
            }
        }
        return overrides
    }

    private func rest(of key: String, after prefix: String) -> String? {
        key.hasPrefix(prefix) && key.utf8.count > prefix.utf8.count ? String(key.dropFirst(prefix.count)) : nil
    }

    private func type(_ node: Node, _ key: String) -> ExternalType? {
        guard let mapping = node.mapping else { return name(node, key).map { ExternalType(name: $0) } }
        for entry in mapping.entries where !["type", "import"].contains(entry.key) {
            fields.unknown(entry, among: ["type", "import"])
        }
        guard let type = mapping["type"] else {
            _ = fields.text(node, key, Self.expectation)
            return nil
        }
        guard let name = name(type, "type") else { return nil }
        guard let node = mapping["import"] else { return ExternalType(name: name) }
        guard let module = fields.text(node, "import", "a module") else { return nil }
        guard SwiftIdentifier.isPlain(module) else {
            fields.wrong(node, "import", "a module")
            return nil
        }
        return ExternalType(name: name, module: module)
    }

    private static let expectation = "a type's name, or {type: NAME, import: MODULE}"

    private func name(_ node: Node, _ key: String) -> String? {
        guard let text = fields.text(node, key, Self.expectation) else { return nil }
        let isName = text.split(separator: ".", omittingEmptySubsequences: false)
            .allSatisfy { SwiftIdentifier.isPlain(String($0)) }
        guard isName else {
            fields.wrong(node, key, Self.expectation)
            return nil
        }
        return text
    }
}

extension ConfigurationFields {
    /// Reports a value that is not what a key asks for.
    func wrong(_ node: Node, _ key: String, _ expectation: String) {
        diagnostics.error(
            "configuration-value", "'\(VisibleText.excerpt(of: key))' must be \(expectation).", at: node.location,
            length: node.text?.unicodeScalars.count ?? 1)
    }

    /// Reports a key that is not what a mapping takes.
    func misfit(_ entry: Mapping.Entry, _ expectation: String) {
        diagnostics.error(
            "configuration-value", "'\(VisibleText.excerpt(of: entry.key))' must be \(expectation).",
            at: entry.keyLocation, length: entry.key.unicodeScalars.count)
    }
}
