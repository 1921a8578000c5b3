internal import Diagnostics
internal import DocumentTree
internal import GeneratorConfiguration
internal import OutputFolders
internal import SwiftEmitter

/// What `generate` and `check` have in common: everything up to the files in memory and their plan.
struct Rendering {
    let settings: GeneratorSettings
    let generation: GeneratorPipeline.Generation
    /// The folders with what is to be in each: the client's, then the tests' where they have one of their own.
    let outputs: [Output]
    /// What was found on the way, ready to be printed; holds no error.
    let report: DiagnosticReport

    /// A folder and its files.
    struct Output {
        let folder: OutputFolder
        let files: [GeneratedFile]
    }

    /// Reads the configuration and the document, and generates every file in memory.
    ///
    /// - Returns: The rendering, or the result of a run that ends here.
    static func make(_ options: CommandLineOptions, in environment: CommandEnvironment) -> Attempt<Rendering> {
        let sink = DiagnosticSink()
        guard
            let settings = GeneratorSettings.resolve(
                options, workingFolder: environment.workingFolder, diagnostics: sink)
        else { return .ended(ended(.usage, sink, isStrict: false, environment)) }

        let specPath = PathText.join(environment.workingFolder, settings.specPath)
        guard
            let file = DocumentReader.file(path: specPath, displayPath: settings.specPath, diagnostics: sink)
        else { return .ended(ended(.unreadableDocument, sink, isStrict: false, environment)) }

        ReferenceFolders.check(settings.referenceFolders, workingFolder: environment.workingFolder, sink)
        guard !sink.hasErrors else { return .ended(ended(.usage, sink, isStrict: false, environment)) }

        guard
            let overlays = OverlayFiles.read(settings.overlayPaths, for: settings.specPath, in: environment, sink)
        else { return .ended(ended(.unreadableDocument, sink, isStrict: false, environment)) }

        let outcome = GeneratorPipeline.generate(
            file, at: specPath, settings: settings, overlays: overlays,
            access: ReferenceFolders.access(
                settings.referenceFolders, reach: settings.reach, in: environment),
            diagnostics: sink)
        if let list = options.watchedFiles, case .generated(let generation) = outcome {
            WatchedFiles.check(generation.documents, against: list, workingFolder: environment.workingFolder, sink)
        }
        let report = DiagnosticReport(sink, isStrict: settings.isStrict, in: environment)
        switch outcome {
        case .unreadable: return .ended(CommandResult(status: .unreadableDocument, standardError: report.text))
        case .refused: return .ended(CommandResult(status: .findings, standardError: report.text))
        case .generated where report.hasErrors:
            return .ended(CommandResult(status: .findings, standardError: report.text))
        case .generated(let generation):
            return .done(
                Rendering(
                    settings: settings, generation: generation,
                    outputs: outputs(of: generation, settings, in: environment), report: report))
        }
    }

    private static func outputs(
        of generation: GeneratorPipeline.Generation, _ settings: GeneratorSettings, in environment: CommandEnvironment
    ) -> [Output] {
        func output(_ path: String, _ files: [GeneratedFile]) -> Output {
            Output(
                folder: OutputFolder(path: PathText.join(environment.workingFolder, path), displayPath: path),
                files: files)
        }
        guard let tests = settings.testsPath else { return [output(settings.outputPath, generation.files)] }
        guard let prefix = settings.testsWithinOutput else {
            return [output(settings.outputPath, generation.files), output(tests, generation.tests)]
        }
        // Within the client's folder, they are part of it.
        let within = generation.tests.map { GeneratedFile(path: "\(prefix)/\($0.path)", contents: $0.contents) }
        return [output(settings.outputPath, generation.files + within)]
    }

    private static func ended(
        _ status: ExitStatus, _ sink: DiagnosticSink, isStrict: Bool, _ environment: CommandEnvironment
    ) -> CommandResult {
        let report = DiagnosticReport(sink, isStrict: isStrict, in: environment)
        return CommandResult(status: status, standardError: report.text)
    }

    /// The result of a run that can't go on because of the output folder.
    func ended(_ status: ExitStatus, _ error: OutputError, in environment: CommandEnvironment) -> CommandResult {
        let errors = DiagnosticReport(error.diagnostics, in: environment)
        return CommandResult(status: status, standardError: report.text + errors.text)
    }
}

/// Something that was done, or the result of a run that ended before.
enum Attempt<Value> {
    case done(Value)
    case ended(CommandResult)
}
