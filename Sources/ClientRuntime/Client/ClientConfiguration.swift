public import JSONCoding
public import Logging

/// How a client makes calls.
public struct ClientConfiguration: Sendable {
    /// How long one attempt may take, from connecting to the last byte of the response.
    ///
    /// For a response that is streamed, it is the time to its head. A body that is a file or a sequence has
    /// ``idleTimeout`` while it is sent.
    public var timeout: Duration
    /// How long to wait for the network between two chunks of a body that is streamed.
    ///
    /// What your own code takes to read or to give a chunk does not count.
    public var idleTimeout: Duration
    /// When calls are repeated.
    public var retry: RetryPolicy
    /// When the calls of some operations are repeated, by `operationId`, in place of ``retry``.
    public var operationRetries: [String: RetryPolicy]
    /// How many times a call is repeated at most, where that is safe. 0: never.
    public var retries: Int {
        get { retry.maximumRetries }
        set { retry.maximumRetries = newValue }
    }
    /// The header field by which the service knows a call that it has had before, if the document does not say so.
    ///
    /// Where it has one, each call that would not be repeatable is sent with a key, the same for all its attempts, and so
    /// is repeatable.
    public var idempotencyField: String?
    /// How much the client may ask of its service at once; nil for no limits.
    ///
    /// The calls of this client, and of those that `with` makes from it, are counted together.
    public var limits: CallLimits?
    /// What stands between calls and the wire; the first is the outermost.
    public var interceptors: [any Interceptor]
    /// Header fields that go with every call.
    ///
    /// They replace what the runtime would send, also `Authorization` and, but for multipart bodies, `Content-Type`; a
    /// call's own parameters replace them.
    public var headers: [String: String]
    /// Values for the variables in the URLs of servers, by their names in the document, where its defaults are not meant.
    /// A client of a document that has no such variable or value refuses them.
    public var serverVariables: [String: String]
    /// Whether credentials, and what is called as they are, may be sent without encryption, by `http` to another machine
    /// than this one.
    public var sendsCredentialsOpenly: Bool
    /// The largest response body to collect, in bytes after decompression; also the largest item of a stream of items.
    public var maximumResponseBytes: Int
    /// What is done about answers that are not what the document says: by default reading them throws.
    ///
    /// Of what is tolerated, each place is told once, to ``deviations`` and to the ``logger`` at level `warning`.
    public var reading: JSON.Reading
    /// Where it is counted how answers deviate from the document, what is new in them included; nil for nowhere.
    public var deviations: Deviations?
    /// Where each attempt is noted: at level `debug`, operation, method, status and duration; at level `trace` also the
    /// path of the document and the header fields of ``loggedHeaders``. Never a query or a body.
    public var logger: Logger?
    /// The header fields whose values are noted at level `trace`, in lower case. Secrets in them are not shown.
    public var loggedHeaders: Set<String>
    /// The header field `User-Agent`; nil for none.
    public var userAgent: String?

    /// A configuration; every part has a default.
    public init(
        timeout: Duration = .seconds(60),
        idleTimeout: Duration = .seconds(60),
        retries: Int? = nil,
        retry: RetryPolicy = .init(),
        operationRetries: [String: RetryPolicy] = [:],
        idempotencyField: String? = nil,
        limits: CallLimits? = nil,
        interceptors: [any Interceptor] = [],
        headers: [String: String] = [:],
        serverVariables: [String: String] = [:],
        sendsCredentialsOpenly: Bool = false,
        maximumResponseBytes: Int = 64 * 1024 * 1024,
        reading: JSON.Reading = .strict,
        deviations: Deviations? = nil,
        logger: Logger? = nil,
        loggedHeaders: Set<String> = Self.usualLoggedHeaders,
        userAgent: String? = "clientgen-runtime"
    ) {
        self.timeout = timeout
        self.idleTimeout = idleTimeout
        self.retry = retry
        if let retries { self.retry.maximumRetries = retries }
        self.operationRetries = operationRetries
        self.idempotencyField = idempotencyField
        self.limits = limits
        self.interceptors = interceptors
        self.headers = headers
        self.serverVariables = serverVariables
        self.sendsCredentialsOpenly = sendsCredentialsOpenly
        self.maximumResponseBytes = maximumResponseBytes
        self.reading = reading
        self.deviations = deviations
        self.logger = logger
        self.loggedHeaders = loggedHeaders
        self.userAgent = userAgent
    }

    /// Those that tell nothing of who calls.
    public static let usualLoggedHeaders: Set<String> = [
        "accept", "cache-control", "content-encoding", "content-length", "content-type", "date", "retry-after",
        "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "request-id", "server", "transfer-encoding",
        "user-agent", "x-correlation-id", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset",
        "x-request-id",
    ]

    /// Adds header fields in place of those of the same name, which has no case.
    mutating func merge(headers added: [String: String]) {
        for (name, value) in added {
            for old in headers.keys where old.lowercased() == name.lowercased() { headers[old] = nil }
            headers[name] = value
        }
    }
}

// Header values may be secrets.
extension ClientConfiguration: Redacted {
    /// The limits, and the names of the header fields.
    public var description: String {
        """
        ClientConfiguration(timeout: \(timeout), idleTimeout: \(idleTimeout), retries: \(retries), \
        headers: \(headers.keys.sorted()), maximumResponseBytes: \(maximumResponseBytes))
        """
    }

    /// Shows the names of header fields, never their values.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "timeout": timeout,
                "idleTimeout": idleTimeout,
                "retry": retry,
                "operationRetries": operationRetries,
                "idempotencyField": idempotencyField as Any,
                "limits": limits as Any,
                "interceptors": interceptors.map { "\(type(of: $0))" },
                "headers": headers.keys.sorted(),
                "serverVariables": serverVariables,
                "sendsCredentialsOpenly": sendsCredentialsOpenly,
                "maximumResponseBytes": maximumResponseBytes,
                "reading": reading,
                "logger": logger?.label as Any,
                "userAgent": userAgent as Any,
            ])
    }
}
