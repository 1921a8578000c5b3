internal import ClientRuntime

/// Compares a value with what it was after it was read and written.
enum Comparison {
    /// Where the two differ, as a path; nil if they say the same.
    ///
    /// Members that the schema does not describe may be missing, and so may a member that is null.
    static func difference(_ value: JSONValue, _ described: JSONValue?, _ result: JSONValue) -> String? {
        switch (value, result) {
        case (.object(let members), .object(let results)):
            for name in Set(members.keys).union(results.keys).sorted() {
                switch (members[name], results[name]) {
                case (let member?, let result?):
                    if let path = difference(member, described?[name], result) { return "/\(name)\(path)" }
                case (let member?, nil):
                    if !member.isNull, described?[name] != nil { return "/\(name) is lost" }
                case (nil, let result?):
                    if !result.isNull { return "/\(name) is added" }
                case (nil, nil): break
                }
            }
            return nil
        case (.array(let elements), .array(let results)):
            guard elements.count == results.count else { return " has \(results.count) elements" }
            for (index, element) in elements.enumerated() {
                if let path = difference(element, described?[index], results[index]) { return "/\(index)\(path)" }
            }
            return nil
        case (.number(let number), .number(let result)):
            return number == result || number.double == result.double ? nil : ": \(number) became \(result)"
        case (.string(let text), .string(let result)):
            return saySame(text, result) ? nil : ": \(value) became \(.string(result) as JSONValue)"
        default:
            return value == result ? nil : ": \(value) became \(result)"
        }
    }

    /// How many members of the value are not described and did not come back.
    static func keptOut(_ value: JSONValue, _ result: JSONValue) -> Int {
        switch (value, result) {
        case (.object(let members), .object(let results)):
            members.reduce(0) { count, member in
                count + (results[member.key].map { keptOut(member.value, $0) } ?? (member.value.isNull ? 0 : 1))
            }
        case (.array(let elements), .array(let results)):
            zip(elements, results).reduce(0) { $0 + keptOut($1.0, $1.1) }
        default: 0
        }
    }

    /// Date-times are compared as instants and UUIDs in either case.
    private static func saySame(_ text: String, _ result: String) -> Bool {
        if text == result { return true }
        if let uuid = UUID(uuidString: text), uuid == UUID(uuidString: result) { return true }
        guard let instant = date(text), let other = date(result) else { return false }
        return instant == other
    }

    private static func date(_ text: String) -> Date? {
        (try? JSON.encode(text)).flatMap { try? JSON.decode(Date.self, from: $0) }
    }
}
