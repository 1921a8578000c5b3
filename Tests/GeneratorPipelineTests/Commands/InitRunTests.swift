import GeneratorConfiguration
import Foundation
import Testing

@testable import GeneratorPipeline

@Suite struct InitRunTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ document: String? = nil, force: Bool = false, in subfolder: String = ".") -> CommandResult {
        InitRun.run(document, isForced: force, in: CommandEnvironment(workingFolder: folder.path(subfolder)))
    }

    private func generate(in subfolder: String = ".") -> CommandResult {
        GenerateRun.run(.init(), in: CommandEnvironment(workingFolder: folder.path(subfolder)))
    }

    @Test(arguments: [
        "openapi.yaml", "openapi.yml", "openapi.json", "spec/openapi.yaml", "pets-v1.yml", "api/a b.yaml",
    ])
    func whatItWritesGenerates(document: String) throws {
        try folder.write(SampleDocument.withTagAndToken, to: document)
        try folder.write("[1, 2]", to: "data.json")
        try folder.write("a: [", to: "broken.yaml")
        try folder.write("// swift-tools-version: 6.2\n", to: "Package.swift")
        let result = run()
        #expect(result.status == .success, "\(result.standardError)")
        #expect(
            result.standardOutput.hasPrefix(
                "Wrote clientgen.yaml: from \(document), module PetStore in Sources/PetStore."))
        #expect(try folder.read("clientgen.yaml").contains("\n# token-variables: {bearerAuth: PET_STORE_TOKEN}\n"))
        let generated = generate()
        #expect(generated.status == .success, "\(generated.standardError)")
        #expect(folder.exists("Sources/PetStore/PetStoreClient.swift"))
    }

    @Test func aNewTargetIsWrittenOut() throws {
        try folder.write(SampleDocument.text(), to: "openapi.yaml")
        try folder.write("", to: "Package.swift")
        #expect(
            run().standardOutput == """
                Wrote clientgen.yaml: from openapi.yaml, module PetStore in Sources/PetStore.

                Add to the dependencies of Package.swift, with a checkout of clientgen beside the package:

                    .package(name: "clientgen", path: "../clientgen"),

                In its targets:

                    .target(
                        name: "PetStore",
                        dependencies: [
                            .product(name: "ClientRuntime", package: "clientgen"),
                            .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
                        ]),

                Or, with the document and clientgen.yaml in the target's folder, have each build generate the client:

                    plugins: [.plugin(name: "ClientgenPlugin", package: "clientgen")]

                Then run:

                    clientgen generate

                """)
    }

    @Test(arguments: [".", "Sources/Pets"]) func aTargetThatIsThereIsUsed(start: String) throws {
        try folder.write(SampleDocument.text(), to: "Sources/Pets/openapi.yaml")
        try folder.write("", to: "Sources/Pets/Mine.swift")
        try folder.write("", to: "Package.swift")
        let result = run(in: start)
        #expect(result.status == .success, "\(result.standardError)")
        let excluded = start == "." ? "\"openapi.yaml\"" : "\"clientgen.yaml\", \"openapi.yaml\""
        #expect(
            result.standardOutput.contains(
                """
                In its target Pets:

                    dependencies: [
                        .product(name: "ClientRuntime", package: "clientgen"),
                        .product(name: "AsyncHTTPClientTransport", package: "clientgen"),
                    ],
                    exclude: [\(excluded)],

                """), "\(result.standardOutput)")
        #expect(generate(in: start).status == .success)
        #expect(folder.exists("Sources/Pets/Generated/PetsClient.swift"))
        #expect(folder.exists("Sources/Pets/Mine.swift"))
    }

    @Test func withoutAPackageItSaysSo() throws {
        try folder.write(SampleDocument.text(), to: "openapi.yaml")
        #expect(run().standardOutput.contains("\nThere is no Package.swift here or above."))
    }

    @Test(arguments: ["clientgen.yaml", "spec/clientgen.yaml"]) func neverOverwrites(path: String) throws {
        try folder.write(SampleDocument.text(), to: "openapi.yaml")
        try folder.write("spec: mine.yaml\n", to: path)
        let result = run()
        #expect(result.status == .findings)
        #expect(result.standardError.contains("There is \(path) already; nothing is written."))
        #expect(try folder.read(path) == "spec: mine.yaml\n")
        #expect(run(force: true).status == .success)
        #expect(try folder.read("clientgen.yaml").contains("\nspec: openapi.yaml\n"))
        #expect(try folder.contents(".").filter { $0.hasSuffix(".tmp") } == [])
    }

    @Test func severalDocumentsAreListed() throws {
        try folder.write(SampleDocument.text(), to: "openapi.yaml")
        try folder.write(SampleDocument.text(), to: "spec/openapi.json")
        try folder.write(SampleDocument.text(), to: "other.yaml")
        let result = run()
        #expect(result.status == .usage)
        #expect(result.standardError.contains("Which document? There are 2."))
        #expect(result.standardError.contains("clientgen init openapi.yaml"))
        #expect(result.standardError.contains("clientgen init spec/openapi.json"))
        #expect(!folder.exists("clientgen.yaml"))
        #expect(run("other.yaml").status == .success)
        #expect(try folder.read("clientgen.yaml").contains("\nspec: other.yaml\n"))
    }

    @Test func noDocumentIsWrongUsage() throws {
        try folder.write("a: 1\n", to: "a.yaml")
        let result = run()
        #expect(result.status == .usage)
        #expect(result.standardError.contains("There is no OpenAPI document here"))
    }

    @Test(arguments: ["none.yaml", "broken.yaml", "swagger.yaml", "."]) func unreadableIsStatus3(path: String) throws {
        try folder.write("a: [", to: "broken.yaml")
        try folder.write("swagger: '2.0'\n", to: "swagger.yaml")
        let result = run(path)
        #expect(result.status == .unreadableDocument)
        #expect(result.standardError.contains("error: "))
        #expect(!folder.exists("clientgen.yaml"))
    }
}
