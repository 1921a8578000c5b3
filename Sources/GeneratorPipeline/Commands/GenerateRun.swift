internal import Diagnostics
public import GeneratorConfiguration
internal import OutputFolders

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
            var plans: [(folder: OutputFolder, plan: OutputPlan)] = []
            for output in rendering.outputs { plans.append((output.folder, try output.folder.plan(output.files))) }
            if !isDryRun {
                for (folder, plan) in plans { try folder.apply(plan) }
            }
            return CommandResult(
                status: .success,
                standardOutput: isQuiet ? "" : summary(of: rendering, plans, isDryRun: isDryRun),
                standardError: rendering.report.text)
        } catch {
            return rendering.ended(.unwritableOutput, error, in: environment)
        }
    }

    private static func summary(
        of rendering: Rendering, _ plans: [(folder: OutputFolder, plan: OutputPlan)], isDryRun: Bool
    ) -> String {
        var lines: [String] = []
        if let explanation = rendering.generation.moduleName.explanation { lines.append(explanation) }
        if isDryRun {
            let verbs: [OutputPlan.Difference.Kind: String] = [.missing: "add", .changed: "change", .stale: "remove"]
            for (folder, plan) in plans {
                lines += plan.differences.map { difference in
                    "Would \(verbs[difference.kind] ?? "write") "
                        + VisibleText.escaping(PathText.join(folder.displayPath, difference.path))
                }
            }
        }
        let operations = Count.of(rendering.generation.operationCount, "operation")
        let types = Count.of(rendering.generation.typeCount, "type")
        let tests = Count.of(rendering.generation.testCount, "test")
        for (index, (folder, plan)) in plans.enumerated() {
            let parts = [
                (plan.count(.missing), "new"), (plan.count(.changed), "changed"), (plan.count(.stale), "removed"),
            ]
            let changes = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            let files = Count.of(plan.fileCount, "file")
            let output = VisibleText.escaping(folder.displayPath)
            lines.append(
                "\(isDryRun ? "Would write" : "Wrote") \(files) to \(output) (\(changes.isEmpty ? "none changed" : changes)): "
                    + (index == 0 ? "\(operations), \(types)." : "\(tests)."))
        }
        lines[lines.count - 1] += "\n"
        return lines.joined(separator: "\n")
    }
}
