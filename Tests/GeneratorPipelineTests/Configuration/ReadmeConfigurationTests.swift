import Foundation
import GeneratorPipeline
import Testing

@testable import GeneratorConfiguration

/// Generates with the configuration that README.md shows.
@Suite struct ReadmeConfigurationTests {
    private func shown() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
        let whole = blocks.first { $0.hasPrefix("spec: ") }
        return try #require(whole?.components(separatedBy: "```").first)
    }

    @Test func everyKeyIsThere() throws {
        let text = try shown()
        for name in ConfigurationKey.all.map(\.name) {
            #expect(text.contains("\n\(name):") || text.hasPrefix("\(name):"))
        }
        for name in ConfigurationKey.selections { #expect(text.contains("\n  \(name): ")) }
        for name in ConfigurationKey.names { #expect(text.contains("\n  \(name): ")) }
    }

    @Test func everyKeyDoesWhatItSays() throws {
        let folder = try TemporaryFolder()
        let streams = """
            paths:
              /messages:
                post:
                  operationId: createMessage
                  requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}}
                  responses: {'200': {description: OK, content: {application/json: {}, text/event-stream: {}}}}
              /pets/{petId}/owner:
                get:
                  operationId: getOwner
                  parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: OK}}
              /stores/open: {get: {operationId: listStores, responses: {'204': {description: OK}}}}
              /stores/find:
                post: {operationId: findStores, responses: {'204': {description: OK}}}
              /stores/buy:
                post:
                  operationId: buyPet
                  responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}}}
              /pets/all:
                get:
                  operationId: listPets
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              pets: {type: array, items: {type: string}}
                              paging: {type: object, properties: {next: {type: string}}}
              /orders: {get: {operationId: watchOrders, responses: {'200': {description: OK, content: {text/event-stream: {}}}}}}

            """
        let document = SampleDocument.withTagAndToken.replacing("paths:\n", with: streams)
            .replacing(
                "  schemas:\n",
                with:
                    "  schemas:\n    Receipt: {type: object, properties: {sum: {type: string, format: decimal}, weight: {type: number}, success: {type: boolean}, mood: {$ref: '#/components/schemas/Mood'}, note: {type: [string, 'null']}}}\n    Money: {type: string}\n    Mood: {type: integer, enum: [1, 2]}\n"
            )
            .replacing(
                "  securitySchemes:\n",
                with: "  securitySchemes:\n"
                    + "    petsAuth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}\n")
        let webhook =
            "webhooks: {petBorn: {post: {tags: [pet], requestBody: {content: {application/json: {schema: {type: string}}}}}}}"
        try folder.write(document.replacing("servers:\n", with: webhook + "\nservers:\n"), to: "project/openapi.yaml")
        try folder.write(try shown(), to: "project/clientgen.yaml")
        try folder.write(
            "overlay: 1.0.0\nactions: [{target: $.info, update: {title: Shown}}]\n",
            to: "project/partners.overlay.yaml")
        try folder.makeFolder("clientgen")
        try folder.makeFolder("common")
        let result = GenerateRun.run(.init(), in: CommandEnvironment(workingFolder: folder.path("project")))
        #expect(result.status == .success, "\(result.standardError)")
        let output = "project/Generated/PetStore/"
        #expect(try folder.read(output + "Package.swift").contains(#"path: "../../../clientgen""#))
        #expect(try folder.read(output + "README.md").contains("- `client.animals.fetch(number: String)"))
        #expect(folder.exists(output + "Sources/PetStore/Documentation.docc/Documentation.md"))
        let sources = try folder.contents(output + "Sources/PetStore").filter { $0.hasSuffix(".swift") }
        let text = try sources.map { try folder.read(output + "Sources/PetStore/" + $0) }.joined()
        // Neither Hashable nor, through APIModel, Codable.
        #expect(text.contains("package nonisolated struct Animal: JSONCodable, Sendable {"))
        #expect(text.contains("package var title: String"))
        #expect(text.contains("func fetch(number: String)"))
        #expect(text.contains("var note: Nullable<String>"))
        #expect(text.contains("var animals: Animals"))
        #expect(text.contains("PETSTORE_TOKEN"))
        #expect(text.contains("tokenURL: \"https://auth.example.com/token\""))
        #expect(text.contains("struct Receipt") && text.contains("func getOwner(") && text.contains("func listStores("))
        #expect(!text.contains("createMessage") && !text.contains("watchOrders"))
        #expect(text.contains("nextCursor: { $0.paging?.next }"))
        #expect(text.contains("import Foundation\n"))
        #expect(text.contains(#"Call("findStores", .post, "/stores/find").repeatable()"#))
        #expect(text.contains(#".idempotencyKey("X-Request-Key")"#))
        #expect(text.contains(#".envelope("success")"#) && !text.contains("var success"))
        #expect(text.contains("static let hungry") && text.contains("/// Feed it."))
        #expect(
            text.contains(#"receiver.header("X-Event", of: headers)"#) && text.contains(#"case "pet.born": return"#))
        #expect(text.contains("static func production"))
    }
}
