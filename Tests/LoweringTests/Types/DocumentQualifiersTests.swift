import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import OpenAPI
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Types of several files that would have one name, and components that are nothing but references to files.
@Suite struct DocumentQualifiersTests {
    /// Every type's name and where it stands, for a document with neighbours.
    private func types(_ schemas: [String], _ files: [String: String]) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lowering-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let text =
            "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.map { "    " + $0 + "\n" }.joined()
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", text: text)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(
            root: file, rootNode: root, path: folder.path + "/openapi.yaml", diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let module = Lowering.lower(
            document, options: LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml"), diagnostics: sink)
        #expect(sink.diagnostics.map(\.description) == [])
        let types = try #require(module).types
        return Dictionary(uniqueKeysWithValues: types.map { ($0.name.qualified, $0.pointer) })
    }

    private static let object = "type: object\nproperties: {a: {type: string}}\n"

    /// In whatever order the references come.
    private func expect(
        _ schemas: [String], _ files: [String: String], _ expected: [String: String]
    ) throws {
        for order in schemas.permutations { #expect(try types(order, files) == expected) }
    }

    @Test func filesOfOneNameAreToldApartByTheirFolders() throws {
        try expect(
            ["A: {properties: {p: {$ref: admin/pet.yaml}}}", "B: {properties: {p: {$ref: shop/schemas/pet.yaml}}}"],
            ["admin/pet.yaml": Self.object, "shop/schemas/pet.yaml": Self.object],
            [
                "A": "#/components/schemas/A", "B": "#/components/schemas/B", "AdminPet": "admin/pet.yaml",
                "ShopPet": "shop/schemas/pet.yaml",
            ])
    }

    @Test func schemasOfOneNameAreToldApartByTheirFiles() throws {
        let file = "Error: {type: object, properties: {a: {type: string}}}"
        try expect(
            [
                "A: {properties: {p: {$ref: 'billing.yaml#/Error'}}}",
                "B: {properties: {p: {$ref: 'common.yaml#/Error'}}}",
            ],
            ["billing.yaml": file, "common.yaml": file],
            [
                "A": "#/components/schemas/A", "B": "#/components/schemas/B", "BillingError": "billing.yaml#/Error",
                "CommonError": "common.yaml#/Error",
            ])
    }

    @Test func aComponentKeepsItsName() throws {
        try expect(
            ["Pet: {type: object, properties: {p: {$ref: admin/pet.yaml}}}"], ["admin/pet.yaml": Self.object],
            ["Pet": "#/components/schemas/Pet", "AdminPet": "admin/pet.yaml"])
    }

    @Test func definitionsOfOneNameAreToldApartByTheirOwners() throws {
        let body = "$defs: {toy: {type: object, properties: {a: {type: string}}}}"
        try expect(
            [
                "Cat: {properties: {p: {$ref: '#/components/schemas/Cat/$defs/toy'}}, \(body)}",
                "Dog: {properties: {p: {$ref: '#/components/schemas/Dog/$defs/toy'}}, \(body)}",
            ], [:],
            [
                "Cat": "#/components/schemas/Cat", "Dog": "#/components/schemas/Dog",
                "CatToy": "#/components/schemas/Cat/$defs/toy", "DogToy": "#/components/schemas/Dog/$defs/toy",
            ])
    }

    @Test func aComponentThatOnlyRefersToAFileNamesItsType() throws {
        try expect(
            ["Animal: {$ref: schemas/pet.yaml}", "Owner: {properties: {p: {$ref: schemas/pet.yaml}}}"],
            ["schemas/pet.yaml": Self.object],
            ["Animal": "schemas/pet.yaml", "Owner": "#/components/schemas/Owner"])
    }

    @Test func ofSeveralComponentsTheOneNamedLikeTheFileNamesIt() throws {
        try expect(
            ["Animal: {$ref: schemas/pet.yaml}", "Pet: {$ref: schemas/pet.yaml}"],
            ["schemas/pet.yaml": Self.object],
            ["Animal": "#/components/schemas/Animal", "Pet": "schemas/pet.yaml"])
    }

    @Test func namesOfIndexFilesAreThoseOfTheirFolders() throws {
        try expect(
            ["A: {properties: {p: {$ref: pet/index.yaml}}}"], ["pet/index.yaml": Self.object],
            ["A": "#/components/schemas/A", "Pet": "pet/index.yaml"])
    }
}
