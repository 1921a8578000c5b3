internal import ArgumentParser
internal import GeneratorPipeline

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented clientgen.yaml, and says what to add to Package.swift.",
        discussion: """
            Finds the OpenAPI document in the current folder, in spec, openapi, api or Sources/*, the module's name, and \
            the folder to generate into. A clientgen.yaml that is there is never overwritten, except with --force.

            EXAMPLES:
              clientgen init
                  For the one document of a project.
              clientgen init spec/openapi.yaml
                  For one of several.

            EXIT STATUS:
              0  The configuration is written.
              1  There is one already.
              2  There is no document, or there are several and none is named.
              3  The document can't be read, or is not an OpenAPI document.
              4  The configuration can't be written.
            """)

    @OptionGroup var documentOptions: DocumentOptions

    @Flag(help: "Replace a clientgen.yaml that is there.")
    var force = false

    func run() throws {
        try finish(InitRun.run(documentOptions.path, isForced: force, in: .current()))
    }
}
