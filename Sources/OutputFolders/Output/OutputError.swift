public import Diagnostics

/// Why an output folder can't be compared or written.
public enum OutputError: Error, Sendable {
    /// Things that the tool did not write stand where it would have to write.
    case obstacles([Obstacle])
    /// The output folder is a file.
    case notFolder(String)
    /// A system call failed; `advice` says what state the folder is in.
    case system(FileSystemError, advice: String?)

    /// Something in the way.
    public struct Obstacle: Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// A file without the header of generated files.
            case foreignFile
            /// A folder, device or the like where a file is to be, or a file where a folder is to be.
            case wrongKind
            /// A symbolic link, which is never followed.
            case symbolicLink
            /// A generated path that is not allowed, or that two files share.
            case invalidPath
            /// A generated `Package.swift` where no package is to be generated: with it, its sources would be removed.
            case package
        }

        /// What it is.
        public let kind: Kind
        /// Where it is, as it is shown.
        public let path: String
    }

    /// The error as diagnostics: `foreign-file`, `symbolic-link`, `output-path-invalid` `package-folder`,
    /// `output-not-folder` or `output-unwritable`.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .obstacles(let obstacles): obstacles.map(\.diagnostic)
        case .notFolder(let path):
            [
                Diagnostic(
                    id: "output-not-folder", severity: .error,
                    message: "\(VisibleText.escaping(path)) is a file; the output needs a folder.",
                    help: "Pass a folder to --output, or move the file away. Nothing was written.")
            ]
        case .system(let error, let advice):
            [Diagnostic(id: "output-unwritable", severity: .error, message: error.description, help: advice)]
        }
    }
}

extension OutputError.Obstacle {
    fileprivate var diagnostic: Diagnostic {
        let path = VisibleText.escaping(path)
        let help = "Move it away, or choose another output folder. Nothing was written."
        switch kind {
        case .foreignFile:
            return Diagnostic(
                id: "foreign-file", severity: .error,
                message: "\(path) is in the way: it was not generated, so it is not overwritten.", help: help)
        case .wrongKind:
            return Diagnostic(
                id: "foreign-file", severity: .error,
                message: "\(path) is in the way: the output needs something else in its place.", help: help)
        case .symbolicLink:
            return Diagnostic(
                id: "symbolic-link", severity: .error,
                message: "\(path) is a symbolic link, which the output does not follow.", help: help)
        case .package:
            return Diagnostic(
                id: "package-folder", severity: .error,
                message: "\(path) was generated with --package, and would be removed with all that belongs to it.",
                help: "Pass --package and --runtime-path again, or choose another output folder. Nothing was written.")
        case .invalidPath:
            return Diagnostic(
                id: "output-path-invalid", severity: .error,
                message: "\(path) can't be a path in the output folder, or two generated files share it.",
                help: "Nothing was written. Please report this with the document.")
        }
    }
}
