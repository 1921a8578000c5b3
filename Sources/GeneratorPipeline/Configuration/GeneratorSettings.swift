internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Lowering

/// Everything a run needs to know: the configuration with the command line's options laid over it.
public struct GeneratorSettings: Sendable {
    /// The document, as it is shown: relative to the current folder, or absolute.
    public let specPath: String
    /// The folder to generate into, as it is shown.
    public let outputPath: String
    /// The module's name; nil when it is to be derived from the document.
    public let module: String?
    /// What the configuration file says.
    public let configuration: GeneratorConfiguration
    /// Whether a `Package.swift` is generated too.
    public let isPackage: Bool
    /// A checkout of the runtime for the `Package.swift` to depend on.
    public let runtimePath: String?
    /// Whether warnings count as errors.
    public let isStrict: Bool
    /// The command that regenerates the output.
    public let generateCommand: String

    /// The configuration files looked for when neither one nor a document is named.
    public static let defaultConfigurations = ["clientgen.yaml", "spec/clientgen.yaml"]

    /// Finds and reads the configuration, and lays the options over it.
    ///
    /// - Parameters:
    ///   - workingFolder: What relative paths start from; `.` is the process's own.
    /// - Returns: Nil after reporting at least one error; the usage is wrong then.
    static func resolve(
        _ options: CommandLineOptions, workingFolder: String, diagnostics: DiagnosticSink
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
        if let module = options.module, !SwiftIdentifier.isModuleName(module) {
            diagnostics.error(
                "module-name", "'\(VisibleText.excerpt(of: module))' can't be a module's name.",
                help: "Use letters, digits and underscores, and no word of Swift or of the runtime.")
        }
        let spec =
            options.spec.map(PathText.normalised)
            ?? configuration.spec.map { PathText.join(configurationFolder, $0) }
        let output =
            options.output.map(PathText.normalised)
            ?? configuration.output.map { PathText.join(configurationFolder, $0) }
        if spec == nil, !diagnostics.hasErrors {
            diagnostics.error(
                "spec-missing", "Which document? None is named.",
                help: found ?? options.configuration == nil
                    ? "Pass --spec FILE, or write \(defaultConfigurations.joined(separator: " or ")) (neither is here)."
                    : "Pass --spec FILE, or add the key 'spec' to the configuration.")
        }
        if output == nil, spec != nil, !diagnostics.hasErrors {
            diagnostics.error(
                "output-missing", "Where to? No output folder is named.",
                help: "Pass --output FOLDER, or add the key 'output' to the configuration.")
        }
        guard !diagnostics.hasErrors, let spec, let output else { return nil }
        return GeneratorSettings(
            specPath: spec, outputPath: output, module: options.module ?? configuration.module,
            configuration: configuration, isPackage: options.package ?? configuration.package ?? false,
            runtimePath: options.runtimePath, isStrict: options.strict ?? configuration.strict ?? false,
            generateCommand: options.generateCommand(foundConfiguration: found))
    }

    private static func findConfiguration(in workingFolder: String) -> String? {
        defaultConfigurations.first { FileStatus.isFile(PathText.join(workingFolder, $0)) }
    }

    /// The options for lowering the document under a module's name.
    func loweringOptions(moduleName: String) -> LoweringOptions {
        var options = LoweringOptions(moduleName: moduleName, sourceName: PathText.name(of: specPath))
        if let limit = configuration.flattenLimit { options.flattenLimit = limit }
        if let access = configuration.access { options.emission.access = access }
        if let hashable = configuration.hashable { options.emission.hashable = hashable }
        if let codable = configuration.codable { options.emission.codable = codable }
        if let imports = configuration.imports { options.emission.imports = imports }
        options.nameOverrides = configuration.names
        options.environmentVariables = configuration.tokenVariables
        return options
    }
}
