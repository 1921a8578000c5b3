/// Why a JSON document could not be read or written, and where.
///
/// The reader throws errors that know only their byte offset; ``JSON`` completes ``line``, ``column`` and ``path`` by
/// scanning the input once more, so that reading valid input pays nothing for them.
public struct JSONError: Error, Hashable, Sendable {
    // One pointer wide: a typed throw of it then travels in a register, and results stay where they are.
    private let storage: Storage

    private final class Storage: Sendable {
        let code: Code
        let message: String
        let expectation: String?
        let offset: Int
        let line: Int
        let column: Int
        let path: String

        init(
            code: Code, message: String, expectation: String?, offset: Int, line: Int, column: Int, path: String
        ) {
            self.code = code
            self.message = message
            self.expectation = expectation
            self.offset = offset
            self.line = line
            self.column = column
            self.path = path
        }
    }

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - message: What was expected and found; short, and without long quotations from the input.
    ///   - offset: The byte offset in the document.
    ///   - line: The line, counted from 1; 0 when not known.
    ///   - column: The column in Unicode scalars, counted from 1; 0 when not known.
    ///   - path: The way from the root to the value, such as `credentials[3].recipient.email`.
    public init(
        code: Code,
        message: String,
        offset: Int = 0,
        line: Int = 0,
        column: Int = 0,
        path: String = ""
    ) {
        storage = Storage(
            code: code, message: message, expectation: nil, offset: offset, line: line, column: column, path: path)
    }

    /// - Parameter expectation: What was expected, without what was found.
    init(code: Code, message: String, expecting expectation: String, offset: Int) {
        storage = Storage(
            code: code, message: message, expectation: expectation, offset: offset, line: 0, column: 0, path: "")
    }

    /// What was expected, in words that hold nothing of the document.
    var expectation: String { storage.expectation ?? "what the type reads" }

    /// What kind of failure it is.
    public var code: Code { storage.code }
    /// What was expected and found.
    public var message: String { storage.message }
    /// The byte offset in the document, counted from 0.
    public var offset: Int { storage.offset }
    /// The line, counted from 1; 0 when not known.
    public var line: Int { storage.line }
    /// The column in Unicode scalars, counted from 1; 0 when not known.
    public var column: Int { storage.column }
    /// The way from the root to the value, such as `credentials[3].recipient.email`; empty at the root.
    public var path: String { storage.path }

    /// Whether two errors say the same of the same place.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.message == right.message && left.offset == right.offset
            && left.line == right.line && left.column == right.column && left.path == right.path
    }

    /// Feeds the code, the message and the place to `hasher`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(message)
        hasher.combine(offset)
        hasher.combine(path)
    }
}

extension JSONError {
    /// A kind of failure, with a stable name in kebab case. More may be added.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The stable name.
        public var rawValue: String

        /// A code with the given name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The stable name.
        public var description: String { rawValue }

        /// The bytes do not follow the grammar of RFC 8259.
        public static let syntax = Self(rawValue: "syntax")
        /// The document ends before its value does.
        public static let unexpectedEnd = Self(rawValue: "unexpected-end")
        /// A string is not UTF-8 (RFC 8259 section 8.1).
        public static let invalidUTF8 = Self(rawValue: "invalid-utf8")
        /// An escape is malformed, or names half of a surrogate pair (RFC 8259 section 7).
        public static let invalidEscape = Self(rawValue: "invalid-escape")
        /// Arrays and objects are nested too deep, for the options or for the stack of the thread.
        public static let depth = Self(rawValue: "depth")
        /// An object names a member twice, and the options refuse that.
        public static let duplicateKey = Self(rawValue: "duplicate-key")
        /// The value is of another kind than the one expected.
        public static let typeMismatch = Self(rawValue: "type-mismatch")
        /// An object lacks a required member.
        public static let missingField = Self(rawValue: "missing-field")
        /// A number does not fit the type that should hold it.
        public static let numberOutOfRange = Self(rawValue: "number-out-of-range")
        /// A string does not have the expected form.
        public static let invalidFormat = Self(rawValue: "invalid-format")
        /// There is more after the value than white space.
        public static let trailingContent = Self(rawValue: "trailing-content")
        /// NaN and the infinities have no JSON form (RFC 8259 section 6).
        public static let notFinite = Self(rawValue: "not-finite")
        /// Whoever wanted the value waits no longer.
        public static let interrupted = Self(rawValue: "interrupted")
        /// No alternative of a union matches the value.
        public static let noMatch = Self(rawValue: "no-match")
    }
}

extension JSONError: CustomStringConvertible {
    /// One line: the message, the path, the place and the code.
    public var description: String {
        var text = path.isEmpty ? message : "\(path): \(message)"
        if line > 0 {
            text += " (line \(line), column \(column))"
        } else {
            text += " (offset \(offset))"
        }
        return text + " [\(code)]"
    }
}
