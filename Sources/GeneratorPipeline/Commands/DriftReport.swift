internal import Diagnostics
internal import GeneratorConfiguration
internal import OutputFolders

/// What `check` prints about output that is not up to date.
struct DriftReport {
    /// A file's diff is cut after this many lines.
    static let linesPerFile = 200
    /// Diffs are no longer shown, only named, after this many lines.
    static let linesInAll = 1_000

    /// The report, one line break at its end.
    let text: String

    init(_ plan: OutputPlan, in folder: String, settings: GeneratorSettings) {
        var lines: [String] = []
        var unshown = 0
        for difference in plan.differences {
            guard lines.count < Self.linesInAll else {
                unshown += 1
                continue
            }
            let path = PathText.join(folder, difference.path)
            let diff = UnifiedDiff(
                from: difference.committed, named: path + " (committed)", to: difference.regenerated,
                named: path + " (regenerated)")
            lines += diff.lines.prefix(Self.linesPerFile)
            let rest = diff.lines.count - Self.linesPerFile
            if rest > 0 { lines.append("… \(Count.of(rest, "more line")) of this file's differences") }
        }
        if unshown > 0 { lines.append("… and differences in \(Count.of(unshown, "more file"))") }
        let kinds: [(OutputPlan.Difference.Kind, String)] = [
            (.changed, "changed"), (.missing, "missing"), (.stale, "stale"),
        ]
        let counts = kinds.compactMap { kind, name in
            plan.count(kind) > 0 ? "\(plan.count(kind)) \(name)" : nil
        }
        let output = VisibleText.escaping(folder)
        let spec = VisibleText.escaping(settings.specPath)
        lines += [
            "",
            "\(output) is not up to date with \(spec): \(counts.joined(separator: ", ")).",
            "Bring it up to date with:",
            "",
            "    \(VisibleText.escaping(settings.generateCommand))",
            "",
        ]
        text = lines.joined(separator: "\n")
    }
}
