extension SampleValue {
    /// The value as JSON on one line: `{"name": "Rex", "tags": ["a"]}`.
    public var line: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .array(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", "))}"
        }
    }

    /// Whether the value on one line has no more bytes than that; no more of it is looked at.
    public func fits(in width: Int) -> Bool {
        var room = width
        return take(&room)
    }

    private func take(_ room: inout Int) -> Bool {
        switch self {
        case .null, .boolean, .number: room -= line.utf8.count
        case .string(let text): Self.take(text, &room)
        case .array(let elements):
            // Brackets, and a comma and a space between two.
            room -= 2 + 2 * max(elements.count - 1, 0)
            for element in elements where room >= 0 { _ = element.take(&room) }
        case .object(let members):
            room -= 2 + 2 * max(members.count - 1, 0)
            for member in members where room >= 0 {
                room -= 2
                Self.take(member.key, &room)
                _ = member.value.take(&room)
            }
        }
        return room >= 0
    }

    /// What is escaped is never shorter than it was.
    private static func take(_ text: String, _ room: inout Int) {
        room -= text.utf8.count + 2 > room ? text.utf8.count + 2 : quoted(text).utf8.count
    }

    /// The value as JSON for people: what fits on a line stands on one, other arrays and objects have a line for each
    /// part.
    ///
    /// - Parameter width: How many characters a line has at most, where that can be.
    public func lines(width: Int) -> [String] {
        if fits(in: width) { return [line] }
        switch self {
        case .array(let elements) where !elements.isEmpty:
            return Self.block("[", elements.map { ("", $0) }, "]", width)
        case .object(let members) where !members.isEmpty:
            return Self.block("{", members.map { ("\(Self.quoted($0.key)): ", $0.value) }, "}", width)
        default: return [line]
        }
    }

    private static func block(
        _ opening: String, _ parts: [(head: String, value: SampleValue)], _ closing: String, _ width: Int
    ) -> [String] {
        var lines = [opening]
        for (index, part) in parts.enumerated() {
            var inner = part.value.lines(width: width - 2 - part.head.utf8.count - 1)
            inner[0] = part.head + inner[0]
            if index < parts.count - 1 { inner[inner.count - 1] += "," }
            lines += inner.map { "  " + $0 }
        }
        return lines + [closing]
    }

    /// RFC 8259, section 7; what Swift's sources should not have raw is escaped too.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if isPlain(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16)
                        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                }
            }
        }
        return result + "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return false
        default: return true
        }
    }
}
