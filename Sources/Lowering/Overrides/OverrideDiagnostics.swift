internal import Diagnostics
internal import DocumentTree

extension Diagnostic {
    /// A default of a property whose type the configuration chose.
    static func defaultOfExternalType(_ node: Node, _ type: String) -> Diagnostic {
        Diagnostic(
            id: "default-left-out", severity: .note,
            message:
                "how `\(type)`, which `types` of the configuration chose, is written as a literal is not known; the "
                + "parameter has no default of its own",
            location: node.location)
    }
}
