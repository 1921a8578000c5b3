#if Tracing
    import ClientRuntime
    import HTTPTypes
    import Tracing

    /// What is said of a request before it is sent, in the words of OpenTelemetry's conventions for HTTP.
    struct CallAttributes: Sendable {
        private static let knownMethods: Set<String> = [
            "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
        ]

        /// Of the span of an attempt: method and path template.
        let attemptName: String
        /// Method, path template and server; never the path itself, which can hold what a query can.
        let attributes: SpanAttributes

        init(_ request: TransportRequest) {
            var attributes: SpanAttributes = [:]
            let method = Self.method(of: request)
            attributes.set("http.request.method", value: .string(method))
            if method == "_OTHER" {
                attributes.set("http.request.method_original", value: .string(request.head.method.rawValue))
            }
            if let template = request.pathTemplate { attributes.set("url.template", value: .string(template)) }
            if let authority = request.head.authority {
                let (address, port) = Self.server(authority, isEncrypted: request.head.scheme != "http")
                attributes.set("server.address", value: .string(address))
                attributes.set("server.port", value: .int64(Int64(port)))
            }
            attemptName = request.pathTemplate.map { "\(method) \($0)" } ?? method
            self.attributes = attributes
        }

        /// The method, `_OTHER` for one that only the document knows, as the conventions have it.
        static func method(of request: TransportRequest) -> String {
            let method = request.head.method.rawValue
            return knownMethods.contains(method) ? method : "_OTHER"
        }

        /// Host and port, without what may stand before an `@`; the brackets of an IPv6 address are no part of it.
        static func server(_ authority: String, isEncrypted: Bool) -> (address: String, port: Int) {
            let usual = isEncrypted ? 443 : 80
            let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
            if place.first == "[", let end = place.firstIndex(of: "]") {
                let port = place[end...].split(separator: ":").last.flatMap { Int($0) }
                return (String(place[place.index(after: place.startIndex)..<end]), port ?? usual)
            }
            guard let colon = place.lastIndex(of: ":") else { return (String(place), usual) }
            return (String(place[..<colon]), Int(place[place.index(after: colon)...]) ?? usual)
        }
    }
#endif
