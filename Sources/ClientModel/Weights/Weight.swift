/// About how many bytes of Swift a part of the model becomes.
///
/// Counted before anything is written: what a document has once and a client many times, such as a description of a
/// megabyte at a parameter of every operation, is found while it is still one string.
public struct Weight: Sendable {
    /// The bytes.
    public private(set) var bytes = 0

    /// Nothing.
    public init() {}

    /// Adds so many bytes; what no machine could hold is as good as the most that can be counted.
    public mutating func add(_ bytes: Int) {
        let sum = self.bytes.addingReportingOverflow(bytes)
        self.bytes = sum.overflow ? .max : sum.partialValue
    }

    /// Adds text that stands in the source so many times.
    public mutating func add(_ text: String?, times: Int = 1) {
        if let text { add(text.utf8.count.multipliedReportingOverflow(by: times).partialValue) }
    }

    mutating func add(_ texts: [String]) {
        for text in texts { add(text) }
    }

    mutating func add(_ type: TypeReference?, times: Int = 1) {
        switch type {
        case .named(let name): for component in name.components { add(component, times: times) }
        case .array(let element), .dictionary(let element), .optional(let element): add(element, times: times)
        case nil: break
        default: add(10 * times)
        }
    }

    mutating func add(_ literal: Literal?) {
        add(8)
        switch literal {
        case .string(let text), .member(let text): add(text)
        case .array(let elements): for element in elements { add(element) }
        case .object(let members):
            for member in members {
                add(member.key)
                add(member.value)
            }
        case .payload(let name, let value):
            add(name)
            add(value)
        case nil, .null, .boolean, .integer, .number, .emptyDictionary: break
        }
    }

    mutating func add(_ constraints: [Constraint]) {
        for constraint in constraints {
            add(40)
            switch constraint {
            case .multipleOf(let text), .pattern(let text), .format(let text), .defaultValue(let text),
                .keysMatching(let text), .further(let text):
                add(text)
            case .requiredWith(let key, let names):
                add(key)
                add(names)
            case .requiredWhen(let key, let value, let names):
                add(key)
                add(value)
                add(names)
            case .notTogether(let names), .notAmong(let names), .keysAmong(let names): add(names)
            case .range, .length, .items, .uniqueItems, .members, .containing: break
            }
        }
    }
}
