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

    /// What is done about values that are not what their types say.
    public enum Reading: Hashable, Sendable {
        /// Reading throws.
        case strict
        /// What has one plain meaning is read all the same: a number or a boolean in quotes, `0` and `1` for a boolean, a
        /// number or a boolean where a string is expected, a single value where an array is, an empty array where a map
        /// is. A member that may be missing and can't be read is nil. Of the branches of a union, one that needs none of
        /// this comes first.
        ///
        /// Required members that are missing, or can't be read even so, are errors all the same.
        case tolerant
    }

    /// How a document is read.
    public struct DecodingOptions: Sendable {
        /// How deep arrays and objects may be nested. Values above 1,024 count as 1,024. Readers are recursive: where the
        /// stack of the thread ends before, reading ends with ``JSONError/Code/depth`` too.
        public var maximumDepth = 512
        /// What happens when an object names a member twice.
        public var duplicateKeys: DuplicateKeyPolicy = .lastWins

        /// What is done about values that are not what their types say.
        public var reading = Reading.strict
        /// Told what deviated from the types, once a document has been read to its end: what ``reading`` tolerated, and
        /// what is new to the types and not refused, in the order of the document.
        ///
        /// Of one document some ten thousand are told.
        public var onDeviations: (@Sendable ([JSONDeviation]) -> Void)?

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
