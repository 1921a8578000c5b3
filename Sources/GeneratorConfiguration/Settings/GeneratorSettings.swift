package import Diagnostics
package import DocumentTree
internal import OutputFolders
internal import Overlays
package import SwiftEmitter

/// Everything a run needs to know: the configuration with the command line's options laid over it.
public struct GeneratorSettings: Sendable {
    /// The document, as it is shown: relative to the current folder, or absolute.
    public let specPath: String
    /// The overlays to apply to it, as they are shown.
    public var overlayPaths: [String] = []
    /// The folder to generate into, as it is shown.
    public let outputPath: String
    /// The module's name; nil when it is to be derived from the document.
    public let module: String?
    /// What the configuration file says.
    public let configuration: GeneratorConfiguration
    /// What the `Package.swift` depends on; nil when none is generated.
    package let runtime: RuntimeDependency?
    /// How many files are generated; nil for files named for what is in them.
    package var fileCount: Int?
    /// Other folders that references may name files of, as they are shown.
    package var referenceFolders: [String] = []
    /// Which servers are asked for what references name by a URL; nil for none.
    package var reach: ReferenceAccess.Reach?
    /// Whether a `README.md` is generated.
    package var writesReadme = false
    /// Whether a `Documentation.docc` is generated.
    package var writesCatalogue = false
    /// The folder to generate tests into, as it is shown; nil when none are generated.
    package var testsPath: String?
    /// The tests' folder seen from the output; nil when they have a folder elsewhere, or there are none.
    package var testsWithinOutput: String?
    /// Whether warnings count as errors.
    public let isStrict: Bool
    /// The command that regenerates the output.
    public let generateCommand: String

    /// The configuration files looked for when neither one nor a document is named.
    public static let defaultConfigurations = ["clientgen.yaml", "spec/clientgen.yaml"]

    /// What a document may be called that stands beside a configuration that names none.
    public static let defaultDocuments = ["openapi.yaml", "openapi.yml", "openapi.json"]

    /// How many files `--file-count` may ask for.
    public static let fileCounts = 1...1_000

    /// Finds and reads the configuration, and lays the options over it.
    ///
    /// - Parameters:
    ///   - workingFolder: What relative paths start from; `.` is the process's own.
    ///   - needsOutput: Whether files are generated, which need a folder.
    /// - Returns: Nil after reporting at least one error; the usage is wrong then.
    package static func resolve(
        _ options: CommandLineOptions, workingFolder: String, needsOutput: Bool = true, diagnostics: DiagnosticSink
    ) -> GeneratorSettings? {
        let found = options.configuration == nil && options.spec == nil ? findConfiguration(in: workingFolder) : nil
        var configuration = GeneratorConfiguration()
        var configurationFolder = "."
        if let path = (options.configuration ?? found).map(PathText.normalised) {
            configurationFolder = PathText.parent(of: path)
            guard
                let file = DocumentReader.file(
                    path: PathText.join(workingFolder, path), displayPath: path, diagnostics: diagnostics),
                let root = DocumentReader.read(file, diagnostics: diagnostics)
            else { return nil }
            configuration = ConfigurationReader.read(root, diagnostics: diagnostics)
        }
        if let refusal = options.module.flatMap(ModuleNameRefusal.init) {
            diagnostics.error("module-name", refusal.message, help: refusal.help)
        }
        let overlays =
            options.overlays.isEmpty
            ? configuration.overlays?.map { PathText.join(configurationFolder, $0) } ?? []
            : options.overlays.map(PathText.normalised)
        let spec =
            options.spec.map(PathText.normalised)
            ?? configuration.spec.map { PathText.join(configurationFolder, $0) }
            ?? extendedDocument(of: overlays, workingFolder: workingFolder)
            ?? (options.configuration ?? found).flatMap { _ in
                findDocument(in: configurationFolder, workingFolder: workingFolder)
            }
        let output =
            options.output.map(PathText.normalised)
            ?? configuration.output.map { PathText.join(configurationFolder, $0) }
        if let count = options.fileCount, !fileCounts.contains(count) {
            diagnostics.error(
                "file-count", "\(count) is no number of files to generate.",
                help: "Pass --file-count with \(fileCounts.lowerBound) to \(fileCounts.upperBound).")
        }
        if spec == nil, !diagnostics.hasErrors {
            diagnostics.error(
                "spec-missing", "Which document? None is named.",
                help: found ?? options.configuration == nil
                    ? "Pass --spec FILE, or write \(defaultConfigurations.joined(separator: " or ")) (neither is here)."
                    : "Pass --spec FILE, or add the key 'spec' to the configuration.")
        }
        if needsOutput, output == nil, spec != nil, !diagnostics.hasErrors {
            diagnostics.error(
                "output-missing", "Where to? No output folder is named.",
                help: "Pass --output FOLDER, or add the key 'output' to the configuration.")
        }
        let folders =
            options.referenceFolders.isEmpty
            ? configuration.referenceFolders?.map { PathText.join(configurationFolder, $0) } ?? []
            : options.referenceFolders.map(PathText.normalised)
        guard !diagnostics.hasErrors, let spec, let output = output ?? (needsOutput ? nil : ".") else { return nil }
        let isPackage = needsOutput && options.package ?? configuration.package ?? false
        var runtime: RuntimeDependency?
        if isPackage {
            let path =
                options.runtimePath.map(PathText.normalised)
                ?? configuration.runtimePath.map { PathText.join(configurationFolder, $0) }
            runtime = Self.runtime(at: path, output: output, workingFolder: workingFolder, diagnostics)
        } else if options.runtimePath != nil {
            diagnostics.error(
                "runtime-without-package", "--runtime-path says what a package depends on, but none is generated.",
                help: "Pass --package too, or leave out --runtime-path.")
        }
        let start = FileStatus.absolute(workingFolder) ?? "/"
        let tests = testsPath(
            options, configuration, configurationFolder, output: output, from: start, isPackage: isPackage)
        func within(_ folder: String, _ path: String) -> String? {
            let way = PathText.relative(PathText.join(start, path), from: PathText.join(start, folder))
            return way.split(separator: "/").first == ".." ? nil : way
        }
        if let tests, within(tests, output) != nil {
            diagnostics.error(
                "tests-folder", "The tests can't stand in \(VisibleText.escaping(tests)), where the client itself is.",
                help: "Pass another folder to --tests-output, or to the key 'tests-output'.")
        }
        guard !diagnostics.hasErrors else { return nil }
        return GeneratorSettings(
            specPath: spec, overlayPaths: overlays, outputPath: output, module: options.module ?? configuration.module,
            configuration: configuration, runtime: runtime, fileCount: options.fileCount,
            referenceFolders: folders,
            reach: options.remoteReferences ?? configuration.remoteReferences ?? false
                ? options.privateReferences ?? configuration.privateReferences ?? false
                    ? .allAddresses : .publicAddresses
                : nil,
            writesReadme: options.readme ?? configuration.readme ?? false,
            writesCatalogue: options.documentation ?? configuration.documentation ?? false,
            testsPath: tests, testsWithinOutput: tests.flatMap { within(output, $0) },
            isStrict: options.strict ?? configuration.strict ?? false,
            generateCommand: options.generateCommand(foundConfiguration: found))
    }

    /// Where tests are generated: beside the output, or in a package's `Tests`. Nil if none are.
    private static func testsPath(
        _ options: CommandLineOptions, _ configuration: GeneratorConfiguration, _ configurationFolder: String,
        output: String, from start: String, isPackage: Bool
    ) -> String? {
        guard options.tests ?? configuration.tests ?? false, options.fileCount == nil else { return nil }
        if let path = options.testsOutput { return PathText.normalised(path) }
        if let path = configuration.testsOutput { return PathText.join(configurationFolder, path) }
        if isPackage { return PathText.join(output, "Tests") }
        guard [".", ".."].contains(PathText.name(of: output)) else { return output + "WireTests" }
        return PathText.join(output, "../\(PathText.name(of: PathText.join(start, output)))WireTests")
    }

    /// The runtime's package as seen from the generated one, so that a checkout elsewhere gives the same manifest.
    ///
    /// - Returns: Nil after reporting that it is not there.
    private static func runtime(
        at path: String?, output: String, workingFolder: String, _ diagnostics: DiagnosticSink
    ) -> RuntimeDependency? {
        guard let path, let start = FileStatus.absolute(workingFolder) else {
            diagnostics.error(
                "runtime-missing", "Where is the runtime? The package has to depend on it.",
                help: "Pass --runtime-path FOLDER, or add the key 'runtime-path' to the configuration.")
            return nil
        }
        let folder = PathText.join(start, path)
        guard FileStatus.isFolder(folder) else {
            diagnostics.error(
                "runtime-missing", "There is no folder \(VisibleText.escaping(path)); the runtime was to be there.",
                help: "Pass the folder of the package that holds ClientRuntime with --runtime-path.")
            return nil
        }
        let location = path.hasPrefix("/") ? path : PathText.relative(folder, from: PathText.join(start, output))
        // A relative path may end in `..`, which names nothing; its target does.
        return RuntimeDependency(location: .path(location), identity: PathText.name(of: folder))
    }

    /// The document that the first overlay to name one was made for.
    private static func extendedDocument(of overlays: [String], workingFolder: String) -> String? {
        for path in overlays {
            // What is wrong with it is told when it is applied.
            let sink = DiagnosticSink()
            let overlay = DocumentReader.read(
                path: PathText.join(workingFolder, path), displayPath: path, diagnostics: sink
            ).flatMap { OverlayReader.read($0, diagnostics: sink) }
            if let document = overlay?.documentPath { return PathText.normalised(document) }
        }
        return nil
    }

    private static func findDocument(in folder: String, workingFolder: String) -> String? {
        defaultDocuments.map { PathText.join(folder, $0) }
            .first { FileStatus.isFile(PathText.join(workingFolder, $0)) }
    }

    private static func findConfiguration(in workingFolder: String) -> String? {
        defaultConfigurations.first { FileStatus.isFile(PathText.join(workingFolder, $0)) }
    }
}
