import Foundation
import Testing

@testable import checks

@Suite struct CorpusDocumentTests {
    @Test func modulesOfFiles() {
        let modules = CorpusDocument.modules(of: ["tempo.yaml", "openai-2.3.0.yaml", "openai_2.3.0.json", "TEMPO.json"])
        #expect(
            modules.map { "\($0.name) \($0.module)" } == [
                "TEMPO.json CorpusTEMPO", "openai-2.3.0.yaml CorpusOpenai230",
                "openai_2.3.0.json CorpusOpenai230_2", "tempo.yaml CorpusTempo_2",
            ])
    }

    @Test(arguments: ["\"##);exit(1)//.json", "\\(exit(1)).json", "a\nb\".yaml", ".json", "é.yml"])
    func everyModuleIsAnIdentifier(_ name: String) {
        #expect(CorpusDocument.modules(of: [name]).allSatisfy { SwiftName.isIdentifier($0.module) })
    }

    @Test func chosenByNameWithOrWithoutExtension() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a.json", "b-1.yaml", "c.yml", "notes.txt"] {
            try MirroredFolder.write(Data(), to: folder.appending(path: name))
        }
        func names(_ only: String...) throws -> [String] { try CorpusDocument.all(in: folder, only: only).map(\.name) }
        #expect(try names() == ["a.json", "b-1.yaml", "c.yml"])
        #expect(try names("b-1", "c.yml") == ["b-1.yaml", "c.yml"])
        #expect(try names("b").isEmpty)
    }
}
