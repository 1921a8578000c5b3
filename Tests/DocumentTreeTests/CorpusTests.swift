import Diagnostics
import Testing

@testable import DocumentTree

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Real documents, if the test data lies beside the project.
struct CorpusTests {
    static let folder: String = {
        let source = (try? LocalFile.realPath(#filePath).get()) ?? #filePath
        return FilePath.normalized(FilePath.folder(of: source) + "/../../../shared/corpus")
    }()
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

    @Test(.enabled(if: !names.isEmpty, "no test data beside the project"), arguments: names)
    func everyDocumentIsRead(name: String) throws {
        let sink = DiagnosticSink()
        let node = DocumentReader.read(
            path: Self.folder + "/" + name, displayPath: name, diagnostics: sink)
        let root = try #require(node)
        #expect(sink.diagnostics.map(Reading.line) == [])
        #expect(root["openapi"]?.text != nil || root["swagger"]?.text != nil)
        #expect(root["paths"]?.mapping?.isEmpty == false)
        try checkPlaces(in: root)
    }

    /// Keys stand where their places say: the text there is the key, quoted or not.
    private func checkPlaces(in root: Node) throws {
        let file = root.location.file
        var lines: [Int: [Unicode.Scalar]] = [:]
        var waiting = [root]
        var wrong: [String] = []
        while let node = waiting.popLast(), wrong.count < 10 {
            for entry in node.mapping?.entries ?? [] {
                let place = entry.keyLocation
                let line = lines[place.line] ?? Array((file.lineText(place.line) ?? "").unicodeScalars)
                lines[place.line] = line
                var rest = line.dropFirst(place.column - 1)
                if rest.first == "\"" || rest.first == "'" { rest = rest.dropFirst() }
                let isThere = rest.starts(with: entry.key.unicodeScalars) || rest.contains("\\")
                if !isThere { wrong.append("\(place): \(entry.key)") }
                waiting.append(entry.value)
            }
            waiting += node.sequence ?? []
        }
        #expect(wrong == [])
    }
}
