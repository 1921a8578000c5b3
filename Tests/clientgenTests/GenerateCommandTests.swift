import Foundation
import Testing

@Suite final class GenerateCommandTests {
    let clientgen: ClientgenProcess

    init() throws {
        clientgen = try ClientgenProcess()
        try clientgen.write(document, to: "openapi.yaml")
    }

    deinit { clientgen.remove() }

    @Test func generatesWithoutAConfiguration() throws {
        let result = try clientgen.run("generate", "--spec", "openapi.yaml", "--output", "Generated/Pets")
        #expect(result.status == 0)
        #expect(result.error.isEmpty)
        let files = try clientgen.swiftFiles("Generated/Pets")
        #expect(!files.isEmpty)
        #expect(result.output.hasPrefix("The module is PetStore, after the document's title"))
        #expect(result.output.contains("Wrote \(files.count) files to Generated/Pets (\(files.count) new): "))
        let again = try clientgen.run("generate", "--spec", "openapi.yaml", "--output", "Generated/Pets")
        #expect(again.output.contains("(none changed)"))
    }

    @Test func readsAJSONDocument() throws {
        try clientgen.write(#"{"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}"#, to: "a.json")
        let result = try clientgen.run("generate", "--spec", "a.json", "--output", "out", "--module", "Pets")
        #expect(result.status == 0)
        #expect(!result.output.contains("The module is"))
    }

    @Test func dryRunWritesNothing() throws {
        let result = try clientgen.run("generate", "--spec", "openapi.yaml", "--output", "out", "--dry-run")
        #expect(result.status == 0)
        #expect(result.output.contains("Would add out/"))
        #expect(!clientgen.exists("out"))
    }

    @Test func refusesBrokenDocumentsWithAPlace() throws {
        try clientgen.write("openapi: 3.1.0\ninfo: [\n", to: "broken.yaml")
        let result = try clientgen.run("generate", "--spec", "broken.yaml", "--output", "out")
        #expect(result.status == 3)
        #expect(result.error.contains("broken.yaml:"))
        #expect(result.error.hasSuffix("\n1 error\n"))
        #expect(!clientgen.exists("out"))
    }

    @Test func refusesWhatIsNoFile() throws {
        let fifo = clientgen.folder.appendingPathComponent("fifo").path
        try #require(mkfifo(fifo, 0o600) == 0)
        for path in ["fifo", ".", "none.yaml", "/dev/zero"] {
            let result = try clientgen.run("generate", "--spec", path, "--output", "out")
            #expect(result.status == 3, "\(path)")
            #expect(result.error.contains("error: "))
        }
        #expect(!clientgen.exists("out"))
    }

    @Test func refusesBinaryAndHostileNesting() throws {
        try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) })
            .write(to: clientgen.folder.appendingPathComponent("binary"))
        try clientgen.write(String(repeating: "[", count: 100_000), to: "deep.yaml")
        try clientgen.write(String(repeating: "{\"a\":", count: 100_000), to: "deep.json")
        for path in ["binary", "deep.yaml", "deep.json"] {
            let result = try clientgen.run("generate", "--spec", path, "--output", "out")
            #expect(result.status == 3, "\(path)")
            #expect(result.error.contains("\(path):1:"))
            #expect(result.error.utf8.count < 2_000)
        }
        #expect(!clientgen.exists("out"))
    }

    @Test func refusesAnOutputThatCannotBe() throws {
        try clientgen.write("mine", to: "file")
        for output in ["file", "file/inside"] {
            let result = try clientgen.run("generate", "--spec", "openapi.yaml", "--output", output)
            #expect(result.status == 4)
            #expect(result.error.contains(output))
        }
    }

    @Test func refusesAnOutputItMayNotRead() throws {
        // The superuser may read everything, so there is nothing to refuse.
        try #require(clientgen.exists("openapi.yaml"))
        if geteuid() == 0 { return }
        try clientgen.write("", to: "out/x")
        let path = clientgen.folder.appendingPathComponent("out").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path) }
        #expect(try clientgen.run("generate", "--spec", "openapi.yaml", "--output", "out").status == 4)
    }

    @Test(arguments: [
        ["generate", "--spec"], ["generate", "--speck", "a"], ["generate", "extra"], ["nonsense"],
        ["generate", "--spec", "", "--output", "out"], ["generate", "--spec", "openapi.yaml"], ["generate"],
        ["generate", "--spec", "openapi.yaml", "--output", "out", "--module", "a-b"],
        ["generate", "--config", "none.yaml"],
    ])
    func wrongUsageIsStatus2(arguments: [String]) throws {
        let result = try clientgen.run(arguments)
        #expect(result.status == 2)
        #expect(!result.error.isEmpty)
        #expect(result.output.isEmpty)
        #expect(!clientgen.exists("out"))
    }
}

/// A small document without a finding.
let document = """
    openapi: 3.1.0
    info: {title: Pet Store, version: "1.0"}
    paths:
      /pets:
        get:
          operationId: listPets
          summary: Lists the pets.
          responses:
            "200":
              description: The pets.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    components:
      schemas:
        Pet:
          type: object
          description: A pet.
          required: [name]
          properties:
            name: {type: string, description: Its name.}

    """
