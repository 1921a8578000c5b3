import JSONCoding

@testable import Naming
@testable import Samples
@testable import SwiftEmitter

extension FuzzTarget {
    /// What a document's text is written as: nothing of it ends the comment, the literal or the line.
    static let texts = FuzzTarget(name: "texts") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let literal = StringLiteral.quoted(text)
        require(literal.hasPrefix("\"") && literal.hasSuffix("\""), "no literal")
        require(content(ofLiteral: literal) == text, "another text: \(literal)")
        for line in CommentText.lines(of: text) + MarkdownText.lines(of: text) {
            require(isOneLine(line), "a comment of several lines")
        }
        require(isOneLine(CommentText.singleLine(text)), "a comment of several lines")
        require(isOneLine(CommentText.code(text)), "a comment of several lines")
        require(isOneLine(MarkdownText.singleLine(text)), "a heading of several lines")
    }

    private static func isOneLine(_ line: String) -> Bool {
        !line.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\t" }
    }

    /// Reads a literal as the compiler does; nil if it ends early, or has something interpolated.
    private static func content(ofLiteral literal: String) -> String? {
        var scalars = literal.unicodeScalars.dropFirst().dropLast()
        var text = ""
        while let scalar = scalars.popFirst() {
            if scalar == "\"" || scalar == "\n" || scalar == "\r" { return nil }
            guard scalar == "\\" else {
                text.unicodeScalars.append(scalar)
                continue
            }
            switch scalars.popFirst() {
            case "n": text += "\n"
            case "r": text.unicodeScalars.append("\r")
            case "t": text += "\t"
            case "0": text.unicodeScalars.append("\0")
            case "\\": text += "\\"
            case "\"": text += "\""
            case "u":
                guard scalars.popFirst() == "{", let end = scalars.firstIndex(of: "}"),
                    let value = UInt32(String(scalars[..<end]), radix: 16), let scalar = Unicode.Scalar(value)
                else { return nil }
                scalars = scalars[scalars.index(after: end)...]
                text.unicodeScalars.append(scalar)
            default: return nil
            }
        }
        return text
    }

    /// Names become identifiers, whatever they are.
    static let names = FuzzTarget(name: "names") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for name in [SwiftNames.type(text), SwiftNames.member(text)] {
            require(!name.isEmpty, "no name")
            let declared = Identifier.declaration(name)
            require(isIdentifier(declared), "no identifier: \(declared)")
        }
        require(isIdentifier(Identifier.declaration(Identifier.sanitized(text))), "no identifier")
    }

    private static func isIdentifier(_ name: String) -> Bool {
        let isQuoted = name.count > 2 && name.hasPrefix("`") && name.hasSuffix("`")
        let scalars = Array((isQuoted ? String(name.dropFirst().dropLast()) : name).unicodeScalars)
        guard let first = scalars.first, first == "_" || first.properties.isXIDStart || isExtended(first) else {
            return false
        }
        return scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue || isExtended($0) }
    }

    /// Swift's grammar takes more than Unicode's.
    private static func isExtended(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80 && scalar.properties.generalCategory != .control
            && !scalar.properties.isPatternWhitespace && !scalar.properties.isPatternSyntax
    }

    /// Regular expressions of a document: a sample that matches, or none.
    static let patterns = FuzzTarget(name: "patterns") { bytes in
        var input = FuzzInput(bytes)
        let pattern = input.line()
        let text = input.line()
        if let sample = PatternText.sample(pattern) {
            require(sample.unicodeScalars.count <= 10_000, "a long sample")
        }
        _ = PatternText.matches(text, pattern)
    }
}
