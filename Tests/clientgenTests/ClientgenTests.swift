import Foundation
import Testing

@Suite final class ClientgenTests {
    let clientgen: ClientgenProcess

    init() throws { clientgen = try ClientgenProcess() }

    deinit { clientgen.remove() }

    @Test func tellsItsVersion() throws {
        let result = try clientgen.run("--version")
        #expect(result.status == 0)
        let changes = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(changes.firstMatch(of: /(?m)^## (\d+\.\d+\.\d+)/)).1
        #expect(result.output == newest + "\n")
    }

    @Test(arguments: [["help"], ["--help"], ["generate", "--help"], ["help", "check"]])
    func helpGoesToTheOutputWithExamples(arguments: [String]) throws {
        let result = try clientgen.run(arguments)
        #expect(result.status == 0)
        #expect(result.error.isEmpty)
        #expect(result.output.contains("clientgen check") || result.output.contains("clientgen generate --spec"))
    }

    @Test func namesTheCommandThatWasMeant() throws {
        let result = try clientgen.run("generat", "--spec", "a.yaml")
        #expect(result.status == 2)
        #expect(result.error.hasPrefix("Error: There is no command 'generat'. Did you mean 'generate'?\n"))
    }

    @Test func helpExplainsTheConfiguration() throws {
        let help = try clientgen.run("help", "configuration", environment: ["COLUMNS": "80"])
        #expect(help.status == 0)
        #expect(help.output.contains("\n  flatten-limit: 0 to 100\n"))
        #expect(help.output.contains("\n    operations: {findPetsByStatus: find}\n"))
        let own = try clientgen.run("configuration")
        #expect(own.output.contains("flatten-limit: 0 to 100"))
    }

    @Test func printsAnExampleThatItReads() throws {
        let example = try clientgen.run("configuration", "--example")
        try clientgen.write(example.output, to: "clientgen.yaml")
        // The example's document is missing, so the configuration itself was read.
        #expect(try clientgen.run("generate").status == 3)
    }
}
