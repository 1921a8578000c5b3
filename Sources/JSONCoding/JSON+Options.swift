extension JSON {
    /// What happens when an object names a member twice. RFC 8259 section 4 leaves it open.
    public enum DuplicateKeyPolicy: Hashable, Sendable {
        /// The last value counts.
        case lastWins
        /// The first value counts, in maps and ``JSONValue``. In typed objects the last one does.
        case firstWins
        /// Reading throws ``JSONError/Code/duplicateKey``, wherever in the document it is.
        case reject
    }

    /// How a document is read.
    public struct DecodingOptions: Sendable {
        /// How deep arrays and objects may be nested. Values above 1,024 count as 1,024. Readers are recursive: where the
        /// stack of the thread ends before, reading ends with ``JSONError/Code/depth`` too.
        public var maximumDepth = 512
        /// What happens when an object names a member twice.
        public var duplicateKeys: DuplicateKeyPolicy = .lastWins

        /// Asked now and then while a value is read: where it says so, reading ends with ``JSONError/Code/interrupted``.
        public var isInterrupted: (@Sendable () -> Bool)?

        static let highestMaximumDepth = 1024

        /// The usual options.
        public init() {}

        /// How a text of so many bytes is read for a task: over 64 KiB, reading ends when the task is cancelled or the
        /// time is up.
        public static func interruptible(_ byteCount: Int, until deadline: ContinuousClock.Instant? = nil) -> Self {
            var options = Self()
            if byteCount > 1 << 16 {
                options.isInterrupted = { Task.isCancelled || deadline.map { $0 < .now } ?? false }
            }
            return options
        }
    }

    /// How a value is written.
    public struct EncodingOptions: Sendable {
        /// One member or element a line, two spaces for each level. Otherwise there is no white space at all.
        public var isPretty = false

        /// The usual options.
        public init() {}
    }
}
