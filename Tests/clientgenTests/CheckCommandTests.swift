import Foundation
import Testing

@Suite final class CheckCommandTests {
    let clientgen: ClientgenProcess

    init() throws {
        clientgen = try ClientgenProcess()
        try clientgen.write(document, to: "spec/openapi.yaml")
        try clientgen.write("spec: openapi.yaml\noutput: ../Generated/Pets\n", to: "spec/clientgen.yaml")
    }

    deinit { clientgen.remove() }

    @Test(arguments: [[:], ["CI": "true"]]) func tellsFreshFromStale(environment: [String: String]) throws {
        #expect(try clientgen.run("generate").status == 0)
        let fresh = try clientgen.run("check", environment: environment)
        #expect(fresh.status == 0)
        #expect(fresh.output.hasPrefix("Generated/Pets is up to date with spec/openapi.yaml ("))
        #expect(fresh.output.count { $0 == "\n" } == 1)

        try clientgen.write(document.replacing("A pet.", with: "A small pet."), to: "spec/openapi.yaml")
        let stale = try clientgen.run("check", environment: environment)
        #expect(stale.status == 1)
        #expect(stale.output.contains("\n+++ Generated/Pets/"))
        #expect(stale.output.contains("A small pet."))
        #expect(stale.output.hasSuffix("    clientgen generate --config spec/clientgen.yaml\n"))
        #expect(!stale.output.contains("\u{1B}"))

        #expect(try clientgen.run("generate").status == 0)
        #expect(try clientgen.run("check", environment: environment).status == 0)
    }

    @Test func strictWarningsAreFindings() throws {
        #expect(try clientgen.run("generate").status == 0)
        try clientgen.write("weird: 1\n" + document, to: "spec/openapi.yaml")
        let lenient = try clientgen.run("check")
        #expect(lenient.status == 0)
        #expect(lenient.error.contains("spec/openapi.yaml:1:1: warning: "))
        #expect(try clientgen.run("check", "--strict").status == 1)
    }

    @Test func unreadableIsStatus3AndWrongUsageStatus2() throws {
        try clientgen.write("a: [", to: "spec/openapi.yaml")
        #expect(try clientgen.run("check").status == 3)
        #expect(try clientgen.run("check", "--nonsense").status == 2)
        #expect(try clientgen.run("check", "--config", "none.yaml").status == 2)
    }
}
