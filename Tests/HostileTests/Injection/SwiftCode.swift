/// The code of a Swift source: what stands outside its comments and string literals.
///
/// A reading of Swift's lexical structure of its own, which knows nothing of how the sources are written.
struct SwiftCode {
    private let bytes: [UInt8]
    private var position = 0
    private var code: [UInt8] = []

    /// The code, with a space for each comment and literal; what is interpolated is code too.
    static func outsideOfText(_ source: String) -> String {
        var reader = SwiftCode(bytes: Array(source.utf8))
        reader.readCode(untilParenthesis: false)
        return String(decoding: reader.code, as: UTF8.self)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while let next = byte() {
            switch next {
            case UInt8(ascii: "/") where starts(with: "//"): skipLine()
            case UInt8(ascii: "/") where starts(with: "/*"): skipComment()
            case UInt8(ascii: "\""): readLiteral(hashes: 0)
            case UInt8(ascii: "#"):
                var hashes = 1
                while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
                if byte(hashes) == UInt8(ascii: "\"") {
                    position += hashes
                    readLiteral(hashes: hashes)
                } else {
                    code.append(next)
                    position += 1
                }
            default:
                if next == UInt8(ascii: "(") { depth += 1 }
                if next == UInt8(ascii: ")") {
                    depth -= 1
                    if depth < 0, untilParenthesis {
                        position += 1
                        return
                    }
                }
                code.append(next)
                position += 1
            }
        }
    }

    /// The compiler ends a line at LF and CR alone.
    private mutating func skipLine() {
        code.append(UInt8(ascii: " "))
        while let next = byte(), next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") { position += 1 }
    }

    private mutating func skipComment() {
        code.append(UInt8(ascii: " "))
        var depth = 0
        while position < bytes.count {
            if starts(with: "/*") {
                depth += 1
                position += 2
            } else if starts(with: "*/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
    }

    private mutating func readLiteral(hashes: Int) {
        code.append(UInt8(ascii: " "))
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        position += quotes
        while let next = byte() {
            if quotes == 1, next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { return }
            if next == UInt8(ascii: "\""), isRun(of: UInt8(ascii: "\""), quotes, at: 0),
                isRun(of: UInt8(ascii: "#"), hashes, at: quotes)
            {
                position += quotes + hashes
                return
            }
            if next == UInt8(ascii: "\\"), isRun(of: UInt8(ascii: "#"), hashes, at: 1) {
                position += 1 + hashes
                let escaped = byte()
                position += 1
                if escaped == UInt8(ascii: "(") { readCode(untilParenthesis: true) }
            } else {
                position += 1
            }
        }
    }

    private func isRun(of wanted: UInt8, _ count: Int, at offset: Int) -> Bool {
        (0..<count).allSatisfy { byte(offset + $0) == wanted }
    }
}
