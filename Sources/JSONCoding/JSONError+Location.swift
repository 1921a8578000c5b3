extension JSONError {
    /// The same error with line, column and path, found by scanning `bytes` up to the error's offset.
    @usableFromInline
    @inline(never)
    func located(in bytes: UnsafeRawBufferPointer) -> JSONError {
        guard line == 0 else { return self }
        let limit = Swift.min(Swift.max(offset, 0), bytes.count)
        var line = 1
        var lineStart = JSONReader.byteOrderMarkLength(bytes)
        for index in 0..<limit where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        var column = 1
        if lineStart < limit {
            for index in lineStart..<limit where bytes[index] & 0xC0 != 0x80 { column += 1 }
        }
        let path = JSONPath(to: limit, in: bytes).description
        return JSONError(code: code, message: message, offset: offset, line: line, column: column, path: path)
    }
}

/// The way from the root of a document to the value at a byte offset.
///
/// Works on any bytes, since it also runs over documents that turned out to be malformed.
struct JSONPath: CustomStringConvertible {
    private enum Step {
        case element(Int)
        case member(String?)
    }

    private var steps: [Step] = []

    init(to offset: Int, in bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < offset {
            switch bytes[index] {
            case UInt8(ascii: "{"): steps.append(.member(nil))
            case UInt8(ascii: "["): steps.append(.element(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ","): advance()
            case UInt8(ascii: "\""):
                let close = Self.closingQuote(after: index, in: bytes)
                if close < offset { name(bytes[(index + 1)..<close]) }
                index = close
            default: break
            }
            index += 1
        }
    }

    private mutating func advance() {
        switch steps.popLast() {
        case .element(let index): steps.append(.element(index + 1))
        case .member: steps.append(.member(nil))
        case nil: break
        }
    }

    private mutating func name(_ bytes: Slice<UnsafeRawBufferPointer>) {
        guard case .member(nil) = steps.last else { return }
        steps[steps.count - 1] = .member(String(decoding: bytes, as: UTF8.self))
    }

    private static func closingQuote(after quote: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var index = quote + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return Swift.min(index, bytes.count)
    }

    /// Of a long way, its beginning and its end.
    var description: String {
        var rest = steps[...]
        var beginning = ""
        while beginning.utf8.count < 250, let step = rest.popFirst() {
            beginning += Self.text(of: step, isFirst: beginning.isEmpty)
        }
        var end = ""
        while end.utf8.count < 500, let step = rest.popLast() { end = Self.text(of: step, isFirst: false) + end }
        return beginning + (rest.isEmpty ? "" : "…") + end
    }

    private static func text(of step: Step, isFirst: Bool) -> String {
        switch step {
        case .element(let index): "[\(index)]"
        case .member(let key?) where isPlain(key): isFirst ? key : ".\(key)"
        case .member(let key?): "[\"\(key.excerpt())\"]"
        case .member(nil): ""
        }
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 40
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"):
                    true
                default:
                    false
                }
            }
    }
}

extension String {
    /// At most 40 characters, on one line, with everything that could disturb a terminal escaped.
    func excerpt() -> String {
        var text = ""
        var count = 0
        for scalar in unicodeScalars {
            if count == 40 { return text + "…" }
            count += 1
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                text += "\\u{\(String(scalar.value, radix: 16))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
