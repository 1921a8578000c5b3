import Diagnostics
import DocumentTree
import JSONCoding
import Testing

/// Documents damaged at random, the same ones on every run: none may crash, and every place has to lie in the document.
@Suite struct DocumentFuzzTests {
    private static let yaml = """
        openapi: 3.1.0
        info: &info {title: "Pets \\u00e9", version: 1.10}
        paths:
          /pets/{id}:
            get:
              <<: *info
              parameters: [{name: id, in: path}, *info]
              responses:
                200: {description: |-}
                "404":
                  description: >
                    folded
                    text
        x-tag: !!str 5
        x-other: !Foo [.inf, ~, 0x1F, -1e5, 'it''s']
        ? complex
        : - a
          - b: [c, {d: e}]
        """

    private static let json = """
        {"openapi": "3.1.0", "info": {"title": "Pets \\ud83d\\ude00 \\n", "version": 1.10},
         "paths": {"/pets/{id}": {"get": {"parameters": [{"name": "id", "required": true}, null, -1.5e-7],
          "responses": {"200": {"description": "ü€😀"}, "404": {}}}}}, "big": 123456789012345678901234567890}
        """

    private static let splices = [
        "&a ", "*a", "<<: ", "!!int ", "{", "}", "[", "]", "\"", "'", ": ", "- ", "\n", "\r", "\t", "\u{2028}",
        "\u{85}", "|\n",
        "---\n", "...\n", "%YAML 1.1\n", "? ", "\\u", "\u{FEFF}", "#", ",", "1e999", "\u{0}", "*info", "&info ",
    ]

    private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
            case 2:
                bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...place, using: &generator))
            case 3: bytes.replaceSubrange(place..<end, with: Array("\u{E9}".utf8))
            default:
                let splice = Self.splices.randomElement(using: &generator) ?? ""
                bytes.insert(contentsOf: Array(splice.utf8), at: place)
            }
        }
        return bytes
    }

    @Test(
        arguments: [("a.yaml", yaml, 1), ("a.json", json, 2), ("a", json, 3), ("a.yaml", json, 4)]
            as [(String, String, UInt64)])
    func damagedDocuments(path: String, text: String, seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var read = 0
        for _ in 0..<1500 {
            let bytes = damaged(Array(text.utf8), &generator)
            let sink = DiagnosticSink()
            if let node = DocumentReader.read(SourceFile(path: path, bytes: bytes), diagnostics: sink) {
                read += 1
                _ = node.value()
                check(node, bytes: bytes)
            } else {
                #expect(sink.diagnostics.contains { $0.severity == .error }, "\(bytes)")
            }
            for diagnostic in sink.diagnostics {
                let printed = DiagnosticPrinter().print(diagnostic)
                #expect(printed.split(separator: "\n", omittingEmptySubsequences: false).count <= 4, "\(bytes)")
                checkPlace(diagnostic.location, bytes: bytes)
            }
        }
        #expect(read > 0)
        #expect(read < 1500)
    }

    private func check(_ root: Node, bytes: [UInt8]) {
        var waiting = [root]
        while let node = waiting.popLast() {
            checkPlace(node.location, bytes: bytes)
            waiting += node.sequence ?? []
            for entry in node.mapping?.entries ?? [] {
                checkPlace(entry.keyLocation, bytes: bytes)
                waiting.append(entry.value)
            }
        }
    }

    private func checkPlace(_ place: Diagnostics.SourceLocation?, bytes: [UInt8]) {
        guard let place else { return }
        let length = place.file.lineText(place.line)?.unicodeScalars.count
        let isInside = length.map { place.column <= $0 + 1 } ?? false
        if !isInside { Issue.record("\(place) is outside of \(bytes)") }
    }
}
