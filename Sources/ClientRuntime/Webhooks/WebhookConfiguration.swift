public import JSONCoding
public import Logging

/// How webhooks are read.
public struct WebhookConfiguration: Sendable {
    /// What is done about bodies that are not what the document says: by default reading them throws.
    ///
    /// Of what is tolerated, each place is told once, to ``deviations`` and to the ``logger`` at level `warning`.
    public var reading: JSON.Reading
    /// Where it is counted how bodies deviate from the document, what is new in them included; nil for nowhere. It may be
    /// that of a client too.
    public var deviations: Deviations?
    /// Where it is noted how bodies deviate, never with a value of one.
    public var logger: Logger?

    /// A configuration; every part has a default.
    public init(reading: JSON.Reading = .strict, deviations: Deviations? = nil, logger: Logger? = nil) {
        self.reading = reading
        self.deviations = deviations
        self.logger = logger
    }
}
