#if Simulator

    import HTTPTypes

    extension HyperstackSimulator {
        /// A request that the simulator received, kept for assertions.
        public struct RecordedRequest: Sendable {
            /// The method, for example `POST`.
            public let method: String

            /// The path as it was sent, percent-encoded and without the query.
            public let path: String

            /// What followed `?`; nil without one.
            public let query: String?

            /// The header names in the order received, in the case received.
            public var headerNames: [String] { headers.map(\.name.rawName) }

            /// The body; empty if it was refused as too large.
            public let body: [UInt8]

            /// The `X-Request-Id` that the request was answered with.
            public let requestID: String

            private let headers: HTTPFields

            /// The body as text.
            public var bodyText: String { String(decoding: body, as: UTF8.self) }

            /// A header's value; nil if there was none. The token in `Authorization` is not kept.
            public func header(_ name: String) -> String? {
                HTTPField.Name(name).flatMap { headers[$0] }
            }

            init(head: HTTPRequest, path: String, query: String?, body: [UInt8], requestID: String) {
                method = head.method.rawValue
                self.path = path
                self.query = query
                self.body = body
                self.requestID = requestID
                var headers = head.headerFields
                if headers[.authorization] != nil { headers[.authorization] = "[redacted]" }
                self.headers = headers
            }
        }
    }

#endif
