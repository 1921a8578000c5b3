internal import ArgumentParser
internal import DocumentTree
internal import GeneratorPipeline

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Holds documents against the rules of the OpenAPI standard.",
        discussion: """
            Checks what OpenAPI 3.0, 3.1 and 3.2 demand of a document, and of the local files it refers to; nothing is \
            generated. Findings go to the standard output.

            EXAMPLES:
              clientgen lint openapi.yaml
                  With excerpts, for people.
              clientgen lint --format github openapi.yaml
                  As annotations of a pull request, in a GitHub workflow.
              clientgen lint --allow-refs-in common services/openapi.yaml
                  A document that refers to files of another folder.
              clientgen lint --strict --format json openapi.yaml other.json
                  For programs; a warning counts as an error.

            EXIT STATUS:
              0  No errors; there may be warnings.
              1  At least one error.
              2  The command line is wrong.
              3  A document can't be read, or is not an OpenAPI document.

            RULES, with the severity that each has for lint, and for generate where that heeds it:
            \(LintRun.ruleGuide)
            """)

    @Argument(
        help: ArgumentHelp("The documents, YAML or JSON; --spec names them as well.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var documents: [String] = []

    @Option(
        help: ArgumentHelp(
            "A document, in place of the arguments; may be given more than once.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var spec: [String] = []

    @OptionGroup var overlayOptions: OverlayOptions

    @Option(
        help: ArgumentHelp("How findings are printed: text, json or github.", valueName: "format"),
        completion: .list(LintFormat.allCases.map(\.rawValue)), transform: Self.format)
    var format: LintFormat = .text

    @Option(
        help: ArgumentHelp(
            "A folder whose files a $ref may name, besides the document's own folder; may be given more than once.",
            valueName: "folder"),
        completion: .directory)
    var allowRefsIn: [String] = []

    @Flag(help: "Fetch what a $ref names by an http or https URL. Otherwise that is an error, and nothing is fetched.")
    var allowRemoteRefs = false

    @Flag(help: "With --allow-remote-refs: ask this machine and private networks too, not only public addresses.")
    var allowPrivateRefs = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @OptionGroup var diagnostics: DiagnosticOptions

    func validate() throws {
        if documents.contains("") { throw ValidationError("The path of a document is empty.") }
        if spec.contains("") { throw ValidationError("The value of '--spec' is empty.") }
        if !documents.isEmpty, !spec.isEmpty {
            throw ValidationError(
                "Documents are named twice, as arguments and by '--spec'. Leave out one of the two.")
        }
        if documents.isEmpty, spec.isEmpty {
            throw ValidationError("Which document? None is named. Name one, as in 'clientgen lint openapi.yaml'.")
        }
        if overlayOptions.overlay.contains("") { throw ValidationError("The value of '--overlay' is empty.") }
        if allowRefsIn.contains("") { throw ValidationError("The value of '--allow-refs-in' is empty.") }
    }

    private static func format(_ text: String) throws -> LintFormat {
        guard let format = LintFormat(rawValue: text) else {
            throw ValidationError("There is no format '\(text)'; use text, json or github.")
        }
        return format
    }

    func run() throws {
        var environment = CommandEnvironment.current(diagnostics)
        environment.colour = Terminal.showsColours(.output)
        try finish(
            LintRun.run(
                documents + spec, overlays: overlayOptions.overlay, format: format, isStrict: strict,
                referenceFolders: allowRefsIn,
                reach: allowRemoteRefs ? allowPrivateRefs ? .allAddresses : .publicAddresses : nil, in: environment))
    }
}
