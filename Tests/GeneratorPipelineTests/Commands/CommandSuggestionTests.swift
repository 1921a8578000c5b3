import GeneratorPipeline
import Testing

@Suite struct CommandSuggestionTests {
    private func improved(_ arguments: String...) -> String {
        CommandSuggestion.improved(
            "Error: Unexpected argument\nUsage: …", arguments: arguments, commands: ["generate", "check", "lint"])
    }

    @Test func namesTheNearestCommand() {
        #expect(
            improved("generat", "--spec", "a.yaml")
                == "Error: There is no command 'generat'. Did you mean 'generate'?\nUsage: …")
        #expect(improved("lnit").hasPrefix("Error: There is no command 'lnit'. Did you mean 'lint'?"))
    }

    @Test(arguments: ["generate", "help", "--spce", "openapi.yaml", ""])
    func leavesOtherMessages(_ first: String) {
        #expect(improved(first) == "Error: Unexpected argument\nUsage: …")
    }
}
