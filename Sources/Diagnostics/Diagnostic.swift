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

    /// What to choose from, such as commands, a line each.
    public var choices: [String] = []

    /// A diagnostic; a length below 1 is taken as 1, users and passwords in URLs are not repeated, and what is quoted from
    /// a file that is not to be shown is left out.
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
        let isShown = location?.file.isShown ?? true
        func text(_ text: String) -> String {
            let text = isShown ? text : VisibleText.withoutQuotations(text)
            return VisibleText.withoutCredentials(VisibleText.shortened(text))
        }
        self.message = text(message)
        self.location = location?.original
        self.length = max(1, length)
        self.help = help.map(text)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The first line that ``DiagnosticPrinter`` prints.
    public var description: String { DiagnosticPrinter().heading(of: self) }
}
