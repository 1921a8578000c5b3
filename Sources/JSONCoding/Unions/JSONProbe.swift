/// What decides which case of a union a JSON value is, found out before the value is read.
///
/// Generated code for `oneOf` and `anyOf` makes one with `JSONReader.probe(_:)` and then reads the value
/// as the type that fits. Of a name that stands in an object twice, the first counts.
public struct JSONProbe: Sendable {
    /// The kind of the value.
    public let kind: JSONKind
    /// The value, if it is a string and ``Keys`` asked for it.
    public let stringValue: Text?
    private let members: [Member]
    private let fields: JSONFields

    /// The branches of ``Keys`` in the order in which they are to be tried: first the one that names most of the
    /// members that are there, and among equals the one that is listed first.
    public let ranking: [Int]
    /// Whether no branch of ``Keys`` names all the members that branches name and that are there.
    public let holdsSeveral: Bool

    /// A string of the value, compared byte by byte: how a `String` is compared takes too long for some.
    public struct Text: Equatable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The string.
        public let description: String

        init(_ string: String) { description = string }

        /// A string that the document knows.
        public init(stringLiteral value: String) { description = value }

        /// Whether they are the same bytes.
        public static func == (left: Self, right: Self) -> Bool { left.description.hasBytes(of: right.description) }
    }

    private struct Member {
        var index: Int
        var constant: Constant?
    }

    private enum Constant {
        case string(Text)
        case integer(Int64)
        case boolean(Bool)
        case number(Double)
    }

    /// The members to look for.
    ///
    /// Make them once per type, as a `private static let`.
    public struct Keys: Sendable {
        fileprivate let fields: JSONFields
        fileprivate let valueCount: Int
        fileprivate let count: Int
        /// The numbers of each branch's members.
        fileprivate let branches: [[Int]]
        fileprivate let readsOwnString: Bool

        /// Lists the members to look for; those of one name are one.
        ///
        /// - Parameters:
        ///   - values: Names of members whose string, number or boolean is wanted.
        ///   - members: Names of members that only need to be there.
        ///   - branches: The members that each branch names, for ``JSONProbe/ranking``.
        ///   - ownString: Whether the value itself is wanted if it is a string.
        public init(
            values: [StaticString] = [], members: [StaticString] = [], branches: [[StaticString]] = [],
            ownString: Bool = false
        ) {
            var numbers: [[UInt8]: Int] = [:]
            var names: [StaticString] = []
            func number(_ name: StaticString) -> Int {
                let bytes = name.withUTF8Buffer { [UInt8]($0) }
                if let number = numbers[bytes] { return number }
                numbers[bytes] = names.count
                names.append(name)
                return names.count - 1
            }
            for name in values { _ = number(name) }
            valueCount = names.count
            for name in members { _ = number(name) }
            self.branches = branches.map { $0.map(number) }
            fields = JSONFields(required: names)
            count = names.count
            readsOwnString = ownString
        }
    }

    /// Whether the value is an object with that member of ``Keys``, whatever its value.
    public func has(_ name: StaticString) -> Bool {
        member(name) != nil
    }

    /// The string of that member of ``Keys``; nil if it is not there or no string.
    public func string(_ name: StaticString) -> Text? {
        guard case .string(let value)? = member(name)?.constant else { return nil }
        return value
    }

    /// The integer of that member of ``Keys``; nil if it is not there or no integer of 64 bits.
    public func integer(_ name: StaticString) -> Int64? {
        guard case .integer(let value)? = member(name)?.constant else { return nil }
        return value
    }

    /// The number of that member of ``Keys``; nil if it is not there or no number that a double is near to.
    public func number(_ name: StaticString) -> Double? {
        switch member(name)?.constant {
        case .number(let value): value
        case .integer(let value): Double(value)
        case .string, .boolean, nil: nil
        }
    }

    /// The boolean of that member of ``Keys``; nil if it is not there or no boolean.
    public func boolean(_ name: StaticString) -> Bool? {
        guard case .boolean(let value)? = member(name)?.constant else { return nil }
        return value
    }

    private func member(_ name: StaticString) -> Member? {
        members.first { fields.isField($0.index, named: name) }
    }

    fileprivate init(_ keys: Keys, reading reader: inout JSONReader) throws(JSONError) {
        fields = keys.fields
        kind = try reader.peek()
        stringValue = kind == .string && keys.readsOwnString ? Text(try reader.readString()) : nil
        var members: [Member] = []
        if kind == .object && keys.count > 0 {
            var object = try reader.beginObject()
            while members.count < keys.count, let field = try reader.nextField(&object, keys.fields) {
                let isNew = field >= 0 && !members.contains { $0.index == field }
                if isNew && field < keys.valueCount, let constant = try Self.constant(&reader) {
                    members.append(Member(index: field, constant: constant))
                } else {
                    if isNew { members.append(Member(index: field, constant: nil)) }
                    // The value of the last member wanted need not be passed over.
                    if members.count < keys.count { try reader.pass() }
                }
            }
        }
        self.members = members
        (ranking, holdsSeveral) = Self.rank(keys.branches, by: members)
    }

    /// Reads a string, a number or a boolean, and nothing of anything else.
    private static func constant(_ reader: inout JSONReader) throws(JSONError) -> Constant? {
        switch try reader.peek() {
        case .string: return .string(Text(try reader.readString()))
        case .boolean: return .boolean(try Bool(json: &reader))
        case .number:
            let start = reader.mark()
            if let value = try? Int64(json: &reader) { return .integer(value) }
            reader.rewind(to: start)
            if let value = try? Double(json: &reader) { return .number(value) }
            reader.rewind(to: start)
            return nil
        case .null, .array, .object: return nil
        }
    }

    private static func rank(_ branches: [[Int]], by members: [Member]) -> (ranking: [Int], holdsSeveral: Bool) {
        guard !branches.isEmpty else { return ([], false) }
        var counts: [Int] = []
        var named: Set<Int> = []
        for branch in branches {
            let present = branch.filter { index in members.contains { $0.index == index } }
            counts.append(present.count)
            named.formUnion(present)
        }
        let ranking = branches.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
        return (ranking, !counts.contains(named.count))
    }
}

extension JSONReader {
    /// Looks at the value that comes next, and reads nothing.
    ///
    /// An object is looked through until every member of `keys` has been seen, at most to its end.
    ///
    /// - Throws: `JSONError` if what had to be looked at is no JSON.
    public mutating func probe(_ keys: JSONProbe.Keys) throws(JSONError) -> JSONProbe {
        let start = mark()
        let probe = try JSONProbe(keys, reading: &self)
        rewind(to: start)
        return probe
    }
}
