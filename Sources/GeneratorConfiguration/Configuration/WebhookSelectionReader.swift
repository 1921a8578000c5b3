internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming

/// Reads the key `webhook-selector`.
///
/// ```yaml
/// webhook-selector: {header: X-Event, values: {petCreated: pet.created, petGone: [pet.deleted, pet.lost]}}
/// webhook-selector: {member: type}
/// webhook-selector: false
/// ```
struct WebhookSelectionReader {
    let fields: ConfigurationFields

    private static let keys = ["member", "header", "values"]
    private static let expectation = "{member: NAME} or {header: NAME}, perhaps with values, or false"

    func read(_ node: Node, _ key: String) -> WebhookSelection? {
        if node.boolean == false { return WebhookSelection(selector: nil) }
        guard let mapping = node.mapping else {
            fields.wrong(node, key, Self.expectation)
            return nil
        }
        let unknown = mapping.entries.filter { !Self.keys.contains($0.key) }
        for entry in unknown { fields.unknown(entry, among: Self.keys) }
        guard unknown.isEmpty else { return nil }
        guard let selector = selector(mapping, node, key) else { return nil }
        return WebhookSelection(selector: selector, values: mapping["values"].map(values) ?? [:])
    }

    private func selector(_ mapping: Mapping, _ node: Node, _ key: String) -> WebhookSet.Selector? {
        switch (mapping["member"], mapping["header"]) {
        case (let member?, nil): return fields.text(member, "member", "a member's name").map { .member($0) }
        case (nil, let header?):
            guard let name = fields.text(header, "header", "the name of a header field") else { return nil }
            if HeaderName.isToken(name) { return .header(name) }
            fields.wrong(header, "header", "the name of a header field")
        default: fields.wrong(node, key, Self.expectation)
        }
        return nil
    }

    /// One value or a list of them for each webhook; a value tells one webhook.
    private func values(_ node: Node) -> [String: [String]] {
        if node.isNull { return [:] }
        var all: [String: [String]] = [:]
        var owners: [String: String] = [:]
        for entry in fields.mapping(node, "'values'")?.entries ?? [] {
            for element in entry.value.sequence ?? [entry.value] {
                guard let text = fields.text(element, entry.key, "a text or a list of texts") else { continue }
                if let owner = owners[text] {
                    fields.wrong(
                        element, entry.key, "another text than '\(VisibleText.excerpt(of: owner))' has")
                    continue
                }
                owners[text] = entry.key
                all[PlaceName.canonical(entry.key), default: []].append(text)
            }
        }
        return all
    }
}
