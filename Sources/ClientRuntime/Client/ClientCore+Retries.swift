#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension ClientCore {
    /// The policy for a call: that of its operation, else the client's.
    func retryPolicy(for call: Call) -> RetryPolicy {
        if configuration.operationRetries.isEmpty { return configuration.retry }
        return configuration.operationRetries[call.operation] ?? configuration.retry
    }

    /// Whether a call may reach the server more than once.
    func isRepeatable(_ call: Call) -> Bool {
        parts.areCallsRepeatable ?? (call.isRepeatable || idempotencyField(for: call) != nil)
    }

    /// The key to send with all attempts of a call; nil for none, or where the caller names the field.
    func idempotencyKey(for call: Call) -> (field: String, value: String)? {
        guard let field = idempotencyField(for: call) else { return nil }
        let name = field.lowercased()
        let isGiven =
            call.headerValues.contains { $0.name.lowercased() == name }
            || configuration.headers.keys.contains { $0.lowercased() == name }
        if isGiven, parts.idempotencyKey == nil { return nil }
        return (field, parts.idempotencyKey ?? UUID().uuidString.lowercased())
    }

    private func idempotencyField(for call: Call) -> String? {
        if let field = call.idempotencyField { return field }
        if parts.idempotencyKey != nil { return configuration.idempotencyField ?? "Idempotency-Key" }
        return call.isRepeatable ? nil : configuration.idempotencyField
    }
}
