/// The way from the root of a document to the value at a byte offset; the root to begin with.
///
/// Works on any bytes, since it also runs over documents that turned out to be malformed.
struct JSONPath: CustomStringConvertible {
    private enum Step {
        case element(Int)
        /// Where the name stands, between its quotes; nil if none has been read yet.
        case member(Range<Int>?)
    }

    private let bytes: UnsafeRawBufferPointer
    private var steps: [Step] = []
    private var index = 0

    init(in bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Goes on to the value at an offset that is not before the last one.
    mutating func advance(to offset: Int) {
        let offset = Swift.min(offset, bytes.count)
        while index < offset {
            switch bytes[index] {
            case UInt8(ascii: "{"): steps.append(.member(nil))
            case UInt8(ascii: "["): steps.append(.element(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ","): next()
            case UInt8(ascii: "\""):
                let close = closingQuote(after: index)
                if close < offset, case .member(nil) = steps.last {
                    steps[steps.count - 1] = .member(index + 1..<close)
                }
                index = close
            default: break
            }
            index += 1
        }
    }

    private mutating func next() {
        switch steps.popLast() {
        case .element(let index): steps.append(.element(index + 1))
        case .member: steps.append(.member(nil))
        case nil: break
        }
    }

    private func closingQuote(after quote: Int) -> Int {
        var index = quote + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return Swift.min(index, bytes.count)
    }

    // MARK: As text

    /// Such as `credentials[3].recipient.email`; of a long way, its beginning and its end.
    var description: String {
        shortened(beginning: 250, end: 500) { step, isFirst in
            switch step {
            case .element(let index): return "[\(index)]"
            case .member(nil): return ""
            case .member(let range?):
                let key = String(decoding: bytes[range], as: UTF8.self)
                guard Self.isPlain(key) else { return "[\"\(key.excerpt())\"]" }
                return isFirst ? key : ".\(key)"
            }
        }
    }

    /// A JSON pointer (RFC 6901) such as `/credentials/3/recipient/email`; of a long way, its beginning and its end.
    ///
    /// - Parameter element: What stands for each element of an array in place of its index.
    func pointer(element: String? = nil) -> String {
        shortened(beginning: 500, end: 500) { step, _ in
            switch step {
            case .element(let index): "/\(element ?? String(index))"
            case .member(nil): ""
            case .member(let range?): "/\(referenceToken(range))"
            }
        }
    }

    private func referenceToken(_ range: Range<Int>) -> String {
        var key = String(decoding: bytes[range], as: UTF8.self)
        if key.utf8.contains(UInt8(ascii: "\\")), let name = try? JSON.decode(String.self, from: "\"\(key)\"") {
            key = name
        }
        var token = ""
        for character in key.excerpt(limit: 100).unicodeScalars {
            switch character {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(character)
            }
        }
        return token
    }

    private func shortened(beginning: Int, end: Int, _ text: (Step, _ isFirst: Bool) -> String) -> String {
        var rest = steps[...]
        var first = ""
        while first.utf8.count < beginning, let step = rest.popFirst() { first += text(step, first.isEmpty) }
        var last = ""
        while last.utf8.count < end, let step = rest.popLast() { last = text(step, false) + last }
        return first + (rest.isEmpty ? "" : "…") + last
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
