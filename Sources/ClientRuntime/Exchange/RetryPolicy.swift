import HTTPTypes

/// When a call is repeated, and after how long.
enum RetryPolicy {
    /// The longest `Retry-After` to wait for.
    static let longestWait = Duration.seconds(30)
    private static let firstBackoff = 0.2
    private static let longestBackoff = 5.0

    /// Whether a call without response can be repeated.
    static func isSafe(outcome: APIError.Outcome, isRepeatable: Bool) -> Bool {
        switch outcome {
        case .notSent: true
        case .unknown: isRepeatable
        case .answered: false
        }
    }

    /// Whether a call with an error status can be repeated.
    static func isSafe(status: HTTPResponse.Status, hasRetryAfter: Bool, isRepeatable: Bool) -> Bool {
        switch status.code {
        case 429: true
        // Without a time to come back, 503 may also come from a proxy whose backend has acted.
        case 503: isRepeatable || hasRetryAfter
        case 408, 500, 502, 504: isRepeatable
        default: false
        }
    }

    /// How long to wait before the next attempt: exponential backoff with full jitter, and what the server asked for.
    ///
    /// - Parameters:
    ///   - attempt: The number of attempts made, from 1.
    ///   - random: A number from 0 up to 1.
    /// - Returns: Nil if that is too long to wait.
    static func delay(afterAttempt attempt: Int, retryAfter: Duration?, random: Double) -> Duration? {
        if let retryAfter, retryAfter > longestWait { return nil }
        var bound = firstBackoff
        for _ in 1..<max(attempt, 1) where bound < longestBackoff { bound *= 2 }
        let backoff = Duration.seconds(min(bound, longestBackoff) * random)
        return max(backoff, retryAfter ?? .zero)
    }
}
