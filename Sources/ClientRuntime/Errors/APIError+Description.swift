import Safeguards

extension APIError: Redacted {
    /// One line, such as `issueCredential: 409 Conflict: {"error":…} (request abc, 1 attempt)`.
    public var description: String {
        var notes: [String] = []
        if let requestID { notes.append("request \(VisibleLine.of(requestID, limit: 100))") }
        if attempts > 0 { notes.append(attempts == 1 ? "1 attempt" : "\(attempts) attempts") }
        let details = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
        return VisibleLine.of("\(operation): \(message)\(details)", limit: 10_000)
    }

    /// Shows the body by its size only: it may hold what the server echoed.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "code": code.rawValue, "operation": operation, "message": message, "status": status as Any,
                "headers": headers.map { $0.name.rawName }, "requestID": requestID as Any,
                "bodyBytes": rawBody.count, "attempts": attempts, "outcome": outcome,
                "isSafeToRetry": isSafeToRetry, "retryAfter": retryAfter as Any,
            ])
    }
}
