internal import Diagnostics
public import GeneratorConfiguration
internal import OutputFolders

/// A run of `clientgen check`.
public enum CheckRun {
    /// Regenerates the client in memory and compares it with the output folder, both ways; writes nothing.
    ///
    /// Ends with ``ExitStatus/findings`` and a unified diff when a file is missing, changed or no longer generated.
    public static func run(
        _ options: CommandLineOptions, in environment: CommandEnvironment = .init()
    ) -> CommandResult {
        let rendering: Rendering
        switch Rendering.make(options, in: environment) {
        case .ended(let result): return result
        case .done(let made): rendering = made
        }
        var plans: [(path: String, plan: OutputPlan)] = []
        do throws(OutputError) {
            for output in rendering.outputs {
                plans.append((output.folder.displayPath, try output.folder.plan(output.files)))
            }
        } catch {
            return rendering.ended(error.isFinding ? .findings : .unwritableOutput, error, in: environment)
        }
        let drifted = plans.filter { !$0.plan.differences.isEmpty }
        guard drifted.isEmpty else {
            let reports = drifted.map { DriftReport($0.plan, in: $0.path, settings: rendering.settings).text }
            return CommandResult(
                status: .findings, standardOutput: reports.joined(separator: "\n"),
                standardError: rendering.report.text)
        }
        let spec = VisibleText.escaping(rendering.settings.specPath)
        let lines = plans.map { path, plan in
            "\(VisibleText.escaping(path)) is up to date with \(spec) (\(Count.of(plan.fileCount, "file"))).\n"
        }
        return CommandResult(
            status: .success, standardOutput: lines.joined(), standardError: rendering.report.text)
    }
}

extension OutputError {
    /// Whether the folder could be looked at, and holds what generated output can't hold.
    fileprivate var isFinding: Bool {
        switch self {
        case .obstacles: true
        case .notFolder, .system: false
        }
    }
}
