#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A token, key or other secret that a provider gives, and how long it is good.
public struct AccessToken: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The secret.
    public var value: String
    /// When it ceases to be good; nil if that is not known, so that it is used until the server refuses it.
    public var expiry: Date?

    /// A token.
    public init(_ value: String, expiry: Date? = nil) {
        self.value = value
        self.expiry = expiry
    }

    /// How long before it expires a new one is asked for: what clocks differ by, and requests take.
    package static let skew = 30.0

    /// From when on a new one is asked for; nil for when this one is refused.
    ///
    /// One that lives shorter than twice ``skew`` is renewed when half of its time has passed.
    package func renewal(from now: Date) -> Date? {
        expiry.map { $0 - min(Self.skew, max(0, $0.timeIntervalSince(now) / 2)) }
    }

    /// A token from its text.
    public init(stringLiteral value: String) { self.init(value) }
}

extension AccessToken: Redacted {
    /// Says that it is there, not what it is.
    public var description: String { "AccessToken([redacted]\(expiry.map { ", until \($0)" } ?? ""))" }
}
