internal import ArgumentParser
internal import GeneratorConfiguration
internal import GeneratorPipeline

struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Tells what each place of a document becomes in Swift.",
        discussion: """
            Lists the calls and types of the client, each with the place of the document that it comes from, and what \
            is left out with the reason. Writes no file; the document and the names are those of 'clientgen generate' \
            with the same configuration.

            EXAMPLES:
              clientgen describe
                  With clientgen.yaml or spec/clientgen.yaml in the current folder.
              clientgen describe openapi.yaml
                  Any document, without a configuration.
              clientgen describe --format json openapi.yaml
                  For programs: every operation, parameter, response and schema with its Swift symbol or a reason.

            EXIT STATUS:
              0  The description is complete; there may be things left out.
              1  The document has errors, so there is no client to describe.
              2  The command line or the configuration is wrong.
              3  The document can't be read.
            """)

    @OptionGroup var documentOptions: DocumentOptions

    @OptionGroup var overlayOptions: OverlayOptions

    @Option(
        help: ArgumentHelp("How the description is printed: text or json.", valueName: "format"),
        completion: .list(DescribeFormat.allCases.map(\.rawValue)), transform: Self.format)
    var format: DescribeFormat = .text

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

    @Flag(help: "Print every diagnostic; otherwise, warnings and notes of one kind are summed up after a few.")
    var verbose = false

    func validate() throws {
        let values =
            [("--config", config), ("--module", module)] + overlayOptions.overlay.map { ("--overlay", $0) }
            + allowRefsIn.map { ("--allow-refs-in", $0) }
        for (option, value) in values where value?.isEmpty == true {
            throw ValidationError("The value of '\(option)' is empty.")
        }
    }

    private static func format(_ text: String) throws -> DescribeFormat {
        guard let format = DescribeFormat(rawValue: text) else {
            throw ValidationError("There is no format '\(text)'; use text or json.")
        }
        return format
    }

    func run() throws {
        var options = CommandLineOptions()
        options.spec = documentOptions.path
        options.overlays = overlayOptions.overlay
        options.configuration = config
        options.module = module
        options.referenceFolders = allowRefsIn
        options.remoteReferences = allowRemoteRefs
        options.privateReferences = allowPrivateRefs
        options.strict = strict
        try finish(DescribeRun.run(options, format: format, in: .current(isVerbose: verbose)))
    }
}
