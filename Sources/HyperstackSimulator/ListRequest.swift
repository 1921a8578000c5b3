#if Simulator

    /// The body of list, checked.
    struct ListRequest: Sendable {
        static let defaultPageSize = 50

        let page: Int
        /// As asked for; the service may give less.
        let pageSize: Int

        init(_ object: RequestObject) throws(ServiceError) {
            page = try Self.number(object["page"], default: 1, otherwise: .invalidPage)
            pageSize = try Self.number(object["page_size"], default: Self.defaultPageSize, otherwise: .invalidPageSize)
        }

        private static func number(
            _ node: JSONNode?, default: Int, otherwise error: ServiceError
        ) throws(ServiceError) -> Int {
            guard let node else { return `default` }
            if let number = node.integer, number >= 1 { return number }
            // A whole number that is greater than any page is one all the same.
            guard let number = node.double, number > 1e18, number == number.rounded() else { throw error }
            return .max
        }
    }

#endif
