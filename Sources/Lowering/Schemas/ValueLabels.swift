internal import DocumentTree
internal import Naming
internal import OpenAPI

/// What the description of an enumeration calls its values, in the list that drf-spectacular writes:
///
/// ```text
/// * `1` - Low
/// * `2` - High
/// ```
///
/// A number is called by its label, where that is short enough for a name; a string names itself. A list that leaves out one
/// of the values is prose.
struct ValueLabels {
    private var labels: [String: String] = [:]

    /// A label of more words than this is a sentence.
    private static let maximumWords = 4

    init(_ description: String?, _ values: [Node]) {
        guard let description, description.utf8.contains(UInt8(ascii: "`")) else { return }
        var labels: [String: String] = [:]
        for (value, label) in description.split(whereSeparator: \.isNewline).compactMap(Self.entry) {
            guard labels.updateValue(label, forKey: value) == nil else { return }
        }
        let texts = values.compactMap(\.scalarText)
        guard texts.allSatisfy({ $0.isEmpty || labels[$0] != nil }) else { return }
        self.labels = labels
    }

    /// A value with what the list calls it.
    func value(_ node: Node) -> EnumerationValue {
        guard let label = node.scalarText.flatMap({ labels[$0] }) else {
            return EnumerationValue(node: node)
        }
        let words = Words.split(label)
        let isName = node.string == nil && !words.isEmpty && words.count <= Self.maximumWords
        return EnumerationValue(node: node, name: isName ? label : nil, description: label)
    }

    private static func entry(_ line: Substring) -> (value: String, label: String)? {
        guard line.hasPrefix("* `"), let end = line.firstRange(of: "` - ") else { return nil }
        let value = line[line.index(line.startIndex, offsetBy: 3)..<end.lowerBound]
        let label = line[end.upperBound...]
        return label.isEmpty ? nil : (String(value), String(label))
    }
}
