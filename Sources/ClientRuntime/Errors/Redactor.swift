import HTTPTypes
import Safeguards

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
        guard var known = error as? TransportError else { return shown(error) }
        known.message = redact(known.message)
        known.underlying = known.underlying.map { redact($0) }
        return known
    }
}
