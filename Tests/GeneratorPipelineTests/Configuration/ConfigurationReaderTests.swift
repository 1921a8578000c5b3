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
              servers: {/v1: first}
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
        #expect(configuration.places["token-variables.bearer"]?.description == "clientgen.yaml:18:19")
        #expect(configuration.places["token-urls.bearer"]?.description == "clientgen.yaml:19:14")
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
                    parameters: ["find.q": "query"], tags: ["pet": "pets"], servers: ["/v1": "first"]))
        #expect(configuration.tokenVariables == ["bearer": "PETS_TOKEN"])
        #expect(configuration.filter.include.operations == ["getPet"])
        #expect(configuration.filter.include.tags == ["pets"])
        #expect(configuration.filter.exclude.paths == ["/a/*", "/b"])
        #expect(configuration.filter.exclude.schemas == ["Pet"])
        #expect(configuration.places["exclude.paths./b"]?.description == "clientgen.yaml:22:17")
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

    @Test func readsWhatIsSaidOfSinglePlaces() throws {
        let (configuration, diagnostics) = try read(
            """
            safe: {find: true, "#/paths/~1a/post": false}
            idempotency-keys: {buy: Once, find: ""}
            envelopes: {Answer.success: true}
            enum-names: {Mood: {1: happy}}
            enum-descriptions: {Mood: {1: Fed.}}
            webhook-selector: {header: X-Event, values: {born: [a, b], gone: c}}
            """)
        #expect(diagnostics.isEmpty)
        #expect(configuration.safeOperations == ["find": true, "#/paths/~1a/post": false])
        #expect(configuration.idempotencyFields == ["buy": "Once", "find": ""])
        #expect(configuration.schemaSettings.envelopes == ["Answer.success": true])
        #expect(configuration.schemaSettings.valueNames == ["Mood": ["1": "happy"]])
        #expect(configuration.schemaSettings.valueDescriptions == ["Mood": ["1": "Fed."]])
        #expect(
            configuration.webhookSelection
                == WebhookSelection(selector: .header("X-Event"), values: ["born": ["a", "b"], "gone": ["c"]]))
        #expect(configuration.places["enum-names.Mood.1"]?.description == "clientgen.yaml:4:21")
        #expect(configuration.places["webhook-selector.values.gone"]?.description == "clientgen.yaml:6:60")
        #expect(
            try read("webhook-selector: {member: type}").configuration.webhookSelection
                == WebhookSelection(selector: .member("type")))
        #expect(
            try read("webhook-selector: false").configuration.webhookSelection == WebhookSelection(selector: nil))
    }

    @Test(arguments: [
        ("nullable-members: optional", NullableMembers.optional, [:]), ("nullable-members:", nil, [:]),
        ("nullable-members: {\"#\": optional, A.b: distinct}", .optional, ["A.b": .distinct]),
        ("nullable-members: {\"#/a%7B\": optional}", nil, ["#/a{": NullableMembers.optional]),
    ])
    func readsNullableMembers(text: String, usual: NullableMembers?, schemas: [String: NullableMembers]) throws {
        let (configuration, diagnostics) = try read(text)
        #expect(diagnostics.isEmpty)
        #expect(configuration.schemaSettings.nullableMembersDefault == usual)
        #expect(configuration.schemaSettings.nullableMembers == schemas)
        for name in schemas.keys { #expect(configuration.places["nullable-members.\(name)"]?.line == 1) }
    }

    /// `clientgen describe` prints pointers percent-encoded.
    @Test func aPointerIsTheSameHoweverItIsWritten() throws {
        let (configuration, _) = try read(
            """
            safe: {"#/paths/~1a~1%7Bid%7D/post": true, "b.yaml#/%C3%A4~1": true, "100%": true, "#/100%": true}
            types: {"#/paths/~1a~1%7Bid%7D/post/requestBody": A, type.integer: B}
            """)
        #expect(
            configuration.safeOperations.keys.sorted() == [
                "#/100%25", "#/paths/~1a~1{id}/post", "100%", "b.yaml#/ä~1",
            ])
        #expect(configuration.types.pointers.keys.sorted() == ["#/paths/~1a~1{id}/post/requestBody"])
        #expect(configuration.types.numbers.mapValues(\.name) == ["integer": "B"])
        #expect(configuration.places["safe.#/paths/~1a~1{id}/post"]?.column == 8)
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
        ("types: {type.string: A}\n", "1:9 configuration-value"),
        ("types: {format.binary: A}\n", "1:9 configuration-value"), ("types: {Money: A}\n", "1:9 configuration-value"),
        ("types: {schemas.A: {type: A, import: [B]}}\n", "1:38 configuration-type"),
        ("types: {schemas.A: {type: A, module: B}}\n", "1:30 configuration-unknown-key"),
        ("types: {schemas.A: {type: A, import: \"B;\"}}\n", "1:38 configuration-value"),
        ("include: [a]\n", "1:10 configuration-type"), ("include: {tags: [[a]]}\n", "1:18 configuration-type"),
        ("exclude: {tag: [a]}\n", "1:11 configuration-unknown-key"),
        ("token-urls: {a: \"http://a.test\"}\n", "1:17 configuration-value"),
        ("safe: {a: 1}\n", "1:11 configuration-type"), ("safe: [a]\n", "1:7 configuration-type"),
        ("idempotency-keys: {a: b c}\n", "1:23 configuration-value"),
        ("enum-names: {A: [b]}\n", "1:17 configuration-type"),
        ("enum-names: {A: {b: \"\"}}\n", "1:21 configuration-value"),
        ("nullable-members: plain\n", "1:19 configuration-value"),
        ("nullable-members: [a]\n", "1:19 configuration-type"),
        ("nullable-members: {A: true}\n", "1:23 configuration-type"),
        ("webhook-selector: true\n", "1:19 configuration-value"),
        ("webhook-selector: {header: a, member: b}\n", "1:19 configuration-value"),
        ("webhook-selector: {header: a b}\n", "1:28 configuration-value"),
        ("webhook-selector: {member: a, values: {b: x, c: x}}\n", "1:49 configuration-value"),
        ("webhook-selector: {members: a}\n", "1:20 configuration-unknown-key"),
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
