import Testing

@testable import GeneratorPipeline

@Suite struct LintRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n", to: "clean.yaml")
        try folder.write("openapi: 3.1.0\ninfo: {title: A}\npaths: {}\n", to: "broken.yaml")
        try folder.write(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\nsecurity: [{no: []}]\n", to: "warning.yaml")
        try folder.write("a: [", to: "unreadable.yaml")
        try folder.write("swagger: '2.0'", to: "swagger.yaml")
    }

    private func lint(_ paths: String..., format: LintFormat = .text, isStrict: Bool = false) -> CommandResult {
        LintRun.run(paths, format: format, isStrict: isStrict, in: CommandEnvironment(workingFolder: folder.path))
    }

    @Test func endsWithTheGravestStatus() {
        #expect(lint("clean.yaml").status == .success)
        #expect(lint("warning.yaml").status == .success)
        #expect(lint("warning.yaml", isStrict: true).status == .findings)
        #expect(lint("clean.yaml", "broken.yaml").status == .findings)
        #expect(lint("broken.yaml", "unreadable.yaml").status == .unreadableDocument)
        #expect(lint("swagger.yaml").status == .unreadableDocument)
        #expect(lint("none.yaml").status == .unreadableDocument)
    }

    /// A valid document may refer to what is not fetched.
    @Test func referencesToURLsAreWarnings() throws {
        try folder.write(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\ncomponents: {schemas: {A: {$ref: 'https://a.example/b'}}}\n",
            to: "remote.yaml")
        #expect(lint("remote.yaml").status == .success)
        let output = lint("remote.yaml").standardOutput
        #expect(output.contains("remote.yaml:3:34: warning: `https://a.example/b` is a URL"))
        #expect(lint("remote.yaml", isStrict: true).status == .findings)
    }

    @Test func textHasPlacesAndCounts() {
        #expect(lint("clean.yaml").standardOutput == "No findings in 1 document.\n")
        let output = lint("broken.yaml", "warning.yaml").standardOutput
        #expect(
            output.hasPrefix("broken.yaml:2:7: error: an Info Object must have the key `version` [missing-key]\n"))
        #expect(output.contains("\nwarning.yaml:4:13: warning: "))
        #expect(output.hasSuffix("\n1 error, 1 warning\n"))
    }

    /// Programs get all; people are told how many there are.
    @Test func warningsOfOneKindAreSummedUpInText() throws {
        let paths = (0..<9).map { "  /a\($0): {get: {$ref: '#/x-a'}}\n" }.joined()
        try folder.write(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n\(paths)x-a: {responses: {default: {description: A}}}\n",
            to: "many.yaml")
        let text = lint("many.yaml").standardOutput
        #expect(text.contains("many.yaml:8:") && !text.contains("many.yaml:9:"))
        #expect(text.hasSuffix("\n… and 4 more warnings [ref-misplaced]\n9 warnings\n"), "\(text)")
        let environment = CommandEnvironment(workingFolder: folder.path, isVerbose: true)
        #expect(LintRun.run(["many.yaml"], in: environment).standardOutput.contains("many.yaml:12:"))
        for format in [LintFormat.json, .github] {
            #expect(!lint("many.yaml", format: format).standardOutput.contains("more"))
        }
    }

    @Test func guideNamesEveryRule() {
        #expect(LintRun.ruleGuide.contains("  unknown-key (lint: error, generate: warning)\n      Objects "))
    }
}
