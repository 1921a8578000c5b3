#if Simulator

    @testable import HyperstackSimulator

    extension JSONNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
        ExpressibleByFloatLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
    {
        init(stringLiteral value: String) { self = .string(value) }
        init(booleanLiteral value: Bool) { self = .boolean(value) }
        init(integerLiteral value: Int64) { self = .integer(value) }
        init(floatLiteral value: Double) { self = .number(value) }
        init(nilLiteral: ()) { self = .null }
        init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
        init(dictionaryLiteral elements: (String, JSONNode)...) {
            self = .object(Dictionary(elements) { _, last in last })
        }
    }

#endif
