internal import ArgumentParser

/// The option of all commands that read a document.
struct OverlayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A document of the OpenAPI Overlay standard, whose changes are made to the document first; may be given "
                + "more than once, and then in this order.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var overlay: [String] = []
}
