#if Tracing
    import ClientRuntime
    import HTTPTypes
    import Synchronization

    /// The attributes of requests, made once for all that are alike: a client makes few kinds of calls, very often.
    final class KnownAttributes: Sendable {
        /// All that ``CallAttributes`` reads of a request.
        private struct Key: Hashable {
            let method: String
            let template: String?
            let authority: String?
            let scheme: String?

            init(_ request: TransportRequest) {
                method = request.head.method.rawValue
                template = request.pathTemplate
                authority = request.head.authority
                scheme = request.head.scheme
            }

            /// The scheme tells none apart that the others do not.
            func hash(into hasher: inout Hasher) {
                hasher.combine(method)
                hasher.combine(template)
                hasher.combine(authority)
            }
        }

        /// How many are kept: more than any document has operations. Servers may be as many as a caller likes.
        static let limit = 4_096

        private let known = Mutex<[Key: CallAttributes]>([:])

        /// How many are kept now.
        var count: Int { known.withLock { $0.count } }

        func attributes(of request: TransportRequest) -> CallAttributes {
            let key = Key(request)
            if let attributes = known.withLock({ $0[key] }) { return attributes }
            let attributes = CallAttributes(request)
            known.withLock { known in
                if known.count < Self.limit { known[key] = attributes }
            }
            return attributes
        }
    }
#endif
