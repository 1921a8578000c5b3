import HTTPTypes

/// When a call is repeated, how often, and after how long.
///
/// ```swift
/// let client = try PetsClient(configuration: .init(retry: .init(maximumRetries: 4, deadline: .seconds(20))))
/// let pet = try await client.with(retry: .none).pets.view(petID: 1)
/// ```
///
/// A policy never makes a call more dangerous: one that may have been acted on is repeated only if it is repeatable, by
/// its method (RFC 9110 section 9.2.2), its document, its idempotency key or your word (`with(repeatable:)`).
public struct RetryPolicy: Hashable, Sendable {
    /// How many times a call is repeated at most. 0: never.
    public var maximumRetries: Int
    /// The statuses that may pass by themselves.
    ///
    /// 429 and, with a time to come back, 503 say that the server refused to act, so that any call is repeated after them;
    /// after the others, calls that are repeatable.
    public var statuses: Set<Int>
    /// Whether a call is repeated after an attempt without a response.
    public var retriesLostResponses: Bool
    /// How long to wait between attempts.
    public var backoff: Backoff
    /// The longest time that a server may ask for (`Retry-After` and its like) and that is waited for.
    public var longestWait: Duration
    /// How long the call may take with all attempts and waits; nil for no limit but that of each attempt.
    ///
    /// A response that is streamed has to begin until then.
    public var deadline: Duration?
    /// How many repetitions the calls of a client may have together; nil for no limit.
    public var budget: Budget?

    /// A policy; every part has a default.
    public init(
        maximumRetries: Int = 2,
        statuses: Set<Int> = [408, 429, 500, 502, 503, 504],
        retriesLostResponses: Bool = true,
        backoff: Backoff = .init(),
        longestWait: Duration = .seconds(30),
        deadline: Duration? = nil,
        budget: Budget? = .init()
    ) {
        self.maximumRetries = maximumRetries
        self.statuses = statuses
        self.retriesLostResponses = retriesLostResponses
        self.backoff = backoff
        self.longestWait = longestWait
        self.deadline = deadline
        self.budget = budget
    }

    /// Nothing is repeated.
    public static let none = Self(maximumRetries: 0)

    /// Exponential backoff with full jitter: a random time up to a bound that grows with each attempt.
    public struct Backoff: Hashable, Sendable {
        /// The bound after the first attempt.
        public var first: Duration
        /// By how much the bound grows with each attempt.
        public var factor: Double
        /// What the bound does not grow beyond.
        public var maximum: Duration

        /// A backoff; every part has a default.
        public init(first: Duration = .milliseconds(200), factor: Double = 2, maximum: Duration = .seconds(5)) {
            self.first = first
            self.factor = factor
            self.maximum = maximum
        }

        /// - Parameters:
        ///   - attempt: The number of attempts made, from 1.
        ///   - random: A number from 0 up to 1.
        func delay(afterAttempt attempt: Int, random: Double) -> Duration {
            let maximum = max(.zero, min(maximum, longestDuration))
            var bound = max(.zero, min(first, maximum))
            for _ in 1..<max(min(attempt, 1_000), 1) where bound < maximum && factor > 1 {
                bound = min(bound * min(factor, 1_000), maximum)
            }
            return bound * random
        }
    }

    /// How many repetitions the calls of a client may have together, so that a service in trouble is not asked ever more.
    public struct Budget: Hashable, Sendable {
        /// The share of the last minute's calls that may be repeated.
        public var ratio: Double
        /// So many may be repeated in a minute however few calls there were.
        public var minimum: Int

        /// A budget; every part has a default.
        public init(ratio: Double = 0.1, minimum: Int = 10) {
            self.ratio = ratio
            self.minimum = minimum
        }
    }
}

// MARK: Safety

extension RetryPolicy {
    /// Whether a call without response can be repeated.
    static func isSafe(outcome: APIError.Outcome, isRepeatable: Bool) -> Bool {
        switch outcome {
        case .notSent: true
        case .unknown: isRepeatable
        case .answered: false
        }
    }

    /// Whether a call with an error status can be repeated.
    func isSafe(status: HTTPResponse.Status, hasRetryAfter: Bool, isRepeatable: Bool) -> Bool {
        guard statuses.contains(status.code) else { return false }
        return switch status.code {
        case 429: true
        // Without a time to come back, 503 may also come from a proxy whose backend has acted.
        case 503: isRepeatable || hasRetryAfter
        default: isRepeatable
        }
    }

    /// How long to wait before another attempt.
    ///
    /// - Parameters:
    ///   - retries: How many there have been.
    ///   - random: Gives a number from 0 up to 1.
    /// - Returns: Nil if there is to be none.
    func delay(after arrival: Arrival, retries: Int, random: () -> Double) -> Duration? {
        guard let error = arrival.error, error.isSafeToRetry else { return nil }
        if case .loss = arrival, !retriesLostResponses { return nil }
        return delay(afterAttempt: retries + 1, retryAfter: error.retryAfter, random: random())
    }

    /// How long to wait before the next attempt: the backoff, or what the server asked for if that is longer.
    ///
    /// - Returns: Nil if the server asked for more than is waited for.
    func delay(afterAttempt attempt: Int, retryAfter: Duration?, random: Double) -> Duration? {
        if let retryAfter, retryAfter > longestWait { return nil }
        return max(backoff.delay(afterAttempt: attempt, random: random), retryAfter ?? .zero)
    }
}
