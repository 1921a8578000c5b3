internal import Foundation

/// A document of the corpus and the module that is made of it.
struct CorpusDocument: Equatable, Sendable {
    let file: URL
    let module: String

    /// The file's name, as anybody may have chosen it.
    var name: String { file.lastPathComponent }

    /// The chosen documents of a folder, by name.
    ///
    /// - Parameter only: Names with or without their extension; all documents if empty.
    static func all(in folder: URL, only: [String]) throws -> [CorpusDocument] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { name in [".json", ".yaml", ".yml"].contains { name.hasSuffix($0) } }
        return modules(of: names)
            .filter { only.isEmpty || only.contains($0.name) || only.contains(stem(of: $0.name)) }
            .map { CorpusDocument(file: folder.appending(path: $0.name), module: $0.module) }
    }

    /// The modules of files: `openai-2.3.0.yaml` is `CorpusOpenai230`. A number tells apart files that differ in
    /// their punctuation or capitals alone.
    static func modules(of names: [String]) -> [(name: String, module: String)] {
        var seen: [String: Int] = [:]
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            let module = "Corpus" + SwiftName.module(stem(of: name))
            seen[module.lowercased(), default: 0] += 1
            let same = seen[module.lowercased()] ?? 1
            return (name, same > 1 ? "\(module)_\(same)" : module)
        }
    }

    private static func stem(of name: String) -> String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
