import Foundation
import Testing

/// Runs each `clientgen` command that README.md shows, in a folder with a document and a configuration.
@Suite struct ReadmeCommandTests {
    static let commands: [String] = {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```sh\n").dropFirst().flatMap { block in
            (block.components(separatedBy: "\n```").first ?? "").split(separator: "\n").map(String.init)
        }.filter { $0.hasPrefix("clientgen ") }
    }()

    @Test func theReadmeShowsCommands() {
        #expect(Self.commands.count >= 4)
    }

    @Test(arguments: commands)
    func theCommandSucceeds(_ command: String) throws {
        let clientgen = try ClientgenProcess()
        defer { clientgen.remove() }
        try clientgen.write(document, to: "openapi.yaml")
        try clientgen.write(
            document.replacing("{type: string, description: Its name.}", with: "{$ref: ../common/name.yaml}"),
            to: "services/pets/openapi.yaml")
        try clientgen.write("{type: string, description: Its name.}", to: "services/common/name.yaml")
        try clientgen.write(
            "overlay: 1.0.0\nactions: [{target: $.info, update: {description: Shown.}}]\n", to: "partners.overlay.yaml")
        try clientgen.write("spec: openapi.yaml\noutput: Generated\nmodule: Pets\n", to: "clientgen.yaml")
        #expect(try clientgen.run("generate").status == 0)
        // It begins where there is no configuration.
        if command.hasPrefix("clientgen init") { try clientgen.removeFile("clientgen.yaml") }
        let result = try clientgen.run(command.split(separator: " ").dropFirst().map(String.init))
        #expect(result.status == 0, "\(command): \(result.error)")
    }
}
