internal import Diagnostics

extension Diagnostic {
    /// A schema that the configuration excludes, and something that is kept needs.
    static func excludedButNeeded(_ name: String, byCalls: Bool, _ location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            id: "configuration-excluded-needed", severity: .warning,
            message: "`exclude.schemas` has `\(VisibleText.excerpt(of: name))`, but "
                + (byCalls ? "a call that is kept needs it" : "a schema that is included needs it") + "; it stays",
            location: location, length: name.unicodeScalars.count,
            help: "exclude what needs it too, or give it a type of your own")
    }
}
