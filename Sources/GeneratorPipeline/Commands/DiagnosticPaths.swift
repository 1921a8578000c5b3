/// How the paths of diagnostics are printed.
public enum DiagnosticPaths: String, Hashable, Sendable, CaseIterable {
    /// As the command line and the configuration give them, for people.
    case given
    /// Absolute, for build logs and editors, which may show them elsewhere than where the command ran.
    case absolute
}
