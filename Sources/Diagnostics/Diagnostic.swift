/// Something to tell the person who wrote the document.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
        /// Worth knowing.
        case note
        /// Probably not what was meant.
        case warning
        /// Stops the work.
        case error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        /// Orders by gravity: note, warning, error.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// The kind of diagnostic; stable between versions.
    public var id: DiagnosticID

    /// How grave it is.
    public var severity: Severity

    /// What is wrong, as one sentence.
    public var message: String

    /// Where it is wrong; nil if it concerns no place in a document.
    public var location: SourceLocation?

    /// How many characters from the location on are meant; at least 1.
    public var length: Int

    /// How to mend it.
    public var help: String?

    /// A diagnostic; a length below 1 is taken as 1, and users and passwords in URLs are not repeated.
    ///
    /// What is longer than a reader reads is cut in its middle: a document that names one long thing in ten thousand places
    /// costs no more than ten thousand short messages.
    public init(
        id: DiagnosticID,
        severity: Severity,
        message: String,
        location: SourceLocation? = nil,
        length: Int = 1,
        help: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = VisibleText.withoutCredentials(VisibleText.shortened(message))
        self.location = location
        self.length = max(1, length)
        self.help = help.map { VisibleText.withoutCredentials(VisibleText.shortened($0)) }
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The first line that ``DiagnosticPrinter`` prints.
    public var description: String { DiagnosticPrinter().heading(of: self) }
}
