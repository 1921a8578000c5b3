internal import Safeguards

/// Writes text as a Swift string literal, so that nothing in it can end the literal or hide from a reader.
///
/// ```swift
/// "say \"hi\" for \\(5)\n\u{202E}"
/// ```
package enum StringLiteral {
    /// The literal with its quotes.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        result.reserveCapacity(text.utf8.count + 2)
        appendEscaped(text, to: &result)
        result.append("\"")
        return result
    }

    /// Appends what stands between the quotes.
    static func appendEscaped(_ text: String, to result: inout String) {
        if text.utf8.allSatisfy(isPlain) {
            result.append(text)
            return
        }
        var isFirst = true
        for scalar in text.unicodeScalars {
            appendEscaped(scalar, isFirst: isFirst, to: &result)
            isFirst = false
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func appendEscaped(_ scalar: Unicode.Scalar, isFirst: Bool, to result: inout String) {
        switch scalar {
        case "\\": result.append("\\\\")
        case "\"": result.append("\\\"")
        case "\n": result.append("\\n")
        case "\r": result.append("\\r")
        case "\t": result.append("\\t")
        case "\0": result.append("\\0")
        default:
            if isHidden(scalar) || isFirst && scalar.properties.isGraphemeExtend {
                result.append(scalar.escape)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a scalar is a control, a separator of lines, a format character such as a bidirectional override, or
    /// not a character at all.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isUnseen { return true }
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return true
        default: return false
        }
    }
}
