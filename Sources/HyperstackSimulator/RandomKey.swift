#if Simulator

    /// Random identifiers of the kind the API's examples show.
    enum RandomKey {
        private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

        /// 32 characters, as in `j4nDvaxF6ehodPXI84p4X1yhQe7lrYgx`.
        static func documentID() -> String { make(length: 32) }

        /// 12 characters, as in `GcI6H5b66a3v`.
        static func groupKey() -> String { make(length: 12) }

        /// 16 characters for `X-Request-Id`.
        static func requestID() -> String { make(length: 16) }

        /// As in `GRP-7K2M9Q`, for a group that was created without a code.
        static func groupCode() -> String { "GRP-\(make(length: 6).uppercased())" }

        private static func make(length: Int) -> String {
            String((0..<length).compactMap { _ in alphabet.randomElement() })
        }
    }

#endif
