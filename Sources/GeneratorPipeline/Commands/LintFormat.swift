/// How `clientgen lint` prints what it finds.
public enum LintFormat: String, Hashable, Sendable, CaseIterable {
    /// With an excerpt of the document, for people.
    case text
    /// One JSON object, for programs.
    case json
    /// Annotations that GitHub Actions shows beside the lines of a pull request.
    case github
}
