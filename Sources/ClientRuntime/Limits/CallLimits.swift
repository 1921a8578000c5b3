/// How much a client may ask of its service at once.
///
/// ```swift
/// let client = try PetsClient(configuration: .init(limits: .init(concurrent: 16, perSecond: 50)))
/// ```
///
/// Calls beyond the limits wait for their turn, in the order in which they came; each attempt of a call counts. When the
/// server answers 429 and says for how long (`Retry-After` and its like), all calls of the client wait until then.
public struct CallLimits: Hashable, Sendable {
    /// How many attempts may be under way; nil for no limit. One whose response is streamed is under way until its head
    /// is there.
    public var concurrent: Int?
    /// How many attempts may begin in a second, on average; nil for no limit.
    public var perSecond: Double?
    /// How many may begin at once when the client has been idle; nil for as many as in a second.
    public var burst: Int?
    /// The longest time a server may ask for that all calls wait.
    public var longestPause: Duration

    /// Limits; none is none.
    public init(
        concurrent: Int? = nil, perSecond: Double? = nil, burst: Int? = nil, longestPause: Duration = .seconds(30)
    ) {
        self.concurrent = concurrent
        self.perSecond = perSecond
        self.burst = burst
        self.longestPause = longestPause
    }
}
