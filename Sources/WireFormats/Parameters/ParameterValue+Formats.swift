public import JSONCoding

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Date: ParameterValue {
    /// The date and time in UTC (RFC 3339 section 5.6).
    ///
    /// What is outside the years 0 to 9999 cannot be sent.
    public var parameterContent: ParameterContent {
        DateTime.text(of: self).map { .scalar($0) } ?? .invalid("is a date outside the years 0 to 9999")
    }
}

extension CalendarDate: ParameterValue {
    /// The day as text, such as `2024-03-15`.
    public var parameterContent: ParameterContent { .scalar(description) }
}

extension UUID: ParameterValue {
    /// The UUID in lower case.
    public var parameterContent: ParameterContent { .scalar(uuidString.lowercased()) }
}

extension URL: ParameterValue {
    /// The URL as text.
    public var parameterContent: ParameterContent { .scalar(absoluteString) }
}

extension Base64Data: ParameterValue {
    /// The text in Base64.
    public var parameterContent: ParameterContent { .scalar(description) }
}

extension Base64URLData: ParameterValue {
    /// The text in Base64, in the alphabet of URLs.
    public var parameterContent: ParameterContent { .scalar(description) }
}

extension Nullable: ParameterValue where Wrapped: ParameterValue {
    /// The value; nothing when it is null or absent.
    public var parameterContent: ParameterContent { wrapped.parameterContent }
}
