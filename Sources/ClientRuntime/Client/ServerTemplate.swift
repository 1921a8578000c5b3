#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The URL of a server with variables in it, such as `https://{region}.example.com/{version}`.
public struct ServerTemplate: Hashable, Sendable {
    private let template: String

    /// A template; variables stand in braces.
    public init(_ template: String) { self.template = template }

    /// The URL with the variables' values in place.
    ///
    /// - Throws: ``ConfigurationError`` of code ``ConfigurationError/Code/invalidServer`` when a value is missing or
    ///   could change more than its own place, and when the result is not the URL of a server.
    public func url(_ variables: [String: String] = [:]) throws(ConfigurationError) -> URL {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { throw Self.invalid("a brace is left open") }
            let name = rest[rest.index(after: open)..<close]
            guard let value = variables[String(name)] else { throw Self.invalid("`\(name)` has no value") }
            guard value.utf8.allSatisfy(Self.isAllowed) else {
                throw Self.invalid("the value of `\(name)` has characters that it cannot have")
            }
            text += value
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        _ = try ServerAddress(text)
        guard let url = URL(string: text) else { throw Self.invalid("it is not a URL") }
        return url
    }

    /// What hosts, ports and paths are made of.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        PercentEncoding.isUnreserved(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }

    private static func invalid(_ what: String) -> ConfigurationError {
        ConfigurationError(code: .invalidServer, message: "The URL of the server cannot be made: \(what).")
    }
}
