/// How a run of `clientgen` ended, as the number it leaves to the shell.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    /// All is well; for `check`: the output is up to date.
    case success = 0
    /// The document has errors (with `--strict`: or warnings), or the committed output differs.
    case findings = 1
    /// The command line or the configuration is wrong.
    case usage = 2
    /// The document can't be read: missing, not a regular file, not YAML or JSON, or not an OpenAPI document.
    case unreadableDocument = 3
    /// The output can't be written, or something that the tool did not write stands in its place.
    case unwritableOutput = 4
}
