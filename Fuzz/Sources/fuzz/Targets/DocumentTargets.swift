import Diagnostics
import JSONCoding

@testable import DocumentTree
@testable import GeneratorConfiguration
@testable import GeneratorPipeline

extension FuzzTarget {
    /// YAML: read, or an error; every place lies in the document.
    static let yaml = FuzzTarget(name: "yaml") { read($0, as: "a.yaml") }

    /// JSON as a document.
    static let tree = FuzzTarget(name: "tree") { read($0, as: "a.json") }

    private static func read(_ bytes: [UInt8], as path: String) {
        let sink = DiagnosticSink()
        if let root = DocumentReader.read(SourceFile(path: path, bytes: bytes), diagnostics: sink) {
            _ = root.value()
            check(root)
        } else {
            require(sink.hasErrors, "refused without an error")
        }
        for diagnostic in sink.diagnostics.prefix(50) {
            let printed = DiagnosticPrinter().print(diagnostic)
            require(printed.utf8.count { $0 == UInt8(ascii: "\n") } <= 4, "a finding of many lines")
            check(diagnostic.location)
        }
    }

    private static func check(_ root: Node) {
        // What aliases share is looked at once for each, but not without an end.
        var (waiting, count) = ([root], 0)
        while let node = waiting.popLast(), count < 2_000 {
            count += 1
            check(node.location)
            waiting += node.sequence ?? []
            waiting += node.mapping?.entries.map(\.value) ?? []
        }
    }

    private static func check(_ place: Diagnostics.SourceLocation?) {
        guard let place else { return }
        let length = place.file.lineText(place.line)?.unicodeScalars.count
        require(length.map { place.column <= $0 + 1 } ?? false, "\(place) is outside")
    }

    /// References, pointers and paths.
    static let references = FuzzTarget(name: "references") { bytes in
        var input = FuzzInput(bytes)
        let (first, second) = (input.line(), input.line())
        let base = URIReference("https://example.com/a/b?c")
        for reference in [URIReference(first), URIReference(second)] {
            let resolved = reference.resolved(against: base)
            require(resolved.isAbsolute, "resolved, but not absolute")
            _ = (resolved.withoutFragment, URIReference(filePath: first).resolved(against: resolved))
        }
        if let pointer = JSONPointer(first) {
            require(JSONPointer("\(pointer)") == pointer, "another pointer")
        }
        let path = FilePath.normalized("/" + first)
        require(!path.split(separator: "/").contains(".."), "a path that leads out")
        require(FilePath.normalized(path) == path, "normalised twice")
        _ = (FilePath.relative(second, from: first), FilePath.isInside(first, second))
        _ = VisibleText.withoutCredentials(first)
        require(!VisibleText.escaping(first).contains { $0.isNewline }, "a line break")
    }

    /// The configuration file.
    static let configuration = FuzzTarget(name: "configuration") { bytes in
        let sink = DiagnosticSink()
        let file = SourceFile(path: "clientgen.yaml", bytes: bytes)
        guard let root = DocumentReader.read(file, diagnostics: sink) else { return }
        _ = ConfigurationReader.read(root, diagnostics: sink)
        _ = DiagnosticReport(sink.diagnostics).text
    }
}
