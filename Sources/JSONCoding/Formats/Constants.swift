#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Constants that generated code holds. The generator has read each of them, so that what stands behind `??` never
// counts; it is there because a constant must not be able to stop a program.

extension Date {
    /// A constant of format `date-time` (RFC 3339, section 5.6).
    public init(constant text: StaticString) {
        var text = text.description
        self = text.withUTF8 { DateTime.parse($0) } ?? Date(timeIntervalSince1970: 0)
    }
}

extension CalendarDate {
    /// A constant of format `date` (RFC 3339, section 5.6).
    public init(constant text: StaticString) {
        self = CalendarDate(text.description) ?? .epoch
    }
}

extension UUID {
    /// A constant of format `uuid` (RFC 9562, section 4).
    public init(constant text: StaticString) {
        self = UUID(uuidString: text.description) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }
}

extension URL {
    /// A constant of format `uri` (RFC 3986).
    public init(constant text: StaticString) {
        self = URL(string: text.description) ?? URL(filePath: "/")
    }
}

extension Base64Data {
    /// A constant of format `byte` (RFC 4648, section 4).
    public init(constant text: StaticString) {
        self.init(Base64.data(text.description) ?? Data())
    }
}

extension Base64URLData {
    /// A constant of format `base64url` (RFC 4648, section 5).
    public init(constant text: StaticString) {
        self.init(Base64.data(text.description) ?? Data())
    }
}
