import Foundation
import Testing

@Suite final class ClientSourceTests {
    let folder: PluginFolder

    init() throws { folder = try PluginFolder() }

    deinit { folder.remove() }

    private func source() throws -> ClientSource {
        let target = folder.url.appending(path: "Sources/Pets")
        let files = try FileManager.default.contentsOfDirectory(at: target, includingPropertiesForKeys: nil)
        return try ClientSource(target: "Pets", module: "Pets", files: files)
    }

    private func message() -> String? {
        #expect(throws: PluginError.self) { try self.source() }.map(\.description)
    }

    @Test(arguments: ["openapi.yaml", "openapi.yml", "openapi.json"])
    func theDocumentIsFoundByItsName(_ name: String) throws {
        try folder.write("{}", to: "Sources/Pets/\(name)")
        #expect(folder.path(of: try source().document) == "Sources/Pets/\(name)")
        #expect(try source().configuration.file == nil)
    }

    @Test func aConfigurationNamesAnother() throws {
        try folder.write("{}", to: "Sources/Pets/openapi.yaml")
        try folder.write("{}", to: "spec/pets v1.yaml")
        try folder.write("spec: ../../spec/pets v1.yaml\n", to: "Sources/Pets/clientgen.yaml")
        #expect(folder.path(of: try source().document) == "spec/pets v1.yaml")
    }

    @Test func whatIsMissingOrDoubtfulIsSaid() throws {
        try folder.write("", to: "Sources/Pets/Pets.swift")
        #expect(message()?.hasPrefix("The target Pets has no OpenAPI document to generate a client from.") == true)
        try folder.write("{}", to: "Sources/Pets/openapi.yaml")
        try folder.write("{}", to: "Sources/Pets/openapi.json")
        #expect(
            message()?.hasPrefix("The target Pets has more than one document: openapi.json and openapi.yaml.") == true)
        let file = try folder.write("strict: true\nspec: none.yaml\n", to: "Sources/Pets/clientgen.yaml")
        #expect(
            message() == file.path(percentEncoded: false) + ":2:1: There is no document none.yaml, which 'spec' names.")
    }

    @Test func inputsAreWhatReferencesReach() throws {
        for path in [
            "Sources/Pets/openapi.yaml", "Sources/Pets/a/b.JSON", "common/c.yml", "other/d.yaml", "other/e.yaml",
        ] {
            try folder.write("{}", to: path)
        }
        try folder.write("", to: "Sources/Pets/Pets.swift")
        try folder.write("{}", to: "Sources/Pets/.hidden/e.yaml")
        try folder.write(
            "allow-refs-in: [../../common]\noverlays: [../../other/e.yaml]\n", to: "Sources/Pets/clientgen.yaml")
        #expect(
            try source().inputs().map(folder.path(of:)) == [
                "Sources/Pets/a/b.JSON", "Sources/Pets/clientgen.yaml", "Sources/Pets/openapi.yaml", "common/c.yml",
                "other/e.yaml",
            ])
    }
}
