import HTTPTypes
import Safeguards

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Redactor {
    /// One line that shows the beginning of `bytes`, at most `limit` Unicode scalars of it.
    func excerpt(_ bytes: [UInt8], limit: Int) -> String {
        // Four bytes make a scalar at most; one more scalar tells that there is more.
        let shown = (limit + 1) * 4
        let text = VisibleLine.of(String(decoding: redact(bytes, upTo: shown), as: UTF8.self), limit: limit)
        return bytes.count > shown && !text.hasSuffix("…") ? text + "…" : text
    }

    /// `headers` without secrets.
    func redact(_ headers: HTTPFields) -> HTTPFields {
        if isEmpty { return headers }
        var result = HTTPFields()
        for field in headers {
            let name = redact(field.name.rawName) == field.name.rawName ? field.name : HTTPField.Name("redacted")
            result.append(HTTPField(name: name ?? field.name, value: redact(field.value)))
        }
        return result
    }

    /// `error` itself where nothing that can be printed of it has a secret, else its description without.
    func redact(_ error: any Error) -> any Error {
        if isEmpty { return error }
        if var known = error as? TransportError {
            known.message = redact(known.message)
            known.underlying = known.underlying.map { redact($0) }
            return known
        }
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

/// Stands for an error of a transport that holds a credential.
struct UnshownError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = VisibleLine.of(description, limit: 1000) }
}
