internal import Diagnostics

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
        let plan: OutputPlan
        do throws(OutputError) {
            plan = try rendering.folder.plan(rendering.generation.files)
        } catch {
            return rendering.ended(error.isFinding ? .findings : .unwritableOutput, error, in: environment)
        }
        guard plan.differences.isEmpty else {
            let report = DriftReport(plan, settings: rendering.settings)
            return CommandResult(
                status: .findings, standardOutput: report.text, standardError: rendering.report.text)
        }
        let output = VisibleText.escaping(rendering.settings.outputPath)
        let spec = VisibleText.escaping(rendering.settings.specPath)
        return CommandResult(
            status: .success,
            standardOutput: "\(output) is up to date with \(spec) (\(Count.of(plan.fileCount, "file"))).\n",
            standardError: rendering.report.text)
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
