import Foundation
import Testing

@Suite final class LintCommandTests {
    let clientgen: ClientgenProcess

    init() throws {
        clientgen = try ClientgenProcess()
        try clientgen.write(document, to: "clean.yaml")
        try clientgen.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\n", to: "empty.yaml")
        try clientgen.write("a: [", to: "unreadable.yaml")
    }

    deinit { clientgen.remove() }

    @Test func cleanIsStatus0() throws {
        let result = try clientgen.run("lint", "clean.yaml")
        #expect(result.status == 0)
        #expect(result.output == "No findings in 1 document.\n")
        #expect(try clientgen.run("lint", "clean.yaml", "--format", "github").output.isEmpty)
    }

    @Test func findingsAreStatus1InEachFormat() throws {
        let text = try clientgen.run("lint", "clean.yaml", "empty.yaml")
        #expect(text.status == 1)
        #expect(text.output.hasPrefix("empty.yaml:1:1: error: the document must have at least one of `paths`"))
        #expect(text.output.hasSuffix("\n1 error\n"))

        let annotations = try clientgen.run("lint", "empty.yaml", "--format", "github")
        #expect(annotations.status == 1)
        #expect(
            annotations.output.hasPrefix("::error file=empty.yaml,line=1,col=1,title=empty-document::the document must")
        )
        #expect(annotations.output.count { $0 == "\n" } == 1)

        let json = try clientgen.run("lint", "empty.yaml", "--format", "json")
        #expect(json.status == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 1)
        let finding = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(finding["id"] as? String == "empty-document")
        #expect(finding["line"] as? Int == 1)
    }

    @Test(arguments: [
        ["lint"], ["lint", ""], ["lint", "clean.yaml", "--format", "xml"], ["lint", "--nonsense", "clean.yaml"],
    ])
    func wrongUsageIsStatus2(arguments: [String]) throws {
        let result = try clientgen.run(arguments)
        #expect(result.status == 2)
        #expect(!result.error.isEmpty)
        #expect(result.output.isEmpty)
    }

    @Test(arguments: ["unreadable.yaml", "none.yaml", ".", "/dev/zero"])
    func unreadableIsStatus3(path: String) throws {
        for format in ["text", "json", "github"] {
            let result = try clientgen.run("lint", "clean.yaml", path, "--format", format)
            #expect(result.status == 3)
            #expect(result.output.contains("error"))
        }
    }

    @Test func helpListsTheRules() throws {
        let help = try clientgen.run("help", "lint", environment: ["COLUMNS": "80"])
        #expect(help.status == 0)
        #expect(help.output.contains("\n  missing-key (lint: error, generate: warning)\n"))
    }

    @Test func pathsAreAbsoluteWhereThatIsAsked() throws {
        let result = try clientgen.run("lint", "empty.yaml", "--diagnostic-paths", "absolute")
        #expect(result.output.hasPrefix("/"))
        #expect(result.output.contains("/empty.yaml:1:1: error: "))
        let other = try clientgen.run("lint", "empty.yaml", "--diagnostic-paths", "short")
        #expect(other.status == 2)
        #expect(other.error.contains("There is no style 'short'; use given or absolute."))
    }
}
