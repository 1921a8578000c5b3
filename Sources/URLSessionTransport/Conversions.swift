import Foundation
import HTTPTransport
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// - Throws: `TransportError` for a target that Foundation would change.
    init(_ head: HTTPRequest) throws {
        let text = "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")"
        guard let url = URL(string: text, encodingInvalidCharacters: false), url.absoluteString == text else {
            throw TransportError(.notSent, message: "Foundation cannot send a request to this path as it is")
        }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpShouldHandleCookies = false
        var cookies: [String] = []
        for field in head.headerFields {
            if field.name == .cookie {
                cookies.append(field.value)
            } else {
                addValue(field.value, forHTTPHeaderField: field.name.rawName)
            }
        }
        // However many there are here, a request has one (RFC 6265 section 5.4).
        if !cookies.isEmpty { setValue(cookies.joined(separator: "; "), forHTTPHeaderField: "Cookie") }
    }
}

extension HTTPResponse {
    /// - Throws: `TransportError` for what is no response of HTTP.
    init(_ response: URLResponse) throws {
        guard let response = response as? HTTPURLResponse else {
            throw TransportError(.unknown, message: "the server sent no response of HTTP")
        }
        // RFC 9110 section 15.
        guard (100...599).contains(response.statusCode) else {
            throw TransportError(.unknown, message: "the server answered with the status \(response.statusCode)")
        }
        var fields = HTTPFields()
        let pairs = response.allHeaderFields.compactMap { name, value -> (String, String)? in
            guard let name = name as? String, let value = value as? String else { return nil }
            return (name, value)
        }
        for (name, value) in pairs.sorted(by: { $0.0 < $1.0 }) {
            // A field whose name is not a token means nothing to anybody.
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        self.init(status: .init(code: response.statusCode), headerFields: fields)
    }
}
