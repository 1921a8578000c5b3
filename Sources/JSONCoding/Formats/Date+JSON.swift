#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Date: JSONCodable {
    /// Reads a string of format `date-time` (RFC 3339 section 5.6): any offset, a fraction of up to 9 digits.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = try reader.readString(expecting: "a date and time such as 2024-03-15T09:30:00Z", DateTime.parse)
    }

    /// Writes a string of format `date-time` in UTC, with a fraction only where there is one.
    ///
    /// A date outside the years 0 to 9999 cannot be written: writing fails with `JSONError.Code.invalidFormat`.
    public func write(json writer: inout JSONWriter) {
        let isWritten: Void? = DateTime.withText(of: self) { writer.write(utf8: $0) }
        if isWritten == nil {
            writer.fail(JSONError(code: .invalidFormat, message: "the year of the date does not have four digits"))
            writer.writeNull()
        }
    }
}
