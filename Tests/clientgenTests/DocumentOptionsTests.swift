import Foundation
import Testing

/// Every command that reads a document takes it as an argument and by `--spec`.
@Suite final class DocumentOptionsTests {
    let clientgen: ClientgenProcess

    init() throws {
        clientgen = try ClientgenProcess()
        try clientgen.write(document, to: "openapi.yaml")
        try clientgen.write(document, to: "other.yaml")
        #expect(try clientgen.run("generate", "openapi.yaml", "--output", "Pets").status == 0)
    }

    deinit { clientgen.remove() }

    @Test(arguments: [
        ["generate", "--output", "Pets"], ["check", "--output", "Pets"], ["describe"], ["lint"], ["init", "--force"],
    ])
    func bothFormsAreTheSame(command: [String]) throws {
        let argument = try clientgen.run(command + ["openapi.yaml"])
        let option = try clientgen.run(command + ["--spec", "openapi.yaml"])
        #expect(argument.status == 0 && option.status == 0, "\(argument.error)\(option.error)")
        #expect(argument.output == option.output && argument.error == option.error)
        #expect(!argument.output.isEmpty)
    }

    @Test(arguments: [
        ["generate", "--output", "Pets"], ["check", "--output", "Pets"], ["describe"], ["lint"], ["init", "--force"],
    ])
    func bothAtOnceAreRefused(command: [String]) throws {
        let result = try clientgen.run(command + ["openapi.yaml", "--spec", "other.yaml"])
        #expect(result.status == 2)
        #expect(result.error.contains("named twice, as"))
        #expect(result.error.contains("and by '--spec'. Leave out one of the two."))
        #expect(result.output.isEmpty)
        for empty in [[""], ["--spec", ""]] {
            let result = try clientgen.run(command + empty)
            #expect(result.status == 2)
            #expect(result.error.contains("is empty."))
        }
    }

    @Test func lintTakesSeveralByTheOption() throws {
        let result = try clientgen.run("lint", "--spec", "openapi.yaml", "--spec", "other.yaml")
        #expect(result.status == 0)
        #expect(result.output == "No findings in 2 documents.\n")
    }

    @Test func lintAsksForADocument() throws {
        #expect(try clientgen.run("lint").error.contains("Name one, as in 'clientgen lint openapi.yaml'."))
    }
}
