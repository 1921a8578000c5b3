import AsyncHTTPClient
import ClientRuntime
import HTTPTypes
import NIOCore
import NIOHTTP1

extension HTTPClientRequest {
    init(_ request: TransportRequest) {
        let head = request.head
        // The parts have been checked already, and are to reach the server byte for byte.
        self.init(url: "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")")
        method = HTTPMethod(rawValue: head.method.rawValue)
        headers.reserveCapacity(head.headerFields.count)
        for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        if let bytes = request.body { body = .bytes(ByteBuffer(bytes: bytes)) }
    }
}

extension HTTPClientResponse {
    /// - Throws: `TransportError` for a status that HTTP does not have.
    func head() throws -> HTTPResponse {
        // RFC 9110 section 15.
        guard (100...599).contains(status.code) else {
            throw TransportError(.unknown, message: "the server answered with the status \(status.code)")
        }
        var fields = HTTPFields()
        fields.reserveCapacity(headers.count)
        for (name, value) in headers {
            // A field whose name is not a token means nothing to anybody.
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        let status = HTTPResponse.Status(code: Int(status.code), reasonPhrase: status.reasonPhrase)
        return HTTPResponse(status: status, headerFields: fields)
    }
}
