#if Tracing
    import ClientRuntime
    import HTTPTypes
    import Tracing

    /// What is said of a request before it is sent, in the words of OpenTelemetry's conventions for HTTP.
    struct CallAttributes {
        private static let knownMethods: Set<String> = [
            "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
        ]

        private let request: TransportRequest

        init(_ request: TransportRequest) { self.request = request }

        /// The method, `_OTHER` for one that only the document knows, as the conventions have it.
        static func method(of request: TransportRequest) -> String {
            let method = request.head.method.rawValue
            return knownMethods.contains(method) ? method : "_OTHER"
        }

        /// Method, path template and server; never the path itself, which can hold what a query can.
        var attributes: SpanAttributes {
            var attributes: SpanAttributes = [:]
            let method = Self.method(of: request)
            attributes["http.request.method"] = method
            if method == "_OTHER" { attributes["http.request.method_original"] = request.head.method.rawValue }
            if let template = request.pathTemplate { attributes["url.template"] = template }
            if let authority = request.head.authority {
                let (address, port) = Self.server(authority, isEncrypted: request.head.scheme != "http")
                attributes["server.address"] = address
                attributes["server.port"] = port
            }
            return attributes
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
