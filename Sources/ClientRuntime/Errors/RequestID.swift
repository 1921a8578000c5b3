import HTTPTypes

/// Finds the server's name for a request among the header fields in use for it.
enum RequestID {
    private static let names = ["X-Request-ID", "Request-ID", "X-Correlation-ID"].compactMap { HTTPField.Name($0) }

    static func find(in headers: HTTPFields) -> String? {
        if headers.isEmpty { return nil }
        for name in names {
            if let value = headers[name], !value.isEmpty { return value }
        }
        return nil
    }
}
