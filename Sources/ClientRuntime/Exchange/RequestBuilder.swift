import HTTPTypes
import Safeguards

/// Puts a request together from a call and a client.
struct RequestBuilder {
    let core: ClientCore
    let call: Call

    /// - Throws: ``APIError`` of code ``APIError/Code/invalidRequest`` or ``APIError/Code/missingCredential``.
    func request(streamsResponse: Bool) throws(APIError) -> TransportRequest {
        if let failure = call.failure { throw invalid(failure.message, underlying: failure.underlying) }
        if let content = call.content?.content { try check(content) }
        let credentials = try selectedCredentials()
        let server = try server()
        var head = HTTPRequest(
            method: call.method, scheme: server.scheme, authority: server.authority,
            path: path(below: server.pathPrefix, adding: credentials))
        head.headerFields = try headers(adding: credentials)
        if server.isOpen, !core.configuration.sendsCredentialsOpenly,
            let name = credentials.first?.scheme
                ?? SecretFields.credential(in: head.headerFields.map(\.name.rawName), query: call.encodedQuery)
        {
            throw invalid(
                "its credential `\(VisibleLine.of(name, limit: 60))` would be readable on the way to "
                    + "\(server.authority): use https, or allow it by `sendsCredentialsOpenly` of the configuration")
        }
        return TransportRequest(
            head: head, content: call.content?.content, timeout: core.configuration.timeout,
            idleTimeout: core.configuration.idleTimeout,
            maximumResponseBytes: max(0, core.configuration.maximumResponseBytes), streamsResponse: streamsResponse,
            operation: call.operation)
    }

    private func check(_ content: RequestBody) throws(APIError) {
        do throws(FileError) { try content.check() } catch { throw invalid(error.description, underlying: error) }
    }

    private func server() throws(APIError) -> ServerAddress {
        do throws(ConfigurationError) {
            return try core.server(for: call)
        } catch { throw invalid(error.message, underlying: error) }
    }

    private func selectedCredentials() throws(APIError) -> [AppliedCredential] {
        let alternatives = core.chosenSecurity.map { [$0] } ?? call.requirement ?? core.credentials.security
        guard let selected = core.credentials.select(alternatives) else {
            throw APIError(
                code: .missingCredential, operation: call.operation,
                message: "the call needs a credential for \(core.credentials.ways(to: alternatives))", outcome: .notSent
            )
        }
        if selected.count > 1, let name = AppliedCredential.sharedHeader(of: selected) {
            throw invalid("two of its credentials would be the header field `\(name)`, which has one value")
        }
        return selected
    }

    // MARK: Path

    private func path(below prefix: String, adding credentials: [AppliedCredential]) -> String {
        var bytes = call.pageTarget.map { Array($0.utf8) } ?? ownPath(below: prefix)
        let ownQuery = call.pageTarget == nil ? call.encodedQuery : []
        // A document's path may bring a query of its own.
        let hasQuery = bytes.contains(UInt8(ascii: "?"))
        let pageQuery = call.pageTarget == nil ? [] : bytes.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        var query = ParameterWriter()
        query.bytes = ownQuery
        for credential in credentials {
            // Who gives a parameter of that name means it, as with header fields.
            guard case .query(let name) = credential.location, !has(name, in: ownQuery + pageQuery, "&") else {
                continue
            }
            query.form(name, .scalar(credential.value), explode: true)
        }
        if !query.bytes.isEmpty {
            if !hasQuery || bytes.last != UInt8(ascii: "?") {
                bytes.append(hasQuery ? UInt8(ascii: "&") : UInt8(ascii: "?"))
            }
            bytes += query.bytes
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func ownPath(below prefix: String) -> [UInt8] {
        var bytes = Array(prefix.utf8)
        if call.path.bytes.first != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        bytes += call.path.bytes
        return bytes
    }

    // MARK: Header fields

    /// What the caller names: options, then the parameters that replace them.
    var given: [(name: String, value: String)] {
        core.configuration.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + call.headerValues
    }

    private func headers(adding credentials: [AppliedCredential]) throws(APIError) -> HTTPFields {
        var fields = HTTPFields()
        if let userAgent = core.configuration.userAgent { try set("User-Agent", userAgent, in: &fields) }
        try set("Accept", call.acceptedType, in: &fields)
        let type = call.content?.contentType
        if let type { try set("Content-Type", type, in: &fields) }
        let given = given
        for (name, value) in given { try set(name, value, in: &fields) }
        var cookies = String(decoding: call.encodedCookies, as: UTF8.self)
        for credential in credentials {
            switch credential.location {
            case .query: continue
            case .cookie(let name):
                if has(name, in: call.encodedCookies, ";") { continue }
                if !cookies.isEmpty { cookies += "; " }
                cookies += "\(name)=\(credential.value)"
            case .header(let name):
                // Who names the field in the options means it.
                let isGiven = given.contains { $0.name.lowercased() == name.lowercased() }
                if !isGiven { try set(name, credential.value, in: &fields) }
            }
        }
        let isMultipart = type?.utf8.lazy.map { $0 | 0x20 }.starts(with: "multipart/".utf8) ?? false
        if isMultipart, fields[.contentType] != type {
            throw invalid("`Content-Type` says the boundary of a multipart body: leave it out of the header fields")
        }
        if !cookies.isEmpty {
            let given = fields[.cookie].map { "\($0); " } ?? ""
            try set("Cookie", given + cookies, in: &fields)
        }
        return fields
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
