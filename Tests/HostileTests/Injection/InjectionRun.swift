import Describing
import Diagnostics
import JSONCoding
import Linting
import Overlays
import SwiftEmitter

@testable import DocumentTree
@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import OpenAPI

/// Everything that the commands write and print of a document, and what in it got out of its place.
struct InjectionRun {
    /// The generated files: client, tests, pages, manifest.
    let files: [GeneratedFile]
    /// What is wrong with what was printed.
    private(set) var faults: [String] = []

    /// - Parameters:
    ///   - configuration: The configuration's file; what it says wrong is left out of it, as it is by no command.
    ///   - overlay: What is changed in the document before it is generated; what it says wrong is left out as well.
    ///   - checked: What was written before and needs no second look.
    init(
        _ input: HostileInput, configuration: HostileInput? = nil, overlay: HostileInput? = nil,
        checked: inout CheckedSources
    ) {
        let said = DiagnosticSink()
        let read = configuration.flatMap { DocumentReader.read($0.file, diagnostics: said) }
        let settings = GeneratorSettings(
            specPath: input.fileName, outputPath: "Output", module: nil,
            configuration: read.map { ConfigurationReader.read($0, diagnostics: said) } ?? GeneratorConfiguration(),
            runtime: RuntimeDependency(location: .path("../\(input.fileName)"), identity: "runtime"),
            writesReadme: true, writesCatalogue: true, testsPath: "Output/Tests", testsWithinOutput: "Tests",
            isStrict: false, generateCommand: "")
        let changes = overlay.flatMap { DocumentReader.read($0.file, diagnostics: said) }
            .flatMap { OverlayReader.read($0, diagnostics: said) }
        let sink = DiagnosticSink()
        let outcome = GeneratorPipeline.generate(
            input.file, at: "openapi.json", settings: settings, overlays: [changes].compactMap(\.self),
            diagnostics: sink)
        if case .generated(let generation) = outcome {
            files = generation.files + generation.tests
        } else {
            files = []
        }
        check(said.diagnostics, "configuration")
        check(sink.diagnostics, "generate")
        describe(input, settings)
        lint(input)
        for file in files where checked.isNew(file) { check(file) }
    }

    private mutating func describe(_ input: HostileInput, _ settings: GeneratorSettings) {
        let sink = DiagnosticSink()
        let outcome = GeneratorPipeline.describe(input.file, at: "openapi.json", settings: settings, diagnostics: sink)
        guard case .described(let description) = outcome else { return }
        checkLines(DescriptionText(description, specPath: input.fileName).text, "describe")
        if (try? JSON.decode(JSONValue.self, from: DescriptionJSON.text(description))) == nil {
            faults.append("describe --format json is no JSON")
        }
    }

    private mutating func lint(_ input: HostileInput) {
        let sink = DiagnosticSink()
        if let root = DocumentReader.read(input.file, diagnostics: sink) {
            let store = DocumentStore(
                root: input.file, rootNode: root, path: "openapi.json", access: ReferenceAccess(), diagnostics: sink)
            _ = Linter.check(root, store: store, diagnostics: sink)
        }
        check(sink.diagnostics, "lint")
    }

    // MARK: What is printed

    private mutating func check(_ diagnostics: [Diagnostic], _ command: String) {
        checkLines(DiagnosticReport(diagnostics, limit: .max).text, command)
        if (try? JSON.decode(JSONValue.self, from: LintJSON.text(LintFindings(diagnostics), documents: ["a"]))) == nil {
            faults.append("\(command) --format json is no JSON")
        }
        for diagnostic in diagnostics {
            let line = GitHubAnnotation.line(diagnostic)
            if !line.hasPrefix("::") || line.dropFirst(2).contains(where: \.isNewline) || line.contains("\n") {
                faults.append("\(command) --format github: \(line.debugDescription)")
            }
        }
    }

    /// No line begins with what a runner of workflows obeys, and nothing moves the cursor.
    private mutating func checkLines(_ text: String, _ command: String) {
        for line in text.split(separator: "\n") {
            let content = line.drop { $0 == " " }
            if content.hasPrefix("::") || content.hasPrefix("##[") || content.hasPrefix("##vso") {
                faults.append("\(command): a line begins with a command: \(line)")
            }
        }
        if let scalar = text.unicodeScalars.first(where: Self.isUnseen) {
            faults.append("\(command): U+\(String(scalar.value, radix: 16)) is printed")
        }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
        default: false
        }
    }

    // MARK: What is written

    private mutating func check(_ file: GeneratedFile) {
        if let scalar = file.contents.unicodeScalars.first(where: Self.isUnseen) {
            faults.append("\(file.path): U+\(String(scalar.value, radix: 16)) is written")
        }
        let isPlain = file.path.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "_+-./".utf8.contains($0)
        }
        if !isPlain || file.path.contains("..") { faults.append("a path: \(file.path)") }
        if file.path.hasSuffix(".swift") {
            if SwiftCode.outsideOfText(file.contents).contains(Payload.marker) {
                faults.append("\(file.path): the marker is code")
            }
        } else if file.path.hasSuffix(".md") {
            faults += PageCheck.faults(of: file)
        }
    }
}

/// What was written so far.
struct CheckedSources {
    private var seen: Set<String> = []
    /// The sources, for the compiler.
    private(set) var sources: [String] = []

    mutating func isNew(_ file: GeneratedFile) -> Bool {
        guard seen.insert(file.contents).inserted else { return false }
        if file.path.hasSuffix(".swift") { sources.append(file.contents) }
        return true
    }
}
