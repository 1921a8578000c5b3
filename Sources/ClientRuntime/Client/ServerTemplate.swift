import Safeguards

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The URL of a server, perhaps with variables in it, such as `https://{region}.example.com/{version}`.
///
/// A value stays in the place where its variable stands. Within a host, it is labels, such as `eu` or `eu.west`, which the
/// rest of the host follows; at the end of a host, whole labels or a path; beside a colon, a port; in a path, segments of
/// it, none of which is `..`. Only a variable that is all of the host, or all before the path, can be any host.
public struct ServerTemplate: Hashable, Sendable, ExpressibleByStringLiteral {
    private let template: String
    private let defaults: [String: String]

    /// A template; variables stand in braces.
    ///
    /// - Parameters:
    ///   - template: The URL, whole or relative.
    ///   - defaults: The values of the variables, where nothing else is said.
    public init(_ template: String, _ defaults: [String: String] = [:]) {
        self.template = template
        self.defaults = defaults
    }

    /// A URL without variables.
    public init(stringLiteral value: String) { self.init(value) }

    /// The URL with the variables' values in place.
    ///
    /// - Parameters:
    ///   - variables: The values of variables, by name.
    ///   - base: What a relative URL is relative to, such as where the document comes from.
    /// - Throws: ``ConfigurationError`` of code ``ConfigurationError/Code/invalidServer`` when a value is missing or
    ///   could change more than its own place, and when the result is not the URL of a server.
    public func url(
        _ variables: [String: String] = [:], relativeTo base: URL? = nil
    ) throws(ConfigurationError) -> URL {
        let text = try text(variables)
        let whole = base.map { Self.resolved(text, $0) } ?? text
        _ = try ServerAddress(whole)
        guard let url = URL(string: whole) else { throw Self.invalid("it is not a URL") }
        return url
    }

    /// Where the template leads to.
    ///
    /// - Parameter isBaseGiven: Whether the base also stands in place of an absolute URL.
    func address(
        _ variables: [String: String], relativeTo base: ServerAddress?, isBaseGiven: Bool
    ) throws(ConfigurationError) -> ServerAddress {
        // What needs no value is asked for none.
        if isBaseGiven, let base, !Self.isRelative(template) { return base }
        let text = try text(variables)
        let isRelative = Self.isRelative(text)
        guard let base else { return try ServerAddress(text) }
        if isBaseGiven, !isRelative || text.hasPrefix("//") { return base }
        guard isRelative, let url = URL(string: base.description) else { return try ServerAddress(text) }
        return try ServerAddress(Self.resolved(text, url))
    }

    private static func isRelative(_ text: String) -> Bool { !text.prefix { $0 != "/" }.hasSuffix(":") }

    private static func resolved(_ text: String, _ base: URL) -> String {
        text.isEmpty ? base.absoluteString : URL(string: text, relativeTo: base)?.absoluteString ?? text
    }

    private func text(_ variables: [String: String]) throws(ConfigurationError) -> String {
        var text = ""
        var plain = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            plain += rest[..<open] + "x"
            guard let close = rest[open...].firstIndex(of: "}") else { throw Self.invalid("a brace is left open") }
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = variables[name] ?? defaults[name] else {
                throw Self.invalid("`\(name)` has no value: give it one in `serverVariables`")
            }
            rest = rest[rest.index(after: close)...]
            guard ServerPlace(before: text, after: rest).allows(value) else {
                throw Self.invalid("the value of `\(name)` has characters that it cannot have, or leaves its place")
            }
            text += value
        }
        text += rest
        plain += rest
        if ServerPlace.isLeft(by: text, of: plain) { throw Self.invalid("the value of a variable leaves its place") }
        return text
    }

    private static func invalid(_ what: String) -> ConfigurationError {
        ConfigurationError(code: .invalidServer, message: "The URL of the server cannot be made: \(what).")
    }
}
