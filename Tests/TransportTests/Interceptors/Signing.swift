import ClientRuntime

/// Signs each attempt: the time and the body, so that neither can be changed on the way.
struct Signing: Interceptor {
    /// The message authentication code of some bytes, such as HMAC with SHA-256 from swift-crypto, as text.
    let code: @Sendable ([UInt8]) -> String
    var now: @Sendable () -> Int

    func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        var request = request
        var body: [UInt8] = []
        if let content = request.content {
            // A file or a sequence is read once to be signed, and once more to be sent.
            for try await chunk in content.chunks { body += chunk }
            if !content.isRepeatable { request.body = body }
        }
        let time = "\(now())"
        if let timestamp = HTTPField.Name("X-Timestamp"), let signature = HTTPField.Name("X-Signature") {
            request.head.headerFields[timestamp] = time
            request.head.headerFields[signature] = code(Array("\(time).".utf8) + body)
        }
        return try await next(request)
    }
}
