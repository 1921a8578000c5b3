#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
public import JSONCoding

/// An error whose `localizedDescription` is the line that is printed of it.
public protocol PrintedError: LocalizedError, CustomStringConvertible {}

extension PrintedError {
    /// What is printed.
    public var errorDescription: String? { description }
}

extension JSONError: PrintedError {}
