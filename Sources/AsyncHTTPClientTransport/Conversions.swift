import AsyncHTTPClient
import HTTPTransport
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
        var cookies: [String] = []
        for field in head.headerFields {
            if field.name == .cookie {
                cookies.append(field.value)
            } else {
                headers.add(name: field.name.rawName, value: field.value)
            }
        }
        // However many there are here, a request has one (RFC 6265 section 5.4).
        if !cookies.isEmpty { headers.add(name: "Cookie", value: cookies.joined(separator: "; ")) }
        guard let content = request.content else { return }
        if let bytes = content.bytes, !content.isObserved {
            body = .bytes(ByteBuffer(bytes: bytes))
        } else if content.length == 0 {
            // Nobody would read a stream of nothing to its end.
            body = .bytes(ByteBuffer())
            content.didSend(0, of: 0, isAll: true)
        } else {
            let length = content.length.map { HTTPClientRequest.Body.Length.known(Int64($0)) }
            body = .stream(content.chunks.map { ByteBuffer(bytes: $0) }, length: length ?? .unknown)
        }
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

    /// The body while it arrives. Reading it drives the transfer, and not reading it holds it up.
    func stream(to request: TransportRequest) -> ByteStream {
        let (body, head) = (body, request.head)
        return ByteStream(length: length(to: request)) { writer in
            do {
                for try await buffer in body { try await writer.write(Array(buffer.readableBytesView)) }
            } catch {
                throw TransportFailure.error(for: error, to: head)
            }
        }
    }

    /// The whole body.
    ///
    /// - Throws: `TransportError` if it is larger than the request allows; what reading it throws.
    func bytes(to request: TransportRequest) async throws -> [UInt8] {
        let limit = max(0, request.maximumResponseBytes)
        let length = length(to: request) ?? 0
        guard length <= limit else { throw TransportFailure.tooLarge() }
        var bytes: [UInt8] = []
        // What is announced need not come.
        bytes.reserveCapacity(min(length, 1 << 20))
        for try await buffer in body {
            guard buffer.readableBytes <= limit - bytes.count else { throw TransportFailure.tooLarge() }
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        return bytes
    }

    /// How many bytes the body will have; nil if that is not known, as where they are compressed.
    private func length(to request: TransportRequest) -> Int? {
        if request.head.method == .head || [204, 304].contains(status.code) { return 0 }
        guard !headers.contains(name: "Content-Encoding"), let value = headers.first(name: "Content-Length")
        else { return nil }
        return Int(value).flatMap { $0 >= 0 ? $0 : nil }
    }
}
