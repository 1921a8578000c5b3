public import JSONCoding

/// What decides which case of a union a JSON value is, found out before the value is read.
///
/// Generated code for `oneOf` and `anyOf` makes one with ``JSONCoding/JSONReader/probe(_:)`` and then reads the value
/// as the type that fits. Of a name that stands in an object twice, the first counts.
public struct JSONProbe: Sendable {
    /// The kind of the value.
    public let kind: JSONKind
    /// The value, if it is a string and ``Keys`` asked for it.
    public let stringValue: String?
    private let members: [Member]

    private struct Member {
        var index: Int
        var string: String?
    }

    /// The members to look for.
    ///
    /// Make them once per type, as a `private static let`. They are numbered from 0, ``init(strings:members:ownString:)``
    /// says in which order.
    public struct Keys: Sendable {
        fileprivate let fields: JSONFields
        fileprivate let stringCount: Int
        fileprivate let count: Int
        fileprivate let readsOwnString: Bool

        /// Lists the members to look for.
        ///
        /// - Parameters:
        ///   - strings: Names of members whose string is wanted.
        ///   - members: Names, numbered after those, of members that only need to be there.
        ///   - ownString: Whether the value itself is wanted if it is a string.
        public init(strings: [StaticString] = [], members: [StaticString] = [], ownString: Bool = false) {
            fields = JSONFields(required: strings + members)
            stringCount = strings.count
            count = strings.count + members.count
            readsOwnString = ownString
        }
    }

    /// Whether the value is an object with the member of this number, whatever its value.
    public func has(_ index: Int) -> Bool {
        members.contains { $0.index == index }
    }

    /// The string of the member of this number; nil if it is not there or no string.
    public func string(_ index: Int) -> String? {
        members.first { $0.index == index }?.string
    }

    fileprivate init(_ keys: Keys, reading reader: inout JSONReader) throws(JSONError) {
        kind = try reader.peek()
        stringValue = kind == .string && keys.readsOwnString ? try reader.readString() : nil
        var members: [Member] = []
        if kind == .object && keys.count > 0 {
            var object = try reader.beginObject()
            while members.count < keys.count, let field = try reader.nextField(&object, keys.fields) {
                let isNew = field >= 0 && !members.contains { $0.index == field }
                if isNew && field < keys.stringCount, try reader.peek() == .string {
                    members.append(Member(index: field, string: try reader.readString()))
                } else {
                    if isNew { members.append(Member(index: field, string: nil)) }
                    // The value of the last member wanted need not be passed over.
                    if members.count < keys.count { try reader.skip() }
                }
            }
        }
        self.members = members
    }
}

extension JSONReader {
    /// Looks at the value that comes next, and reads nothing.
    ///
    /// An object is looked through until every member of `keys` has been seen, at most to its end.
    ///
    /// - Throws: ``JSONCoding/JSONError`` if what had to be looked at is no JSON.
    public mutating func probe(_ keys: JSONProbe.Keys) throws(JSONError) -> JSONProbe {
        let start = mark()
        let probe = try JSONProbe(keys, reading: &self)
        rewind(to: start)
        return probe
    }
}
