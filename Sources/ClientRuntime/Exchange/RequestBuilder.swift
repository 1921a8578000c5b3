import HTTPTypes
import Safeguards

/// Puts a request together from a call and a client, without its credentials.
struct RequestBuilder {
    let core: ClientCore
    let call: Call

    /// - Parameter credentials: Those that the call will have.
    /// - Throws: ``APIError`` of code ``APIError/Code/invalidRequest``.
    func request(
        streamsResponse: Bool, credentials: [ClientCredential]
    ) throws(APIError) -> TransportRequest {
        if let failure = call.failure { throw invalid(failure.message, underlying: failure.underlying) }
        if let content = call.content?.content { try check(content) }
        let server = try server()
        var head = HTTPRequest(
            method: call.method, scheme: server.scheme, authority: server.authority,
            path: path(below: server.pathPrefix))
        head.headerFields = try headers()
        if server.isOpen, !core.configuration.sendsCredentialsOpenly,
            let name = credentials.first?.scheme
                ?? SecretFields.credential(in: head.headerFields.map(\.name.rawName), query: call.encodedQuery)
        {
            throw invalid(
                "its credential `\(VisibleLine.of(name, limit: 60))` would be readable on the way to "
                    + "\(server.authority): use https, or allow it by `sendsCredentialsOpenly` of the configuration")
        }
        var request = TransportRequest(
            head: head, content: call.content?.content, timeout: core.configuration.timeout,
            idleTimeout: core.configuration.idleTimeout,
            maximumResponseBytes: max(0, core.configuration.maximumResponseBytes), streamsResponse: streamsResponse,
            operation: call.operation)
        request.tags = call.tags
        request.pathTemplate = call.pathTemplate
        return request
    }

    private func check(_ content: RequestBody) throws(APIError) {
        do throws(FileError) { try content.check() } catch { throw invalid(error.description, underlying: error) }
    }

    private func server() throws(APIError) -> ServerAddress {
        do throws(ConfigurationError) {
            return try core.server(for: call)
        } catch { throw invalid(error.message, underlying: error) }
    }

    /// The credentials of the call.
    ///
    /// - Throws: ``APIError`` of code ``APIError/Code/missingCredential``.
    func credentials() throws(APIError) -> [ClientCredential] {
        let alternatives = core.parts.chosenSecurity.map { [$0] } ?? call.requirement ?? core.credentials.security
        guard let selected = core.credentials.select(alternatives) else {
            throw APIError(
                code: .missingCredential, operation: call.operation,
                message: "the call needs a credential for \(core.credentials.ways(to: alternatives))", outcome: .notSent
            )
        }
        if selected.count > 1, let name = ClientCredential.sharedHeader(of: selected) {
            throw invalid("two of its credentials would be the header field `\(name)`, which has one value")
        }
        return selected
    }

    // MARK: Path

    private func path(below prefix: String) -> String {
        if let target = call.pageTarget { return target }
        var bytes = Array(prefix.utf8)
        if call.path.bytes.first != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        bytes += call.path.bytes
        Self.add(call.encodedQuery, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds to a query, of which the path may have one.
    private static func add(_ query: [UInt8], to path: inout [UInt8]) {
        if query.isEmpty { return }
        // A document's path may bring a query of its own.
        let hasQuery = path.contains(UInt8(ascii: "?"))
        if !hasQuery || path.last != UInt8(ascii: "?") {
            path.append(hasQuery ? UInt8(ascii: "&") : UInt8(ascii: "?"))
        }
        path += query
    }

    // MARK: Header fields

    /// What the caller names: options, then the parameters that replace them.
    var given: [(name: String, value: String)] {
        core.configuration.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + call.headerValues
    }

    private func headers() throws(APIError) -> HTTPFields {
        var fields = HTTPFields()
        if let userAgent = core.configuration.userAgent { try set("User-Agent", userAgent, in: &fields) }
        try set("Accept", call.acceptedType, in: &fields)
        let type = call.content?.contentType
        if let type { try set("Content-Type", type, in: &fields) }
        for (name, value) in given { try set(name, value, in: &fields) }
        let isMultipart = type?.utf8.lazy.map { $0 | 0x20 }.starts(with: "multipart/".utf8) ?? false
        if isMultipart, fields[.contentType] != type {
            throw invalid("`Content-Type` says the boundary of a multipart body: leave it out of the header fields")
        }
        if let key = core.idempotencyKey(for: call) { try set(key.field, key.value, in: &fields) }
        if !call.encodedCookies.isEmpty {
            try add(cookies: String(decoding: call.encodedCookies, as: UTF8.self), to: &fields)
        }
        return fields
    }

    private func add(cookies: String, to fields: inout HTTPFields) throws(APIError) {
        let given = fields[.cookie].map { "\($0); " } ?? ""
        try set("Cookie", given + cookies, in: &fields)
    }

    // MARK: Credentials

    /// Adds a credential to the request, unless the caller gives what it would be: who names it means it.
    func add(_ credential: AppliedCredential, to request: inout TransportRequest) throws(APIError) {
        switch credential.location {
        case .query(let name):
            if has(name, in: call.encodedQuery, "&") { return }
            var query = ParameterWriter()
            query.form(name, .scalar(credential.value), explode: true)
            var path = Array((request.head.path ?? "/").utf8)
            Self.add(query.bytes, to: &path)
            request.head.path = String(decoding: path, as: UTF8.self)
        case .cookie(let name):
            if has(name, in: call.encodedCookies, ";") { return }
            try add(cookies: "\(name)=\(credential.value)", to: &request.head.headerFields)
        case .header(let name):
            if given.contains(where: { $0.name.lowercased() == name.lowercased() }) { return }
            // A session that a document calls the whole field stands beside the cookies that are parameters.
            if name.lowercased() == "cookie" {
                return try add(cookies: credential.value, to: &request.head.headerFields)
            }
            try set(name, credential.value, in: &request.head.headerFields)
        }
    }

    /// Whether one of the pairs has that name.
    private func has(_ name: String, in pairs: [UInt8], _ separator: Unicode.Scalar) -> Bool {
        let name = PercentEncoding.encode(name) + [UInt8(ascii: "=")]
        return pairs.split(separator: UInt8(ascii: separator)).contains { pair in
            pair.drop { $0 == UInt8(ascii: " ") }.starts(with: name)
        }
    }

    /// Sets a field after checking it (RFC 9110 sections 5.1 and 5.5): what would be mended silently is refused.
    private func set(_ name: String, _ value: String, in fields: inout HTTPFields) throws(APIError) {
        guard let fieldName = HTTPField.Name(name) else {
            throw invalid("`\(VisibleLine.of(name, limit: 60))` is not a name of a header field")
        }
        if ["content-length", "transfer-encoding", "host"].contains(fieldName.canonicalName) {
            throw invalid("the header field `\(name)` is the transport's to set")
        }
        guard HTTPField.isValidValue(value) else {
            throw invalid("the value of the header field `\(name)` has characters that it cannot have")
        }
        // Setting `Cookie` by its name makes a field of each cookie; a request has one (RFC 6265 section 5.4).
        guard fieldName == .cookie else { return fields[fieldName] = value }
        fields[values: .cookie] = [value]
    }

    private func invalid(_ message: String, underlying: (any Error)? = nil) -> APIError {
        APIError(
            code: .invalidRequest, operation: call.operation, message: message, outcome: .notSent,
            underlying: underlying)
    }
}
