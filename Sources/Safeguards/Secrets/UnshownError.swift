#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Redactor {
    /// `error` itself where nothing that can be printed of it has a secret, else its description without.
    public func shown(_ error: any Error) -> any Error {
        if isEmpty { return error }
        var text = ""
        dump(error, to: &text, maxDepth: 20, maxItems: 1000)
        let description = "\(error)"
        text += " \(description) \(String(reflecting: error)) "
        if let error = error as? any LocalizedError {
            text += "\([error.errorDescription, error.failureReason, error.recoverySuggestion, error.helpAnchor])"
        }
        return text.utf8.count < 1 << 16 && redact(text) == text ? error : UnshownError(redact(description))
    }
}

/// Stands for an error of a library that holds a credential.
struct UnshownError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = VisibleLine.of(description, limit: 1000) }
}
