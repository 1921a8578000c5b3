/// Parses JSON text sequences (RFC 7464): a record separator before each text, a line feed after it.
///
/// A text is given as soon as it has ended, not only when the next begins.
package struct JSONSequenceParser: RecordParser {
    private static let separator: UInt8 = 0x1E

    private let limit: Int
    private var input: [UInt8] = []
    private var position = 0
    private var text: [UInt8] = []
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var hasContent = false

    /// - Parameter limit: How large a text may be, in bytes.
    package init(limit: Int) { self.limit = limit }

    package var resumption: EventResumption? { nil }

    package mutating func restart() { self = Self(limit: limit) }

    package mutating func push(_ chunk: [UInt8]) {
        input.removeFirst(position)
        position = 0
        input += chunk
    }

    package mutating func next() throws(RecordTooLarge) -> Record? {
        while position < input.count {
            let byte = input[position]
            position += 1
            if byte == Self.separator {
                if let text = finish() { return text }
                continue
            }
            text.append(byte)
            if text.count > limit { throw RecordTooLarge() }
            advance(byte)
            if byte == UInt8(ascii: "\n"), depth <= 0, !isInString, let text = take() { return text }
        }
        return nil
    }

    /// The text that the stream, or the next text, ends.
    ///
    /// A number or a word that no white space follows may have been cut off (section 2.4): its reader is given a text that
    /// cannot be read.
    package mutating func finish() -> Record? {
        guard let last = text.last else { return nil }
        let endsItself = "}]\"".utf8.contains(last) || [0x20, 0x09, 0x0A, 0x0D].contains(last)
        if hasContent, !endsItself, depth <= 0, !isInString { text.append(Self.separator) }
        return take()
    }

    private mutating func advance(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString.toggle()
        case UInt8(ascii: "\\") where isInString: isEscaped = true
        case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
        case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
        case 0x20, 0x09, 0x0A, 0x0D: return
        default: break
        }
        hasContent = true
    }

    /// Nil if there is none but white space.
    private mutating func take() -> Record? {
        defer {
            text = []
            (depth, isInString, isEscaped, hasContent) = (0, false, false, false)
        }
        return hasContent ? .json(text) : nil
    }
}
