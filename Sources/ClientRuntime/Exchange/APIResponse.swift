public import HTTPTypes
public import JSONCoding

/// The response to a call, a success.
public struct APIResponse: Sendable {
    /// The status.
    public let status: HTTPResponse.Status
    /// The header fields.
    public let headers: HTTPFields
    /// The body; empty where it is still to come.
    public var body: [UInt8]
    let failures: FailureReport
    /// The body where it is still to come.
    var arriving: ByteStream?
    /// What ended the body before its end.
    var cut: String?
    /// When the time for the call is up.
    @usableFromInline var deadline: ContinuousClock.Instant?

    /// What the response says beside its body, and the body if that is there.
    public var metadata: ResponseMetadata {
        ResponseMetadata(status: status, headers: headers, body: body, attempts: failures.attempts)
    }

    /// The response as interceptors see it.
    var received: TransportResponse {
        let head = HTTPResponse(status: status, headerFields: headers)
        return arriving.map { TransportResponse(head: head, stream: $0) } ?? TransportResponse(head: head, body: body)
    }

    /// The body, read as JSON.
    ///
    /// Nothing at all is read as nil where the type has one. Where the call takes any media type, a text that is no JSON
    /// is read as if it were a JSON string.
    ///
    /// - Throws: ``APIError`` of code ``APIError/Code/decoding``, ``APIError/Code/unexpectedContent`` if the response
    ///   is in another media type, or ``APIError/Code/timeout`` if the time for the call is up; `CancellationError`.
    @inlinable
    public func json<T: JSONDecodable>(_ type: T.Type = T.self) throws -> T {
        do throws(JSONError) {
            return try JSON.decode(type, from: body, options: decodingOptions)
        } catch {
            return try value(insteadOf: error)
        }
    }

    @usableFromInline var decodingOptions: JSON.DecodingOptions {
        failures.decodingOptions(body.count, until: deadline)
    }

    @usableFromInline
    func value<T: JSONDecodable>(insteadOf error: JSONError) throws -> T {
        if error.code == .interrupted {
            if Task.isCancelled { throw CancellationError() }
            let cause = TransportError(.timeout(wasSent: true), message: "reading the body took too long")
            throw failures.interrupted(cause, status: status, headers: headers)
        }
        if body.isEmpty, let type = T.self as? any ExpressibleByNilLiteral.Type,
            let value = type.init(nilLiteral: ()) as? T
        {
            return value
        }
        let type = ContentType(headers[.contentType])
        if failures.call.acceptsRange, !type.isJSON, let text = type.text(body), let json = try? JSON.encode(text),
            let value = try? JSON.decode(T.self, from: json)
        {
            return value
        }
        throw failures.decoding(self, error.hinting(at: T.self, in: body, read: decodingOptions))
    }

    /// The body as text, in the charset that the response names, or else UTF-8.
    ///
    /// Where the call takes any media type, and JSON came, it is the text of the JSON string.
    ///
    /// - Parameter mediaType: What it is; nil is what the call asks for.
    /// - Throws: ``APIError`` of code ``APIError/Code/decoding``, or ``APIError/Code/unexpectedContent`` where JSON came.
    public func text(as mediaType: String? = nil) throws -> String {
        let type = ContentType(headers[.contentType])
        let expected = mediaType ?? failures.call.acceptedType
        if type.isJSON, expected.contains("*") {
            if let text = try? JSON.decode(String.self, from: body) { return text }
        } else if type.isJSON, !expected.contains("json") {
            throw failures.unexpectedContent(self, type.essence, expected: expected)
        }
        guard let text = type.text(body) else { throw failures.notText(self, type.charset ?? "utf-8") }
        return text
    }

    /// The body as it arrives, or as it came.
    public func stream() -> ResponseStream { ResponseStream(self) }

    /// The response with the whole of its body.
    ///
    /// - Throws: ``APIError``, of code ``APIError/Code/rejected`` if the body says that the call did not succeed;
    ///   `CancellationError`.
    public func collected() async throws -> Self {
        do {
            let response = try await collected(allOfIt: true)
            if let rejection = response.rejection { throw rejection }
            return response
        } catch {
            throw ResponseHead(status: status, headers: headers, failures: failures).failure(error)
        }
    }

    /// The error that the body says it is.
    var rejection: APIError? {
        guard let key = failures.call.envelopeKey, Envelope.isRejection(body, key) else { return nil }
        return failures.rejected(self, by: key)
    }

    /// - Parameter allOfIt: Whether the beginning of the body is of no use.
    func collected(allOfIt: Bool) async throws -> Self {
        guard let stream = arriving else { return self }
        let configuration = failures.core.configuration
        let maximum = max(0, configuration.maximumResponseBytes)
        var response = self
        response.deadline = .now + min(configuration.timeout, longestDuration)
        response.arriving = nil
        let collected = try await withTimeLimit(configuration.timeout) {
            allOfIt ? (try await stream.collect(upTo: maximum), nil) : try await stream.collectBeginning(upTo: maximum)
        }
        if let collected {
            (response.body, response.cut) = collected
        } else if allOfIt {
            throw TransportError(.timeout(wasSent: true), message: "the body took too long")
        } else {
            response.cut = "it took longer than \(configuration.timeout)"
        }
        return response
    }

    /// The error to throw when the document does not mention the status.
    public func unexpectedStatus() -> APIError { failures.unexpectedStatus(self) }
}

extension APIResponse: CustomReflectable {
    /// Shows the header fields by their names, the body by its size: they may hold what the server echoed.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: ["status": status.code, "headers": headers.map { $0.name.rawName }, "bodyBytes": body.count])
    }
}
