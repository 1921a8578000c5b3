public import Diagnostics

/// A value of a document, and where it stands.
///
/// The tree is a value. Where a YAML document uses an alias, the nodes below it are shared with the anchor, not copied.
public struct Node: Sendable {
    /// What a node holds.
    public enum Content: Sendable {
        /// `null`
        case null
        /// `true` or `false`
        case boolean(Bool)
        /// A whole number of at most 64 bits.
        case integer(Int64)
        /// Any other number, always finite. Its exact digits are in ``Node/text``.
        case number(Double)
        /// A string.
        case string(String)
        /// A list.
        case sequence([Node])
        /// Names and values.
        case mapping(Mapping)
    }

    /// What the node holds.
    public let content: Content

    /// Where its first character stands.
    public let location: SourceLocation

    // Only where the source text is not the one that follows from the content: a reference is half the size of a String.
    private let written: WrittenText?

    /// A node.
    ///
    /// - Parameter text: The scalar as the source spells it, if that is not how Swift prints the content.
    public init(_ content: Content, at location: SourceLocation, text: String? = nil) {
        self.content = content
        self.location = location
        if let text, Self.plainText(of: content) != text {
            written = WrittenText(text)
        } else {
            written = nil
        }
    }

    /// A scalar's text as the source spells it (`1.10`, `0x1F`, `18446744073709551616`, `True`), or the string itself.
    ///
    /// Nil for sequences and mappings.
    public var text: String? { written?.text ?? Self.plainText(of: content) }

    /// Whether ``text`` is anything but what the content prints as.
    var hasOwnText: Bool { written != nil }

    private static func plainText(of content: Content) -> String? {
        switch content {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .string(let value): value
        case .sequence, .mapping: nil
        }
    }
}

/// The spelling of a scalar.
final class WrittenText: Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }
}
