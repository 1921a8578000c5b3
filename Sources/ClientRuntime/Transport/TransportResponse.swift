public import HTTPTypes
public import JSONCoding

/// What a transport received.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The whole body, decompressed.
    public var body: [UInt8]

    /// Makes a response.
    public init(head: HTTPResponse, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    /// A response with a JSON body, from its text.
    public static func json(_ text: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Self {
        var head = HTTPResponse(status: status, headerFields: headers)
        head.headerFields[.contentType] = "application/json"
        return Self(head: head, body: [UInt8](text.utf8))
    }

    /// A response with a JSON body, from a value.
    ///
    /// - Throws: `JSONError` when the value has no JSON form.
    public static func json(
        encoding value: some JSONEncodable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) throws(JSONError) -> Self {
        var response = json("", status: status, headers: headers)
        response.body = try JSON.encode(value)
        return response
    }

    /// A response without a body.
    public static func status(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> Self {
        Self(head: HTTPResponse(status: status, headerFields: headers))
    }
}
