import Diagnostics
import DocumentTree
import Foundation
import Testing

/// The workflows of Examples/GitHubActions are YAML, ask for no more than they need, and run commands that there are.
@Suite struct WorkflowTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/GitHubActions")

    static let names = ["annotate.yml", "check.yml", "generate.yml"]

    private func workflow(_ name: String) throws -> Node {
        let path = Self.folder.appending(path: name).path(percentEncoded: false)
        let diagnostics = DiagnosticSink()
        let node = DocumentReader.read(path: path, displayPath: name, diagnostics: diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        return try #require(node)
    }

    private func jobs(_ workflow: Node) throws -> [Node] {
        try #require(workflow["jobs"]?.mapping).entries.map(\.value)
    }

    private func steps(_ workflow: Node) throws -> [Node] {
        try jobs(workflow).flatMap { try #require($0["steps"]?.sequence) }
    }

    @Test func everyWorkflowIsTested() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
        #expect(files.filter { $0.hasSuffix(".yml") }.sorted() == Self.names)
    }

    @Test(arguments: names)
    func nothingIsWrittenUnlessItMustBe(_ name: String) throws {
        let workflow = try workflow(name)
        #expect(try #require(workflow["permissions"]?.mapping).entries.allSatisfy { $0.value.string == "read" })
        for job in try jobs(workflow) {
            let writes = job["permissions"]?.mapping?.entries.filter { $0.value.string == "write" } ?? []
            // A job that may write runs no Swift of others.
            let runs = try #require(job["steps"]?.sequence).compactMap { $0["run"]?.string }
            #expect(writes.isEmpty || !runs.contains { $0.contains("swift ") })
            #expect(job["timeout-minutes"]?.integer != nil)
        }
    }

    @Test(arguments: names)
    func actionsArePinnedAndKeepNoToken(_ name: String) throws {
        let used = try steps(workflow(name)).filter { $0["uses"] != nil }
        #expect(!used.isEmpty)
        for step in used {
            let action = try #require(step["uses"]?.string)
            #expect(action.wholeMatch(of: /[a-z-]+\/[a-z-]+@[0-9a-f]{40}/) != nil)
            if action.hasPrefix("actions/checkout@") {
                #expect(step["with"]?["persist-credentials"]?.boolean == false)
            }
        }
    }

    @Test(arguments: names)
    func commandsOfTheToolAreThere(_ name: String) throws {
        let lines = try steps(workflow(name)).compactMap { $0["run"]?.string }.flatMap { $0.split(separator: "\n") }
        let commands = lines.compactMap { $0.firstMatch(of: /swift run .*clientgen (?<arguments>.*)/)?.arguments }
        let plugins = lines.compactMap { $0.firstMatch(of: /swift package .*(?<verb>(generate|check)-client)$/)?.verb }
        #expect(commands.count + plugins.count == 1)
        let clientgen = try ClientgenProcess()
        defer { clientgen.remove() }
        try clientgen.write(document, to: "Sources/PetStore/openapi.yaml")
        for command in commands {
            let result = try clientgen.run(command.split(separator: " ").map(String.init))
            #expect(result.status == 0, "\(command): \(result.error)")
        }
    }
}
