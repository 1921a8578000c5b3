import ClientModel
import Diagnostics
import DocumentTree
import Naming
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct ConfigurationReaderTests {
    private func read(_ text: String) throws -> (configuration: GeneratorConfiguration, diagnostics: [Diagnostic]) {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "clientgen.yaml", text: text)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        return (ConfigurationReader.read(root, diagnostics: sink), sink.diagnostics)
    }

    /// The only finding, as `line:column id`.
    private func finding(_ text: String) throws -> String {
        let found = try read(text).diagnostics
        #expect(found.count == 1)
        let location = try #require(found.first?.location)
        return "\(location.line):\(location.column) \(found.first?.id.rawValue ?? "")"
    }

    @Test func readsEveryKey() throws {
        let (configuration, diagnostics) = try read(
            """
            spec: openapi.yaml
            overlays: [a.yaml, b.yaml]
            output: ../Generated
            module: Pets
            access: package
            hashable: false
            codable: false
            imports: [Support, A.B]
            transport: url-session
            flatten-limit: 0
            names:
              operations: {find: search}
              schemas: {pet_v2: Pet}
              properties: {Pet.url: link}
              parameters: {find.q: query}
              tags: {pet: pets}
            token-variables: {bearer: PETS_TOKEN}
            token-urls: {bearer: "https://auth.test/token"}
            include: {operations: [getPet], tags: pets}
            exclude:
              paths: [/a/*, /b]
              schemas: [Pet]
            types:
              format.decimal: {type: Decimal, import: Foundation}
              schemas.Money: Kit.Amount
              properties.Order.total: Total
              "#/components/schemas/Order/properties/tax": Tax
            undo-framework-names: false
            package: true
            readme: true
            documentation: true
            strict: true
            """)
        #expect(diagnostics.isEmpty)
        #expect(configuration.places["names.properties.Pet.url"]?.description == "clientgen.yaml:14:16")
        #expect(configuration.places["token-variables.bearer"]?.description == "clientgen.yaml:17:19")
        #expect(configuration.places["token-urls.bearer"]?.description == "clientgen.yaml:18:14")
        #expect(configuration.tokenURLs == ["bearer": "https://auth.test/token"])
        #expect(configuration.spec == "openapi.yaml")
        #expect(configuration.overlays == ["a.yaml", "b.yaml"])
        #expect(configuration.output == "../Generated")
        #expect(configuration.module == "Pets")
        #expect(configuration.access == .package)
        #expect(configuration.hashable == false)
        #expect(configuration.codable == false)
        #expect(configuration.imports == ["Support", "A.B"])
        #expect(configuration.transport == .urlSession)
        #expect(configuration.flattenLimit == 0)
        #expect(
            configuration.names
                == NameOverrides(
                    operations: ["find": "search"], schemas: ["pet_v2": "Pet"], properties: ["Pet.url": "link"],
                    parameters: ["find.q": "query"], tags: ["pet": "pets"]))
        #expect(configuration.tokenVariables == ["bearer": "PETS_TOKEN"])
        #expect(configuration.filter.include.operations == ["getPet"])
        #expect(configuration.filter.include.tags == ["pets"])
        #expect(configuration.filter.exclude.paths == ["/a/*", "/b"])
        #expect(configuration.filter.exclude.schemas == ["Pet"])
        #expect(configuration.places["exclude.paths./b"]?.description == "clientgen.yaml:21:17")
        #expect(configuration.types.formats == ["decimal": ExternalType(name: "Decimal", module: "Foundation")])
        #expect(configuration.types.schemas == ["Money": ExternalType(name: "Kit.Amount")])
        #expect(configuration.types.properties == ["Order.total": ExternalType(name: "Total")])
        #expect(configuration.types.pointers.keys.sorted() == ["#/components/schemas/Order/properties/tax"])
        #expect(configuration.undoesFrameworkNames == false)
        #expect(configuration.package == true)
        #expect(configuration.readme == true)
        #expect(configuration.documentation == true)
        #expect(configuration.strict == true)
    }

    @Test func readsJSON() throws {
        let (configuration, diagnostics) = try read(#"{"module": "Pets", "imports": []}"#)
        #expect(diagnostics.isEmpty)
        #expect(configuration.module == "Pets")
        #expect(configuration.imports == [])
    }

    @Test(arguments: ["null\n", "{}", "names:\ntoken-variables:\n"]) func leavesEverythingOpen(text: String) throws {
        let (configuration, diagnostics) = try read(text)
        #expect(diagnostics.isEmpty)
        #expect(configuration.spec == nil)
        #expect(configuration.names == NameOverrides())
    }

    @Test(arguments: [
        ("spec: a\nmodule: 3\n", "2:9 configuration-type"), ("strict: \"true\"\n", "1:9 configuration-type"),
        ("imports: Support\n", "1:10 configuration-type"), ("imports: [Support, 1]\n", "1:20 configuration-type"),
        ("names: []\n", "1:8 configuration-type"), ("names: {operations: 1}\n", "1:21 configuration-type"),
        ("token-variables: {a: [b]}\n", "1:22 configuration-type"), ("- a\n", "1:1 configuration-type"),
        ("flatten-limit: many\n", "1:16 configuration-type"), ("spec:\n", "1:6 configuration-type"),
    ])
    func refusesWrongTypes(text: String, expected: String) throws {
        let found = try finding(text)
        #expect(found.hasSuffix("configuration-type"))
        // Where an absent value stands is the reader's affair.
        if text != "spec:\n" { #expect(found == expected) }
    }

    @Test(arguments: [
        ("module: class\n", "1:9 configuration-value"), ("module: a b\n", "1:9 configuration-value"),
        ("access: publik\n", "1:9 configuration-value"), ("transport: nio\n", "1:12 configuration-value"),
        ("flatten-limit: 101\n", "1:16 configuration-value"),
        ("flatten-limit: -1\n", "1:16 configuration-value"), ("imports: [a b]\n", "1:11 configuration-value"),
        ("names: {schemas: {Pet: a-b}}\n", "1:24 configuration-value"),
        ("types: {format.a: 1}\n", "1:19 configuration-type"),
        ("types: {format.a: \"A b\"}\n", "1:19 configuration-value"),
        ("types: {format.binary: A}\n", "1:9 configuration-value"), ("types: {Money: A}\n", "1:9 configuration-value"),
        ("types: {schemas.A: {type: A, import: [B]}}\n", "1:38 configuration-type"),
        ("types: {schemas.A: {type: A, module: B}}\n", "1:30 configuration-unknown-key"),
        ("types: {schemas.A: {type: A, import: \"B;\"}}\n", "1:38 configuration-value"),
        ("include: [a]\n", "1:10 configuration-type"), ("include: {tags: [[a]]}\n", "1:18 configuration-type"),
        ("exclude: {tag: [a]}\n", "1:11 configuration-unknown-key"),
        ("token-urls: {a: \"http://a.test\"}\n", "1:17 configuration-value"),
        ("token-variables: {a: \"$X\"}\n", "1:22 configuration-value"), ("spec: \"\"\n", "1:7 configuration-value"),
    ])
    func refusesWrongValues(text: String, expected: String) throws {
        #expect(try finding(text) == expected)
    }

    @Test(arguments: [
        ("spec: a\noutptu: b\n", "2:1", "Did you mean 'output'?"),
        ("names: {operation: {}}\n", "1:9", "Did you mean 'operations'?"),
        ("colour: red\n", "1:1", "Known keys: spec, overlays, output,"),
    ])
    func suggestsForUnknownKeys(text: String, place: String, help: String) throws {
        #expect(try finding(text) == place + " configuration-unknown-key")
        #expect(try read(text).diagnostics.first?.help?.hasPrefix(help) == true)
    }

    @Test func reportsEveryMistakeAtOnce() throws {
        #expect(try read("spec: 1\noutptu: b\nstrict: maybe\n").diagnostics.count == 3)
    }
}
