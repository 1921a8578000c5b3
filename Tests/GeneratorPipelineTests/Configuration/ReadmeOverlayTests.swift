import Foundation
import GeneratorPipeline
import Testing

@testable import GeneratorConfiguration

/// Applies the overlay that README.md shows.
@Suite struct ReadmeOverlayTests {
    @Test func theOverlayDoesWhatItSays() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let overlay = try #require(
            readme.components(separatedBy: "```yaml\n").compactMap { $0.components(separatedBy: "```").first }
                .first { $0.hasPrefix("overlay:") })
        let project = try Project(
            """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: https://example.com}]
            paths:
              /pets:
                get: {responses: {'204': {description: OK}}}
                put: {operationId: replacePets, x-internal: true, responses: {'204': {description: OK}}}
            """, configuration: "overlays: [partners.overlay.yaml]\n")
        try project.folder.write(overlay, to: "spec/partners.overlay.yaml")
        let result = project.generate()
        #expect(result.status == .success && result.standardError.isEmpty, "\(result.standardError)")
        let client = try project.folder.read("Generated/Pets/PetsClient.swift")
        #expect(client.contains("func listPets("))
        #expect(!client.contains("replacePets"))
    }
}
