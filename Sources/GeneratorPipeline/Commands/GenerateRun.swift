internal import Diagnostics

/// A run of `clientgen generate`.
public enum GenerateRun {
    /// Generates the client and writes it to the output folder.
    ///
    /// Nothing is written unless every file could be rendered and nothing stands in the way.
    /// - Parameters:
    ///   - isDryRun: Whether to say what would be written instead of writing it.
    ///   - isQuiet: Whether only diagnostics are printed.
    public static func run(
        _ options: CommandLineOptions, isDryRun: Bool = false, isQuiet: Bool = false,
        in environment: CommandEnvironment = .init()
    ) -> CommandResult {
        let rendering: Rendering
        switch Rendering.make(options, in: environment) {
        case .ended(let result): return result
        case .done(let made): rendering = made
        }
        do throws(OutputError) {
            let plan = try rendering.folder.plan(rendering.generation.files)
            if !isDryRun { try rendering.folder.apply(plan) }
            return CommandResult(
                status: .success,
                standardOutput: isQuiet ? "" : summary(of: rendering, plan, isDryRun: isDryRun),
                standardError: rendering.report.text)
        } catch {
            return rendering.ended(.unwritableOutput, error, in: environment)
        }
    }

    private static func summary(of rendering: Rendering, _ plan: OutputPlan, isDryRun: Bool) -> String {
        var lines: [String] = []
        if let explanation = rendering.generation.moduleName.explanation { lines.append(explanation) }
        if isDryRun {
            let verbs: [OutputPlan.Difference.Kind: String] = [.missing: "add", .changed: "change", .stale: "remove"]
            lines += plan.differences.map { difference in
                "Would \(verbs[difference.kind] ?? "write") "
                    + VisibleText.escaping(PathText.join(rendering.settings.outputPath, difference.path))
            }
        }
        let parts = [
            (plan.count(.missing), "new"), (plan.count(.changed), "changed"), (plan.count(.stale), "removed"),
        ]
        let changes = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let files = Count.of(plan.fileCount, "file")
        let operations = Count.of(rendering.generation.operationCount, "operation")
        let types = Count.of(rendering.generation.typeCount, "type")
        let output = VisibleText.escaping(rendering.settings.outputPath)
        lines.append(
            "\(isDryRun ? "Would write" : "Wrote") \(files) to \(output) (\(changes.isEmpty ? "none changed" : changes)): "
                + "\(operations), \(types).\n")
        return lines.joined(separator: "\n")
    }
}
