import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct ConfigurationTemplateTests {
    private func read(_ text: String) throws -> (root: Node, configuration: GeneratorConfiguration) {
        let sink = DiagnosticSink()
        let root = try #require(DocumentReader.read(SourceFile(path: "clientgen.yaml", text: text), diagnostics: sink))
        let configuration = ConfigurationReader.read(root, diagnostics: sink)
        #expect(sink.diagnostics.isEmpty)
        return (root, configuration)
    }

    @Test func everyKeyIsExplained() {
        let text = ConfigurationTemplate(values: ["spec": "a.yaml"]).text
        #expect(text.contains("openapi.yml or openapi.json in\n# that folder.\nspec: a.yaml\n\n"))
        #expect(text.contains("\n\n# Who may use what is generated. Default: public.\n# access: public\n\n"))
        for key in ConfigurationKey.all.dropFirst() { #expect(text.contains("\n# \(key.name):"), "\(key.name)") }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test func whatIsCommentedOutIsAConfiguration() throws {
        let text = ConfigurationTemplate().text
        // Prose has no key at its beginning, and is not indented.
        let keys = text.split(separator: "\n").map { $0.dropFirst(2) }.filter { line in
            line.prefixMatch(of: /(?:[a-z-]+:|\s\s)/) != nil
        }
        let names = try read(keys.joined(separator: "\n")).root.mapping?.entries.map(\.key)
        #expect(names == ConfigurationKey.all.map(\.name))
    }

    @Test func whatHasADefaultShowsIt() {
        for key in ConfigurationKey.all {
            guard let value = key.summary.firstMatch(of: /Default: (\w+)\.$/) else { continue }
            #expect(key.example == "\(key.name): \(value.1)")
        }
    }

    @Test(arguments: [
        "openapi.yaml", "../a.yaml", "true", "1.0", "1e3", "a b.yaml", "a: b", "- a", "#a", "\"quoted\"", "a\\b",
        "ä.yaml",
        "a\u{1}b\nc", "a\u{85}b\u{2028}c\u{2029}d\u{FEFF}e", "null", ".inf", "~", "'", "*a", "{}", "",
    ])
    func everyTextIsReadBack(text: String) throws {
        let node = try read("spec: x\nmodule: A\n").root
        #expect(node["spec"]?.string == "x")
        let sink = DiagnosticSink()
        let line = "spec: " + ConfigurationTemplate.scalar(text) + "\n"
        let root = DocumentReader.read(SourceFile(path: "a.yaml", text: line), diagnostics: sink)
        #expect(root?["spec"]?.string == text, "\(line)")
    }

    @Test func variablesAreNamedAfterTheModule() throws {
        func variables(_ schemes: String) throws -> String? {
            let text = "components:\n  securitySchemes: {\(schemes)}\n"
            let root = try #require(
                DocumentReader.read(SourceFile(path: "a.yaml", text: text), diagnostics: DiagnosticSink()))
            return ConfigurationTemplate.tokenVariables(of: root, module: "PetStore")
        }
        #expect(try variables("") == nil)
        #expect(try variables("bearerAuth: {}") == "token-variables: {bearerAuth: PET_STORE_TOKEN}")
        #expect(
            try variables("api_key: {}, 'a b': {}")
                == "token-variables: {api_key: PET_STORE_API_KEY, \"a b\": PET_STORE_A_B}")
    }

    @Test func noNameEndsAComment() throws {
        let name = "a\u{2028}output: elsewhere"
        var template = ConfigurationTemplate()
        template.examples["token-variables"] = "token-variables: {\(ConfigurationTemplate.scalar(name)): A}"
        #expect(try read("spec: a.yaml\n" + template.text).configuration.output == nil)
    }
}
