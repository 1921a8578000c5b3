internal import ClientModel
internal import Describing
public import Diagnostics
public import DocumentTree
public import GeneratorConfiguration
internal import Linting
internal import Lowering
internal import OpenAPI
public import Overlays
public import SwiftEmitter
internal import WireTestLowering

/// The way from a document to Swift, on one page:
///
/// ```
/// bytes ─▶ DocumentTree ◀─▶ OpenAPI ─▶ Lowering ─▶ ClientModel ─▶ SwiftEmitter ─▶ files in memory
///          YAML or JSON     typed      merging,     plain values   declarations
///          nodes with       document,  every name   only           and bodies
///          file:line:column linked
/// ```
///
/// Values go from stage to stage, and the same bytes give the same files on every run and machine. The one thing that
/// is read on the way is what a `$ref` names, while the document is linked: a neighbour of it, or what was allowed
/// besides.
public enum GeneratorPipeline {
    /// What a document turned into.
    public struct Generation: Sendable {
        /// The files, their paths relative to the output folder.
        public let files: [GeneratedFile]
        /// The files of the tests, their paths relative to the tests' folder; none where they are not wanted.
        public let tests: [GeneratedFile]
        /// How many tests there are.
        public let testCount: Int
        /// The module's name, and where it comes from.
        public let moduleName: ModuleName
        /// The files that were read: the document, and those it refers to.
        public let documents: [SourceFile]
        /// How many operations the client has.
        public let operationCount: Int
        /// How many types stand at the top level of the module.
        public let typeCount: Int
    }

    /// How a run through the pipeline ends.
    public enum Outcome: Sendable {
        case generated(Generation)
        /// The document is one, but has errors.
        case refused
        /// The bytes are no YAML or JSON, or no OpenAPI document.
        case unreadable
    }

    /// Generates every file of a client in memory.
    ///
    /// - Parameters:
    ///   - file: The document's bytes and the path it is shown by.
    ///   - path: Where the document is, so that its neighbours can be found.
    ///   - overlays: What is changed in it before it is read.
    ///   - access: What its references may reach besides the files of its folder.
    ///   - diagnostics: Receives every finding; those of a refused or unreadable document hold an error.
    public static func generate(
        _ file: SourceFile, at path: String, settings: GeneratorSettings, overlays: [Overlay] = [],
        access: ReferenceAccess = ReferenceAccess(), diagnostics: DiagnosticSink
    ) -> Outcome {
        DeepStack.run { generated(file, path, settings, overlays, access, diagnostics) }
    }

    private static func generated(
        _ file: SourceFile, _ path: String, _ settings: GeneratorSettings, _ overlays: [Overlay],
        _ access: ReferenceAccess, _ diagnostics: DiagnosticSink
    ) -> Outcome {
        guard
            let (document, store) = read(
                file, at: path, settings: settings, overlays: overlays, access: access, diagnostics: diagnostics)
        else { return .unreadable }
        let name = ModuleName(chosen: settings.module, title: document.info.title, path: settings.specPath)
        let options = settings.loweringOptions(moduleName: name)
        let lowered =
            settings.testsPath == nil
            ? Lowering.lower(document, options: options, diagnostics: diagnostics).map { ($0, nil) }
            : WireTestLowering.lower(document, options: options, diagnostics: diagnostics).map {
                ($0.module, $0.tests)
            }
        guard let (module, tests): (ClientModule, WireTestPlan?) = lowered, !diagnostics.hasErrors else {
            return .refused
        }
        let files = files(of: module, settings: settings)
        let testFiles = tests.map { SwiftEmitter(module).wireTests($0) } ?? []
        let byteCount = (files + testFiles).reduce(0) { $0 + $1.contents.utf8.count }
        guard !OutputBudget.refuses(byteCount, of: document, diagnostics: diagnostics) else { return .refused }
        return .generated(
            Generation(
                files: files, tests: testFiles,
                testCount: tests?.calls.reduce(0) { $0 + $1.tests.count } ?? 0, moduleName: name,
                documents: store.files,
                operationCount: module.groups.reduce(module.operations.count) { $0 + $1.operations.count },
                typeCount: module.types.count))
    }

    /// Tells what each place of a document becomes in the client; generates nothing.
    ///
    /// Ends as ``generate(_:at:settings:overlays:access:diagnostics:)`` does.
    static func describe(
        _ file: SourceFile, at path: String, settings: GeneratorSettings, overlays: [Overlay] = [],
        access: ReferenceAccess = ReferenceAccess(), diagnostics: DiagnosticSink
    ) -> DescriptionOutcome {
        DeepStack.run { described(file, path, settings, overlays, access, diagnostics) }
    }

    private static func described(
        _ file: SourceFile, _ path: String, _ settings: GeneratorSettings, _ overlays: [Overlay],
        _ access: ReferenceAccess, _ diagnostics: DiagnosticSink
    ) -> DescriptionOutcome {
        guard
            let (document, _) = read(
                file, at: path, settings: settings, overlays: overlays, access: access, diagnostics: diagnostics)
        else { return .unreadable }
        let name = ModuleName(chosen: settings.module, title: document.info.title, path: settings.specPath)
        let options = settings.loweringOptions(moduleName: name)
        guard let (module, map) = Lowering.lowerWithMap(document, options: options, diagnostics: diagnostics),
            !diagnostics.hasErrors
        else { return .refused }
        return .described(ClientDescription(module: module, map: map))
    }

    private static func read(
        _ file: SourceFile, at path: String, settings: GeneratorSettings, overlays: [Overlay], access: ReferenceAccess,
        diagnostics: DiagnosticSink
    ) -> (document: OpenAPIDocument, store: DocumentStore)? {
        guard let written = DocumentReader.read(file, diagnostics: diagnostics), !diagnostics.hasErrors else {
            return nil
        }
        let root = OverlayApplication.apply(overlays, to: written, diagnostics: diagnostics)
        let store = DocumentStore(
            root: file, rootNode: root, overlays: overlays.map(\.file), path: path, access: access,
            diagnostics: diagnostics)
        let extensions = settings.configuration.schemaSettings.extensions(settings.configuration.names)
        guard
            let document = OpenAPIReader.read(root, store: store, extensions: extensions, diagnostics: diagnostics)
        else { return nil }
        document.checkRules(diagnostics)
        return (document, store)
    }

    private static func files(of module: ClientModule, settings: GeneratorSettings) -> [GeneratedFile] {
        let emitter = SwiftEmitter(module)
        // A build system that says how many files there are knows of no pages.
        let hasPages = module.options.fileCount == nil
        let sources = emitter.files() + (hasPages && settings.writesCatalogue ? [emitter.catalogue()] : [])
        let pages = hasPages && settings.writesReadme ? [emitter.readme(isPackage: settings.runtime != nil)] : []
        guard let runtime = settings.runtime else { return pages + sources }
        let manifest = PackageManifest.file(for: module, runtime: runtime, tests: settings.testsWithinOutput)
        let folder = "Sources/\(module.name)/"
        return pages + [manifest] + sources.map { GeneratedFile(path: folder + $0.path, contents: $0.contents) }
    }
}
