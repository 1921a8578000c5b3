internal import ClientModel

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Whether a text is what its format says, so that generated code can hold it as a constant.
enum FormattedText {
    static func isValid(_ text: String, as type: TypeReference) -> Bool {
        switch type {
        case .dateTime: isDateTime(text)
        case .date: isDate(text)
        case .uuid: UUID(uuidString: text) != nil
        case .url: !text.isEmpty && URL(string: text) != nil
        case .base64: Data(base64Encoded: text) != nil
        case .base64URL: isBase64URL(text)
        default: false
        }
    }

    /// RFC 4648, section 5, without padding.
    private static func isBase64URL(_ text: String) -> Bool {
        let letters = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        let isOfAlphabet = !text.contains { "+/=".contains($0) }
        let padding = String(repeating: "=", count: (4 - letters.count % 4) % 4)
        return isOfAlphabet && Data(base64Encoded: String(letters) + padding) != nil
    }

    /// RFC 3339, section 5.6, `date-time`.
    private static func isDateTime(_ text: String) -> Bool {
        let time = /(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)/
        return text.wholeMatch(of: time).map { isDate(String($0.1)) } ?? false
    }

    /// RFC 3339, section 5.6, `full-date`.
    private static func isDate(_ text: String) -> Bool {
        guard let parts = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/), let year = Int(parts.1),
            let month = Int(parts.2), let day = Int(parts.3)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return days.indices.contains(month - 1) && (1...days[month - 1]).contains(day)
    }
}
