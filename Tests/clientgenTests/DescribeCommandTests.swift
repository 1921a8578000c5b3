import Foundation
import Testing

@Suite final class DescribeCommandTests {
    let clientgen: ClientgenProcess

    init() throws {
        clientgen = try ClientgenProcess()
        try clientgen.write(document, to: "openapi.yaml")
        try clientgen.write(document.replacing("openapi: ", with: "swagger: "), to: "other.yaml")
        try clientgen.write(document.replacing("info:", with: "security: [{missing: []}]\ninfo:"), to: "warning.yaml")
    }

    deinit { clientgen.remove() }

    @Test func describesInEachFormat() throws {
        let text = try clientgen.run("describe", "openapi.yaml", "--module", "Pets")
        #expect(text.status == 0 && text.error.isEmpty)
        #expect(text.output.contains("let client = try PetsClient("))

        let json = try clientgen.run("describe", "--format", "json", "openapi.yaml", "--module", "Pets")
        #expect(json.status == 0)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "clientgen-describe")
        #expect(object["version"] as? Int == 1)
        #expect(object["client"] as? String == "PetsClient")
    }

    @Test func theConfigurationIsFound() throws {
        try clientgen.write("spec: ../openapi.yaml\nmodule: Pets\noutput: ../Generated\n", to: "spec/clientgen.yaml")
        #expect(try clientgen.run("describe").output.contains("try PetsClient("))
        #expect(!clientgen.exists("Generated"))
    }

    @Test func statusesAreThoseOfTheOtherCommands() throws {
        #expect(try clientgen.run("describe", "warning.yaml", "--strict").status == 1)
        #expect(try clientgen.run("describe", "other.yaml").status == 3)
        #expect(try clientgen.run("describe", "none.yaml").status == 3)
    }

    @Test(arguments: [
        ["describe"], ["describe", ""], ["describe", "openapi.yaml", "--format", "xml"],
        ["describe", "openapi.yaml", "--module", ""], ["describe", "openapi.yaml", "other.yaml"],
        ["describe", "openapi.yaml", "--allow-refs-in", ""],
    ])
    func wrongUsageIsStatus2(arguments: [String]) throws {
        let result = try clientgen.run(arguments)
        #expect(result.status == 2)
        #expect(!result.error.isEmpty && result.output.isEmpty)
    }

    @Test func helpTellsWhatItIsFor() throws {
        let help = try clientgen.run("help", "describe", environment: ["COLUMNS": "80"])
        #expect(help.status == 0)
        #expect(help.output.contains("clientgen describe --format json openapi.yaml"))
    }
}
