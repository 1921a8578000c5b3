import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorConfiguration

@Suite struct ModuleNameRefusalTests {
    @Test(arguments: [
        ("API", "its client would be called APIClient, which is the name of a protocol of the runtime.", "PetStore"),
        ("JSONCoding", "generated files import a module that is called so.", "PetStore"),
        ("class", "it is a word of Swift.", "Class"), ("a-b", "it is no identifier of Swift.", "AB"),
        ("_", "it is no identifier of Swift.", "PetStore"),
    ])
    func saysWhyAndHowToMendIt(name: String, reason: String, example: String) throws {
        let refusal = try #require(ModuleNameRefusal(of: name))
        #expect(refusal.message == "'\(name)' can't be a module's name: \(reason)")
        #expect(refusal.help.hasSuffix(", such as '\(example)'."))
    }

    /// No name is refused without a reason of its own.
    @Test func everyReservedNameHasAReason() {
        for name in SwiftIdentifier.reserved {
            #expect(ModuleNameRefusal(of: name)?.message.contains("no identifier") == false)
        }
        #expect(ModuleNameRefusal(of: "PetStore") == nil)
    }

    @Test func theConfigurationSaysTheSame() throws {
        let sink = DiagnosticSink()
        let root = try #require(
            DocumentReader.read(SourceFile(path: "clientgen.yaml", text: "module: API\n"), diagnostics: sink))
        #expect(ConfigurationReader.read(root, diagnostics: sink).module == nil)
        let refusal = try #require(ModuleNameRefusal(of: "API"))
        #expect(sink.diagnostics.map(\.message) == [refusal.message])
        #expect(sink.diagnostics.first?.help == refusal.help)
        #expect(sink.diagnostics.first?.location?.description == "clientgen.yaml:1:9")
    }
}
