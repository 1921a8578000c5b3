internal import ArgumentParser

/// The document that a command reads: an argument, or the value of an option.
struct DocumentOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The OpenAPI document, YAML or JSON; --spec names it as well.", valueName: "spec"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String?

    @Option(
        help: ArgumentHelp("The OpenAPI document, in place of the argument.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var spec: String?

    /// The document's path, however it was given.
    var path: String? { document ?? spec }

    func validate() throws {
        if document == "" { throw ValidationError("The path of the document is empty.") }
        if spec == "" { throw ValidationError("The value of '--spec' is empty.") }
        if document != nil, spec != nil {
            throw ValidationError(
                "The document is named twice, as an argument and by '--spec'. Leave out one of the two.")
        }
    }
}
