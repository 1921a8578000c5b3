internal import ArgumentParser
internal import GeneratorPipeline

/// How diagnostics are printed: what `generate`, `check` and `lint` share.
struct DiagnosticOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How diagnostics name files: given, or absolute for build logs and editors.", valueName: "style"),
        completion: .list(DiagnosticPaths.allCases.map(\.rawValue)), transform: Self.paths)
    var diagnosticPaths: DiagnosticPaths = .given

    @Flag(help: "Print every diagnostic; otherwise, warnings and notes of one kind are summed up after a few.")
    var verbose = false

    private static func paths(_ text: String) throws -> DiagnosticPaths {
        guard let paths = DiagnosticPaths(rawValue: text) else {
            throw ValidationError("There is no style '\(text)'; use given or absolute.")
        }
        return paths
    }
}
