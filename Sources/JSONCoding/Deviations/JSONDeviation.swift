/// Where a document is not what the types that read it say, though it was read.
///
/// It tells places and kinds, and holds no value of the document.
public struct JSONDeviation: Hashable, Sendable {
    /// What was done about it.
    public let kind: Kind
    /// Where the first of them is in the document, as a JSON pointer (RFC 6901), such as `/credentials/3/issued_on`. Long
    /// ones are shortened in the middle.
    public let pointer: String
    /// The same with `*` for every element of an array, such as `/credentials/*/issued_on`: what deviates in the same
    /// manner at the same place is one deviation.
    public let place: String
    /// What the type expected, such as "a date and time (RFC 3339)".
    public let expected: String
    /// What stood there, such as "an empty string".
    public let found: String
    /// For ``Kind/leftOut`` the place of the member that is nil: that of the value, or of one that it is part of.
    public let leftOut: String?
    /// How often it was found in the document.
    public package(set) var count: Int

    package init(
        kind: Kind, pointer: String, place: String, expected: String, found: String, leftOut: String?, count: Int = 1
    ) {
        self.kind = kind
        self.pointer = pointer
        self.place = place
        self.expected = expected
        self.found = found
        self.leftOut = leftOut
        self.count = count
    }

    /// What deviations have in common that are one.
    package struct Identity: Hashable, Sendable {
        let kind: Kind
        let place: String
        let expected: String
        let found: String
        let leftOut: String?
    }

    /// What it has in common with others of its place.
    package var identity: Identity {
        Identity(kind: kind, place: place, expected: expected, found: found, leftOut: leftOut)
    }

    /// What was done about a deviation, with a stable name in kebab case. More may be added.
    public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The stable name.
        public var rawValue: String

        /// A kind with the given name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The stable name.
        public var description: String { rawValue }

        /// The value was read by its plain meaning: nothing is lost.
        public static let converted = Self(rawValue: "converted")
        /// A member that may be missing could not be read, and is nil.
        public static let leftOut = Self(rawValue: "left-out")
        /// A member that its type does not name was passed over.
        public static let unknownMember = Self(rawValue: "unknown-member")
        /// A value that is not among those of its enumeration was kept.
        public static let unknownValue = Self(rawValue: "unknown-value")
        /// A value that is none of the branches of its union was kept.
        public static let unknownBranch = Self(rawValue: "unknown-branch")

        /// Whether the document breaks what its types say, and does not only add to it.
        public var isBreach: Bool { self == .converted || self == .leftOut }
    }
}

extension JSONDeviation: CustomStringConvertible {
    /// One line, such as `/credentials/3/issued_on: expected a date and time, found an empty string [left-out]`.
    public var description: String {
        let place = pointer.isEmpty ? "the document" : pointer
        let consequence = leftOut.map { $0 == self.place ? "; it is nil" : "; \($0) is nil" } ?? ""
        return "\(place): expected \(expected), found \(found)\(consequence) [\(kind)]"
    }
}
