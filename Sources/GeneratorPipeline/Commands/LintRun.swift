internal import Diagnostics
public import DocumentTree
internal import Linting
internal import OpenAPI
internal import OutputFolders
internal import Overlays

/// A run of `clientgen lint`.
public enum LintRun {
    /// Holds each document against the rules of the standard.
    ///
    /// Findings go to the standard output, in every format; in text, warnings of one kind are summed up after a few. Ends
    /// with ``ExitStatus/findings`` when one of them is an error, and with ``ExitStatus/unreadableDocument`` when a document can't be read or is none.
    /// - Parameters:
    ///   - paths: The documents.
    ///   - overlays: What is changed in each of them before: overlays, in their order.
    ///   - isStrict: Whether warnings count as errors.
    ///   - referenceFolders: Folders whose files references may name besides those of each document's own.
    ///   - reach: Which servers are asked for what references name by a URL; nil for none.
    public static func run(
        _ paths: [String], overlays: [String] = [], format: LintFormat = .text, isStrict: Bool = false,
        referenceFolders: [String] = [],
        reach: ReferenceAccess.Reach? = nil, in environment: CommandEnvironment = .init()
    ) -> CommandResult {
        let usage = DiagnosticSink()
        ReferenceFolders.check(referenceFolders, workingFolder: environment.workingFolder, usage)
        guard !usage.hasErrors else {
            let report = DiagnosticReport(usage, in: environment)
            return CommandResult(status: .usage, standardError: report.text)
        }
        let access = ReferenceFolders.access(
            referenceFolders, reach: reach, in: environment)
        var all: [Diagnostic] = []
        var uncounted: [DiagnosticSink.Remainder] = []
        var isUnreadable = false
        for path in paths {
            let sink = DiagnosticSink()
            if !DeepStack.run({ lint(path, overlays, access, in: environment, sink) }) { isUnreadable = true }
            all += DiagnosticReport.ordered(sink.diagnostics.map(finding), isStrict: isStrict)
            let remainder = sink.remainder.map(finding)
            uncounted += isStrict ? remainder.map(DiagnosticReport.judgedStrictly) : remainder
        }
        let findings = LintFindings(all, uncounted: uncounted, isComplete: environment.isVerbose)
        let hasErrors = findings.count(.error) > 0
        let status: ExitStatus = isUnreadable ? .unreadableDocument : hasErrors ? .findings : .success
        let output =
            switch format {
            case .text: text(findings, documents: paths.count, in: environment)
            case .json: LintJSON.text(findings, documents: paths)
            case .github: GitHubAnnotation.text(findings)
            }
        return CommandResult(status: status, standardOutput: output)
    }

    /// The rules, for the help: an id, its severity for `lint` and for `generate`, and the rule in words.
    public static var ruleGuide: String {
        Linter.rules.map { rule in
            let generate = rule.severity.generate.map { ", generate: \($0.rawValue)" } ?? ""
            return "  \(rule.id) (lint: \(rule.severity.lint.rawValue)\(generate))\n      \(rule.summary)"
        }.joined(separator: "\n")
    }

    /// A reference to a URL is no fault of a document: what it points to is only not looked at.
    private static func finding(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.id == "ref-remote" else { return diagnostic }
        var finding = diagnostic
        finding.severity = .warning
        return finding
    }

    private static func finding(_ remainder: DiagnosticSink.Remainder) -> DiagnosticSink.Remainder {
        guard remainder.id == "ref-remote" else { return remainder }
        return DiagnosticSink.Remainder(id: remainder.id, severity: .warning, count: remainder.count)
    }

    /// Whether the document could be read.
    private static func lint(
        _ path: String, _ overlays: [String], _ access: ReferenceAccess, in environment: CommandEnvironment,
        _ sink: DiagnosticSink
    ) -> Bool {
        let actual = PathText.join(environment.workingFolder, path)
        guard let file = DocumentReader.file(path: actual, displayPath: path, diagnostics: sink),
            let written = DocumentReader.read(file, diagnostics: sink),
            let overlays = OverlayFiles.read(overlays, for: path, in: environment, sink)
        else { return false }
        let root = OverlayApplication.apply(overlays, to: written, diagnostics: sink)
        let store = DocumentStore(
            root: file, rootNode: root, overlays: overlays.map(\.file), path: actual, access: access,
            diagnostics: sink)
        return Linter.check(root, store: store, diagnostics: sink)
    }

    private static func text(_ findings: LintFindings, documents: Int, in environment: CommandEnvironment) -> String {
        let report = DiagnosticReport(
            findings.shown, in: environment, limit: .max, uncounted: findings.remainder)
        return report.text.isEmpty ? "No findings in \(Count.of(documents, "document")).\n" : report.text
    }
}
