import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct CommandLineOptionsTests {
    @Test func namesTheConfigurationThatWasFound() {
        let command = CommandLineOptions().generateCommand(foundConfiguration: "spec/clientgen.yaml")
        #expect(command == "clientgen generate --config spec/clientgen.yaml")
    }

    @Test func repeatsEveryOption() {
        var options = CommandLineOptions()
        options.spec = "a b.yaml"
        options.output = "it's"
        options.configuration = "c.yaml"
        options.module = "Pets"
        options.package = false
        options.runtimePath = "../runtime"
        options.readme = true
        options.documentation = false
        options.strict = true
        #expect(
            options.generateCommand(foundConfiguration: nil)
                == "clientgen generate --config c.yaml --spec 'a b.yaml' --output 'it'\\''s' --module Pets --no-package "
                + "--runtime-path ../runtime --readme --no-documentation --strict")
    }
}
