import HTTPTypes
import JSONCoding

/// Replaces the secrets of a client in what a server sent or an error says.
struct Redactor: Sendable {
    private static let replacement = Array("[redacted]".utf8)

    /// The longest first, so that of two secrets that begin alike the longer is replaced whole.
    private let secrets: [[UInt8]]

    /// - Parameter secrets: Each is looked for as it is, percent-encoded, and as it stands in JSON.
    init(_ secrets: [String] = []) {
        var forms: Set<[UInt8]> = []
        for secret in secrets where !secret.isEmpty {
            forms.insert(Array(secret.utf8))
            forms.insert(PercentEncoding.encode(secret))
            if let json = try? JSON.encode(secret) { forms.insert(Array(json.dropFirst().dropLast())) }
        }
        self.secrets = forms.sorted { $0.count > $1.count }
    }

    /// One line that shows the beginning of `bytes`, at most `limit` Unicode scalars of it.
    func excerpt(_ bytes: [UInt8], limit: Int) -> String {
        // Four bytes make a scalar at most; one more scalar tells that there is more.
        VisibleText.line(String(decoding: redact(bytes, limit: (limit + 1) * 4), as: UTF8.self), limit: limit)
    }

    /// `text` without secrets.
    func redact(_ text: String) -> String {
        if secrets.isEmpty { return text }
        return String(decoding: redact(Array(text.utf8), limit: .max), as: UTF8.self)
    }

    /// `headers` without secrets in their values.
    func redact(_ headers: HTTPFields) -> HTTPFields {
        if secrets.isEmpty { return headers }
        var result = HTTPFields()
        for field in headers {
            let value = field.value
            let redacted = redact(value)
            result.append(redacted == value ? field : HTTPField(name: field.name, value: redacted))
        }
        return result
    }

    /// The secrets are looked for in all of `bytes`, so that none is shown in part where the text is cut.
    private func redact(_ bytes: [UInt8], limit: Int) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex, result.count < limit {
            if let secret = secrets.first(where: { bytes[index...].starts(with: $0) }) {
                result.append(contentsOf: Self.replacement)
                index += secret.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
