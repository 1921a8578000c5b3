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
        bytes = stringInterpolation.bytes
        failure = stringInterpolation.failure
    }

    /// Puts a path together.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []
        var failure: String?
        /// The text before the next value, which names the value in errors.
        private var before = ""

        /// An empty path.
        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 40)
        }

        /// Appends the document's text.
        public mutating func appendLiteral(_ literal: String) {
            PercentEncoding.appendLiteral(literal, to: &bytes)
            before = literal
        }

        /// Appends a value in style `simple`.
        ///
        /// - Parameters:
        ///   - value: The value to put into the path.
        ///   - explode: Whether the members of an object stand as `name=value`.
        public mutating func appendInterpolation(_ value: some ParameterValue, explode: Bool = false) {
            append(value.parameterContent, explode: explode)
        }

        private mutating func append(_ content: ParameterContent, explode: Bool) {
            let plain = ParameterStyle.simple(content, explode: explode) { Array($0.utf8) }
            let text = String(decoding: plain, as: UTF8.self)
            if let problem = Self.problem(text) {
                failure = failure ?? "the value after '\(before)' in the path \(problem)"
            }
            before = ""
            bytes += ParameterStyle.simple(content, explode: explode, encode: PercentEncoding.encode)
        }

        private static func problem(_ text: String) -> String? {
            if text.isEmpty { return "is empty" }
            if text == "." || text == ".." { return "is \"\(text)\", which names another path" }
            return PercentEncoding.hasControl(text) ? "has a control character" : nil
        }
    }
}
