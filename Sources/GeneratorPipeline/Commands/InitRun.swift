internal import Diagnostics
internal import DocumentTree
internal import GeneratorConfiguration
internal import OutputFolders

/// A run of `clientgen init`.
public enum InitRun {
    /// Writes a `clientgen.yaml` for the document of a project, and says what else is to be done.
    ///
    /// Ends with ``ExitStatus/findings`` where there is a configuration already, and with ``ExitStatus/usage`` where it
    /// is not plain which document is meant.
    /// - Parameters:
    ///   - document: The document; nil to look for it.
    ///   - isForced: Whether a configuration that is there is replaced.
    public static func run(
        _ document: String?, isForced: Bool = false, in environment: CommandEnvironment = .init()
    ) -> CommandResult {
        let sink = DiagnosticSink()
        func ended(_ status: ExitStatus) -> CommandResult {
            let report = DiagnosticReport(
                sink.diagnostics, colour: environment.colour, uncounted: sink.remainder)
            return CommandResult(status: status, standardError: report.text)
        }
        let folder = environment.workingFolder
        if !isForced, let found = existingConfiguration(in: folder) {
            sink.error(
                "configuration-exists", "There is \(found) already; nothing is written.",
                help: "Run 'clientgen generate', or pass --force to write clientgen.yaml anew.")
            return ended(.findings)
        }
        guard let path = document.map(PathText.normalised) ?? soleDocument(in: folder, sink) else {
            return ended(.usage)
        }
        guard
            let root = DocumentReader.read(
                path: PathText.join(folder, path), displayPath: path, diagnostics: sink), !sink.hasErrors
        else { return ended(.unreadableDocument) }
        guard root["openapi"] != nil else {
            sink.error(
                "document-not-openapi",
                "\(VisibleText.escaping(path)) has no key 'openapi'; it is no OpenAPI document.",
                help: "Name the document: clientgen init FILE")
            return ended(.unreadableDocument)
        }
        guard let start = FileStatus.absolute(folder) else {
            sink.error("folder-missing", "The current folder is gone.")
            return ended(.usage)
        }
        let plan = InitPlan(document: path, root: root, start: start)
        do throws(FileSystemError) {
            try write(plan.configuration, in: folder)
        } catch {
            sink.error("output-unwritable", error.description)
            return ended(.unwritableOutput)
        }
        return CommandResult(status: .success, standardOutput: plan.report)
    }

    /// A configuration that `generate` would find.
    private static func existingConfiguration(in folder: String) -> String? {
        GeneratorSettings.defaultConfigurations.first { path in
            let place = PathText.join(folder, PathText.parent(of: path))
            // Whatever stands there counts, a symbolic link to nowhere too.
            guard let parent = try? Folder.open(place, displayPath: place) else { return false }
            return (try? parent.kind(of: PathText.name(of: path))) != nil
        }
    }

    private static func soleDocument(in folder: String, _ sink: DiagnosticSink) -> String? {
        let found = DocumentSearch.documents(in: folder)
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            sink.error(
                "spec-missing", "There is no OpenAPI document here, nor in spec, openapi, api or Sources/*.",
                help: "Name it: clientgen init FILE")
        } else {
            let commands = found.prefix(20).map { "clientgen init " + CommandLineOptions.quoted($0) }
            var ambiguous = Diagnostic(
                id: "spec-ambiguous", severity: .error, message: "Which document? There are \(found.count).",
                help: "Name it:")
            ambiguous.choices = Array(commands)
            sink.report(ambiguous)
        }
        return nil
    }

    private static func write(_ text: String, in path: String) throws(FileSystemError) {
        let name = "clientgen.yaml"
        guard let folder = try Folder.open(path, displayPath: ".") else {
            throw FileSystemError(action: "open the folder", path: path, code: 2)
        }
        let temporary = TemporaryName.make(0)
        try folder.create(temporary, Array(text.utf8), shownAs: name)
        do throws(FileSystemError) {
            try folder.rename(temporary, to: name)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }
}
