#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Date: JSONCodable {
    /// Reads a string of format `date-time` (RFC 3339 section 5.6): any offset, a fraction of any length.
    ///
    /// What services write in its place is read too: a space for `T`, an offset without colon or minutes, none for UTC,
    /// no seconds, a comma before the fraction.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = try reader.readString(expecting: "a date and time such as 2024-03-15T09:30:00Z", DateTime.parse)
    }

    /// Writes a string of format `date-time` in UTC, with the fewest digits that say the same.
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
