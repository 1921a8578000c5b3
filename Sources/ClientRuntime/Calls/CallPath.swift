/// How the value of a path parameter becomes text (OpenAPI, Parameter Object, Style Values).
public enum PathStyle: Sendable {
    /// `a,b`.
    case simple
    /// `.a,b`, exploded `.a.b`.
    case label
    /// `;name=a,b`, exploded `;name=a;name=b`.
    case matrix(String)
}

/// The path of a call: the document's text with values in it.
///
/// ```swift
/// let path: CallPath = "/v1/credential/\(documentID)/view"
/// ```
///
/// Text stands as it is. Values are percent-encoded from their bytes, everything but unreserved characters (RFC 3986
/// section 2.3), so that none can reach another path. A value that is empty, `.` or `..`, which would name another
/// path even so, or that has a control character, makes the call throw ``APIError/Code/invalidRequest``.
public struct CallPath: ExpressibleByStringInterpolation, Sendable {
    let bytes: [UInt8]
    let hasValues: Bool
    /// Why the path cannot be used.
    let failure: String?

    /// A path without values.
    public init(stringLiteral value: String) {
        var interpolation = StringInterpolation(literalCapacity: value.utf8.count, interpolationCount: 0)
        interpolation.appendLiteral(value)
        self.init(stringInterpolation: interpolation)
    }

    /// A path with values.
    public init(stringInterpolation: StringInterpolation) {
        var interpolation = stringInterpolation
        bytes = interpolation.writer.bytes
        hasValues = interpolation.hasValues
        interpolation.endSegment(at: bytes.count)
        failure = interpolation.failure
    }

    /// Puts a path together.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var writer = ParameterWriter()
        var failure: String?
        /// The text before the next value, which names the value in errors.
        private var before = ""
        private var segmentStart = 0
        /// Whether a value is in the segment.
        private var hasValue = false
        fileprivate var hasValues = false

        /// An empty path.
        public init(literalCapacity: Int, interpolationCount: Int) {
            writer.bytes.reserveCapacity(literalCapacity + interpolationCount * 40)
        }

        /// Appends the document's text.
        public mutating func appendLiteral(_ literal: String) {
            let start = writer.bytes.count
            PercentEncoding.appendLiteral(literal, to: &writer.bytes)
            for index in start..<writer.bytes.count
            where writer.bytes[index] == UInt8(ascii: "/") || writer.bytes[index] == UInt8(ascii: "?") {
                endSegment(at: index)
            }
            before = literal
        }

        /// Appends a value.
        ///
        /// - Parameters:
        ///   - value: The value to put into the path.
        ///   - style: How it becomes text.
        ///   - explode: Whether each element of an array or member of an object stands by itself.
        ///   - allowsReserved: Whether the reserved characters that a segment can have stand as they are.
        public mutating func appendInterpolation(
            _ value: some ParameterValue,
            style: PathStyle = .simple,
            explode: Bool = false,
            allowsReserved: Bool = false
        ) {
            writer.escaping = allowsReserved ? .reservedSegment : .segment
            let start = writer.bytes.count
            let content = value.parameterContent
            switch style {
            case .simple: writer.list(content, equals: explode ? "=" : ",")
            case .label: writer.label(content, explode: explode)
            case .matrix(let name): writer.form(name, content, explode: explode, separator: ";")
            }
            let problem = writer.problem ?? (writer.bytes.count == start ? "is empty" : nil)
            if let problem, failure == nil { failure = "the value after '\(before)' in the path \(problem)" }
            before = ""
            (hasValue, hasValues) = (true, true)
        }

        /// Values can make a segment that names another path, by themselves or together.
        fileprivate mutating func endSegment(at end: Int) {
            defer { (segmentStart, hasValue) = (end + 1, false) }
            guard hasValue, failure == nil, end - segmentStart <= 6 else { return }
            let text = String(decoding: writer.bytes[segmentStart..<end], as: UTF8.self)
            let plain = text.lowercased().replacing("%2e", with: ".")
            guard plain == "." || plain == ".." else { return }
            failure = "a segment of the path is \"\(text)\", which names another path"
        }
    }
}
