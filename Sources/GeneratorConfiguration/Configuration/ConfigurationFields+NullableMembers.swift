internal import ClientModel
internal import DocumentTree

extension ConfigurationFields {
    /// The pointer to the whole document.
    private static let document = "#"

    /// What holds for the whole document, and for single schemas: one choice, or a mapping to choices.
    func nullableMembers(_ node: Node, _ key: String) -> (usual: NullableMembers?, schemas: [String: NullableMembers]) {
        if node.isNull { return (nil, [:]) }
        guard let mapping = node.mapping else { return (nullableMembersChoice(node, key), [:]) }
        var choices: [String: NullableMembers] = [:]
        for entry in mapping.entries {
            choices[PlaceName.canonical(entry.key)] = nullableMembersChoice(entry.value, entry.key)
        }
        let usual = choices.removeValue(forKey: Self.document)
        return (usual, choices)
    }

    private func nullableMembersChoice(_ node: Node, _ key: String) -> NullableMembers? {
        choice(node, key, of: NullableMembers.allCases.map(\.rawValue)).flatMap(NullableMembers.init)
    }
}
