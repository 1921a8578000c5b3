internal import ArgumentParser
internal import GeneratorConfiguration
internal import GeneratorPipeline

/// The options that `generate` and `check` share.
struct GeneratorOptions: ParsableArguments {
    @OptionGroup var documentOptions: DocumentOptions

    @OptionGroup var overlayOptions: OverlayOptions

    @Option(help: ArgumentHelp("The folder for the generated files.", valueName: "folder"), completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The configuration; see 'clientgen help configuration'. Left out together with the document: "
                + "clientgen.yaml, then spec/clientgen.yaml.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The module's name. Left out, it is derived from the document's title.", valueName: "name"))
    var module: String?

    @Flag(inversion: .prefixedNo, help: "Also generate a Package.swift, so that the output builds on its own.")
    var package: Bool?

    @Option(
        help: ArgumentHelp(
            "With --package: the folder of the package that holds the runtime.",
            valueName: "path"),
        completion: .directory)
    var runtimePath: String?

    @Flag(inversion: .prefixedNo, help: "Also generate a README.md beside the sources, with every call in one line.")
    var readme: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: "Also generate a Documentation.docc, the landing page of the module's documentation.")
    var documentation: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: "Also generate a target of tests: each call for each documented answer, held against the document.")
    var tests: Bool?

    @Option(
        help: ArgumentHelp(
            "With --tests: their folder. Left out, it stands beside the output and has WireTests at the end of its name.",
            valueName: "folder"),
        completion: .directory)
    var testsOutput: String?

    @Option(
        help: ArgumentHelp(
            "For build systems that must know the files beforehand: generate so many, MODULE+01.swift and so on. "
                + "Left out, files are named for what is in them.",
            valueName: "number"))
    var fileCount: Int?

    @Option(
        help: ArgumentHelp(
            "A folder whose files a $ref may name, besides the document's own folder; may be given more than once.",
            valueName: "folder"),
        completion: .directory)
    var allowRefsIn: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Fetch what a $ref names by an http or https URL. Otherwise that is an error, and nothing is fetched.")
    var allowRemoteRefs: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: "With --allow-remote-refs: ask this machine and private networks too, not only public addresses.")
    var allowPrivateRefs: Bool?

    @Flag(inversion: .prefixedNo, help: "Treat warnings as errors.")
    var strict: Bool?

    /// The options in the terms of the pipeline.
    var commandLineOptions: CommandLineOptions {
        var options = CommandLineOptions()
        options.spec = documentOptions.path
        options.overlays = overlayOptions.overlay
        options.output = output
        options.configuration = config
        options.module = module
        options.package = package
        options.runtimePath = runtimePath
        options.fileCount = fileCount
        options.readme = readme
        options.documentation = documentation
        options.tests = tests
        options.testsOutput = testsOutput
        options.referenceFolders = allowRefsIn
        options.remoteReferences = allowRemoteRefs
        options.privateReferences = allowPrivateRefs
        options.strict = strict
        return options
    }

    /// Refuses empty values, which are variables a script forgot to set.
    func validate() throws {
        let values =
            [
                ("--output", output), ("--config", config), ("--module", module),
                ("--runtime-path", runtimePath), ("--tests-output", testsOutput),
            ] + overlayOptions.overlay.map { ("--overlay", $0) } + allowRefsIn.map { ("--allow-refs-in", $0) }
        for (option, value) in values where value?.isEmpty == true {
            throw ValidationError("The value of '\(option)' is empty.")
        }
    }
}
