public import HTTPTypes
public import JSONCoding

/// The response to a call, a success (2xx).
public struct APIResponse: Sendable {
    /// The status.
    public let status: HTTPResponse.Status
    /// The header fields.
    public let headers: HTTPFields
    /// The body.
    public let body: [UInt8]
    let failures: FailureReport
    /// The body where it is still to come; then ``body`` is empty.
    var stream: ByteStream?

    /// The body, read as JSON.
    ///
    /// - Throws: ``APIError`` of code ``APIError/Code/decoding``.
    @inlinable
    public func json<T: JSONDecodable>(_ type: T.Type = T.self) throws -> T {
        do throws(JSONError) {
            return try JSON.decode(type, from: body)
        } catch {
            throw decodingFailure(error)
        }
    }

    /// The body as text in UTF-8.
    ///
    /// - Throws: ``APIError`` of code ``APIError/Code/decoding``.
    public func text() throws -> String {
        guard let text = String(validating: body, as: UTF8.self) else { throw failures.notText(self) }
        return text
    }

    /// The error to throw when the document does not mention the status.
    public func unexpectedStatus() -> APIError { failures.unexpectedStatus(self) }

    @usableFromInline
    func decodingFailure(_ error: JSONError) -> APIError { failures.decoding(self, error) }
}

extension APIResponse: CustomReflectable {
    /// Shows the body by its size only.
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status, "headers": headers, "bodyBytes": body.count])
    }
}
