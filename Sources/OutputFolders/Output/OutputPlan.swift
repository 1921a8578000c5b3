/// How the files on the disk differ from those in memory; nothing has been touched yet.
public struct OutputPlan: Sendable {
    /// A file that is not what it should be.
    public struct Difference: Sendable {
        /// In which way.
        public enum Kind: String, Hashable, Sendable {
            /// Generated, but not on the disk.
            case missing
            /// On the disk with other content.
            case changed
            /// On the disk and written by the tool, but no longer generated.
            case stale
        }

        /// The path inside the output folder.
        public let path: String
        /// The content on the disk; nil when the file is missing.
        public let committed: [UInt8]?
        /// The content in memory; nil when the file is stale.
        public let regenerated: [UInt8]?

        /// In which way the file differs.
        public var kind: Kind {
            if committed == nil { return .missing }
            return regenerated == nil ? .stale : .changed
        }
    }

    /// Every difference, sorted by path.
    public let differences: [Difference]
    /// How many generated files there are.
    public let fileCount: Int
    /// Temporary files that an interrupted run left behind: paths inside the output folder.
    public let leftovers: [String]
    /// The folder that was looked at; nil where there was none.
    var folder: Folder.Identity?

    /// How many files differ in the given way.
    public func count(_ kind: Difference.Kind) -> Int {
        differences.count { $0.kind == kind }
    }
}
