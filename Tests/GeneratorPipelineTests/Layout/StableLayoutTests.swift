import Diagnostics
import DocumentTree
import Foundation
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import SwiftEmitter

/// What changes in a document changes the files that hold it and those that refer to it, and no others.
///
/// With `LAYOUT_RUNS=20` each document of the corpus, however large, is changed so many times in each way.
@Suite struct StableLayoutTests {
    private func files(_ text: String) throws -> [GeneratedFile]? {
        var options = CommandLineOptions()
        options.spec = "openapi.json"
        options.output = "Generated"
        let settings = try #require(
            GeneratorSettings.resolve(options, workingFolder: ".", diagnostics: DiagnosticSink()))
        let outcome = GeneratorPipeline.generate(
            SourceFile(path: "openapi.json", text: text), at: "openapi.json", settings: settings,
            diagnostics: DiagnosticSink())
        guard case .generated(let generation) = outcome else { return nil }
        return generation.files
    }

    private func value(_ text: String, path: String) throws -> DocumentValue {
        let file = SourceFile(path: path, text: text)
        return DocumentValue(try #require(DocumentReader.read(file, diagnostics: DiagnosticSink())))
    }

    /// What a file is about: the first word of its types, or its group.
    private func subject(of path: String) -> String {
        let name = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? path
        guard path.hasPrefix("Models/") else {
            // The protocol of a group that is divided has a file of its own, which is named for it.
            let parts = name.split(separator: "+")
            guard parts.count > 1, parts[0].hasSuffix("Client") else { return name }
            return "\(parts[0].dropLast("Client".count))\(parts[1])API"
        }
        return "Models/\(SubjectWords.words(of: name).first ?? "")".lowercased()
    }

    /// Changes a document many times, each time by one schema or operation.
    ///
    /// - Returns: How many of the changes moved what they do not touch, since a subject came to be divided or whole.
    @discardableResult
    private func check(_ document: DocumentValue, seed: UInt64, runs: Int) throws -> Int {
        var generator = SeededGenerator(state: seed)
        let before = try #require(try files(document.json))
        var divisions = 0
        for kind in DocumentMutation.Kind.allCases {
            for _ in 0..<runs {
                guard let mutation = DocumentMutation(kind, of: document, using: &generator),
                    let after = try files(mutation.after)
                else { continue }
                let change = LayoutChange(from: before, to: after)
                let others = change.changedPaths.subtracting(change.paths)
                #expect(
                    !change.changedPaths.isEmpty || kind == .removeSchema || kind == .changeSchema,
                    "\(mutation.description)")
                if change.movedPaths.isEmpty {
                    #expect(others.count <= 1, "\(mutation.description): \(others.sorted())")
                    #expect(
                        change.differentLines <= 2 * change.leastDifferentLines + 12,
                        "\(mutation.description): \(change.differentLines) lines for \(change.leastDifferentLines)")
                } else {
                    // A subject came to be divided, or whole again: its own files may change and no others.
                    divisions += 1
                    let subjects = Set(change.paths.map(subject))
                    let strangers = change.movedPaths.union(others).filter { !subjects.contains(subject(of: $0)) }
                    #expect(strangers.isEmpty, "\(mutation.description): \(strangers.sorted())")
                }
                if let mark = mutation.mark {
                    // Servers of operations stand with those of the document.
                    let unrelated = change.changedTexts.filter {
                        !$0.contains(mark) && !$0.contains("throws(ConfigurationError) -> URL {")
                    }
                    #expect(unrelated.isEmpty, "\(mutation.description): \(unrelated.first ?? "")")
                }
            }
        }
        return divisions
    }

    @Test(arguments: LayoutCorpus.names)
    func aChangeOfTheCorpusStaysWhereItBelongs(name: String) throws {
        let bytes = try Data(contentsOf: LayoutCorpus.folder.appendingPathComponent(name))
        let document = try value(String(decoding: bytes, as: UTF8.self), path: name)
        let runs = LayoutCorpus.runs ?? max(1, min(3, 100_000 / bytes.count))
        let divisions = try check(document, seed: UInt64(bytes.count), runs: runs)
        #expect(divisions <= max(2, runs * DocumentMutation.Kind.allCases.count / 10))
        if LayoutCorpus.runs != nil { print("\(name): \(divisions) divisions in \(runs) runs of each kind") }
    }

    @Test func aChangeStaysWhereItBelongs() throws {
        #expect(try check(LayoutDocument.value(relatives: [4, 5, 6, 7]), seed: 1, runs: 3) == 0)
    }

    /// The types of one subject become so many that they are divided: what moves is of that subject.
    @Test func whatALimitMovesIsOfOneSubject() throws {
        var before = try #require(try files(LayoutDocument.value(relatives: [15, 3]).json))
        var divided: [Set<String>] = []
        for relatives in 16...30 {
            let after = try #require(try files(LayoutDocument.value(relatives: [relatives, 3]).json))
            let change = LayoutChange(from: before, to: after)
            if !change.movedPaths.isEmpty { divided.append(change.movedPaths) }
            #expect(change.changedPaths.allSatisfy { $0.contains("Account") })
            before = after
        }
        #expect(divided.filter { $0.contains("Models/Account.swift") }.count == 1, "\(divided)")
    }

    /// Six schemas at the front of a document, on which nothing depends.
    @Test(arguments: LayoutCorpus.front)
    func schemasAtTheFrontMoveNothing(name: String) throws {
        let bytes = try Data(contentsOf: LayoutCorpus.folder.appendingPathComponent(name))
        var document = try value(String(decoding: bytes, as: UTF8.self), path: name)
        let before = try #require(try files(document.json))
        for index in (0..<6).reversed() {
            document.insert(
                DocumentMutation.object(members: 20), at: ["components", "schemas", "aardvark\(index)"],
                position: 0)
        }
        let change = LayoutChange(from: before, to: try #require(try files(document.json)))
        #expect(change.changedPaths == ["Models/Aardvark.swift"])
        #expect(change.movedPaths.isEmpty)
        #expect(change.changedTexts.allSatisfy { $0.contains("Aardvark") })
        if LayoutCorpus.runs != nil {
            print("\(name): \(change.changedPaths.count) file, \(change.differentLines) lines")
        }
    }

    /// Schemas of several subjects with one enumeration, before and after another has it too.
    @Test(arguments: [("Bear", ["Bear"]), ("Aardvark", ["Aardvark", "Ape", "Donkey", "Monkey", "Zebra"])])
    func anEnumerationThatIsSharedChangesItsPlacesAlone(added: String, changed: [String]) throws {
        func document(_ names: [String]) -> DocumentValue {
            let values = DocumentValue.object(
                ("type", .text("string")), ("enum", .sequence([.text("active"), .text("paused")])))
            let schema = DocumentValue.object(
                ("type", .text("object")), ("properties", .object(("status", values))))
            return .object(
                ("openapi", .text("3.1.0")),
                ("info", .object(("title", .text("Layout")), ("version", .text("1")))),
                ("paths", .object()),
                ("components", .object(("schemas", .mapping(names.map { .init($0, schema) })))))
        }
        let names = ["Zebra", "Monkey", "Ape", "Donkey"]
        let before = try #require(try files(document(names).json))
        let after = try #require(try files(document(names + [added]).json))
        let change = LayoutChange(from: before, to: after)
        #expect(change.changedPaths == Set(changed.map { "Models/\($0).swift" }))
        #expect(change.movedPaths.isEmpty)
        let places = after.filter { $0.path.hasPrefix("Models/") && $0.contents.contains("typealias Status = ") }
        #expect(places.count == names.count)
    }
}
