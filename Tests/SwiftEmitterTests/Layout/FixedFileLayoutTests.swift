import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct FixedFileLayoutTests {
    private func files(_ count: Int, adding types: [TypeDeclaration] = []) -> [GeneratedFile] {
        SwiftEmitter(FeatureModule.module(options: EmissionOptions(fileCount: count), extraTypes: types)).files()
    }

    @Test func namesDependOnTheModuleAndTheNumberOnly() {
        for count in [1, 3, 120] {
            #expect(files(count).map(\.path) == SwiftEmitter.filePaths(moduleName: "Features", count: count))
        }
        #expect(SwiftEmitter.filePaths(moduleName: "Shop", count: 2) == ["Shop+01.swift", "Shop+02.swift"])
        #expect(SwiftEmitter.filePaths(moduleName: "Shop", count: 100).first == "Shop+001.swift")
    }

    /// The lines that are no header, no import and no end of a block.
    private func lines(_ files: [GeneratedFile]) -> [String: Int] {
        let all = files.flatMap { $0.contents.split(separator: "\n") }
        // What is said of an extension is said of each of its parts.
        let own: [Substring] = zip(all, all.dropFirst() + [""])
            .filter { line, next in !line.hasPrefix("///") || !next.hasPrefix("extension ") }
            .map(\.0)
        let lines =
            own.filter { !$0.hasPrefix("// ") && !$0.hasPrefix("extension ") && !$0.contains(" import ") }
            .map { $0.drop { $0 == " " } }
            .filter { $0 != "}" }
        return Dictionary(lines.map { (String($0), 1) }, uniquingKeysWith: +)
    }

    @Test func everyDeclarationIsInOneOfThem() {
        let module = SwiftEmitter(FeatureModule.module()).files()
        #expect(lines(files(5)) == lines(module))
        #expect(lines(files(1)) == lines(module))
    }

    @Test func emptyOnesHoldTheHeaderAlone() {
        let empty = files(200).filter { $0.contents.split(separator: "\n").count == 1 }
        #expect(empty.count > 50)
        #expect(empty.allSatisfy { $0.contents.hasPrefix(GeneratedHeader.prefix) && $0.contents.hasSuffix("\n") })
    }

    @Test func aTypeThatIsAddedChangesOneFile() {
        let added = Emission.declaration("Aardvark", Emission.structure())
        let changed = zip(files(5), files(5, adding: [added])).filter { $0.0 != $0.1 }
        #expect(changed.count == 1)
        #expect(changed.first?.1.contents.contains("struct Aardvark") == true)
    }
}
