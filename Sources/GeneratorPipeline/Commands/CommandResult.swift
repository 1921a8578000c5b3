public import DocumentTree
internal import OutputFolders

/// What a command leaves behind: its exit status and everything it prints.
public struct CommandResult: Equatable, Sendable {
    /// How it ended.
    public var status: ExitStatus
    /// What goes to the standard output.
    public var standardOutput: String
    /// What goes to the standard error: diagnostics.
    public var standardError: String

    /// A result that printed this.
    public init(status: ExitStatus, standardOutput: String = "", standardError: String = "") {
        self.status = status
        self.standardOutput = standardOutput
        self.standardError = standardError
    }
}

/// What a command finds itself in.
public struct CommandEnvironment: Sendable {
    /// What relative paths start from; `.` is the process's own folder.
    public var workingFolder: String
    /// Whether diagnostics are printed in colour.
    public var colour: Bool

    /// How the paths of diagnostics are printed.
    public var diagnosticPaths: DiagnosticPaths

    /// Whether every diagnostic is printed, however many there are of one kind.
    public var isVerbose: Bool

    /// Fetches what references name by a URL, where that is allowed; nil where there is no way to.
    public var fetch: Fetch?

    /// Asks once for a URL, of a server that may be asked.
    public typealias Fetch =
        @Sendable (
            _ url: URIReference, _ limit: Int, _ reach: ReferenceAccess.Reach
        ) -> ReferenceAccess.Answer

    /// An environment; by default the process's own folder, without colours.
    public init(
        workingFolder: String = ".", colour: Bool = false, diagnosticPaths: DiagnosticPaths = .given,
        isVerbose: Bool = false, fetch: Fetch? = nil
    ) {
        self.workingFolder = workingFolder
        self.colour = colour
        self.diagnosticPaths = diagnosticPaths
        self.isVerbose = isVerbose
        self.fetch = fetch
    }

    /// What relative paths of diagnostics are printed as seen from; nil prints them as they are.
    var diagnosticFolder: String? {
        switch diagnosticPaths {
        case .given: nil
        case .absolute: FileStatus.absolute(workingFolder)
        }
    }
}
