internal import Describing
internal import Diagnostics
internal import DocumentTree
public import GeneratorConfiguration
internal import OutputFolders

/// A run of `clientgen describe`.
public enum DescribeRun {
    /// Tells what each place of the document becomes in the client; writes no file.
    ///
    /// Ends with ``ExitStatus/findings`` when the document has an error: then there is no client to describe.
    public static func run(
        _ options: CommandLineOptions, format: DescribeFormat = .text, in environment: CommandEnvironment = .init()
    ) -> CommandResult {
        let sink = DiagnosticSink()
        func ended(_ status: ExitStatus, isStrict: Bool = false) -> CommandResult {
            let report = DiagnosticReport(
                sink.diagnostics, isStrict: isStrict, colour: environment.colour, isVerbose: environment.isVerbose,
                uncounted: sink.remainder)
            return CommandResult(status: status, standardError: report.text)
        }
        guard
            let settings = GeneratorSettings.resolve(
                options, workingFolder: environment.workingFolder, needsOutput: false, diagnostics: sink)
        else { return ended(.usage) }
        let path = PathText.join(environment.workingFolder, settings.specPath)
        guard let file = DocumentReader.file(path: path, displayPath: settings.specPath, diagnostics: sink) else {
            return ended(.unreadableDocument)
        }
        ReferenceFolders.check(settings.referenceFolders, workingFolder: environment.workingFolder, sink)
        guard !sink.hasErrors else { return ended(.usage) }
        let access = ReferenceFolders.access(
            settings.referenceFolders, reach: settings.reach, in: environment)
        guard
            let overlays = OverlayFiles.read(settings.overlayPaths, for: settings.specPath, in: environment, sink)
        else { return ended(.unreadableDocument) }
        switch GeneratorPipeline.describe(
            file, at: path, settings: settings, overlays: overlays, access: access, diagnostics: sink)
        {
        case .unreadable: return ended(.unreadableDocument, isStrict: settings.isStrict)
        case .refused: return ended(.findings, isStrict: settings.isStrict)
        case .described(let description):
            let report = DiagnosticReport(sink.diagnostics, isStrict: settings.isStrict)
            if report.hasErrors { return ended(.findings, isStrict: settings.isStrict) }
            let text =
                switch format {
                case .text: DescriptionText(description, specPath: settings.specPath).text
                case .json: DescriptionJSON.text(description)
                }
            return CommandResult(status: .success, standardOutput: text)
        }
    }
}
