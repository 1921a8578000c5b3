public import SwiftEmitter

/// The folder that generated files are written to, and compared with.
///
/// It knows the tool's own files by their first line; anything else in it belongs to somebody else and is never
/// changed or removed. Hidden folders are passed over, symbolic links not followed.
public struct OutputFolder: Sendable {
    /// The folder, as it is opened.
    let path: String
    /// The folder, as it is shown.
    public let displayPath: String

    /// A folder, which need not exist yet.
    public init(path: String, displayPath: String) {
        self.path = path
        self.displayPath = displayPath
    }

    /// Compares the files on the disk with those in memory, both ways, and touches none.
    ///
    /// - Throws: ``OutputError``: every obstacle at once, or the system call that failed.
    public func plan(_ files: [GeneratedFile]) throws(OutputError) -> OutputPlan {
        if FileStatus.isFile(path) { throw .notFolder(displayPath) }
        let comparison: OutputComparison
        let identity: Folder.Identity?
        do throws(FileSystemError) {
            let root = try Folder.open(path, displayPath: displayPath)
            identity = try root?.identity()
            comparison = try OutputComparison(files, with: root)
        } catch {
            throw .system(error, advice: "Nothing was written.")
        }
        guard comparison.obstacles.isEmpty else {
            throw .obstacles(
                comparison.obstacles.map { .init(kind: $0.kind, path: PathText.join(displayPath, $0.path)) })
        }
        var plan = comparison.plan
        plan.folder = identity
        return plan
    }

    /// Makes the folder what the plan says.
    ///
    /// Every new content is first written to a temporary file beside its place; only when all of them are on the disk
    /// are they renamed, one after the other. So a full disk leaves the folder as it was, and whoever reads a file
    /// meanwhile sees the old one or the new one. A run that is killed leaves temporary files at worst, which the next
    /// one removes.
    /// - Throws: ``OutputError/system(_:advice:)``.
    public func apply(_ plan: OutputPlan) throws(OutputError) {
        if plan.differences.isEmpty, plan.leftovers.isEmpty { return }
        let createdFolders: [String]
        do throws(FileSystemError) {
            createdFolders = try Folder.create(path, displayPath: displayPath)
        } catch {
            throw .system(error, advice: "Nothing was written.")
        }
        var writer: OutputWriter
        do throws(FileSystemError) {
            writer = try OutputWriter(path: path, displayPath: displayPath, planned: plan.folder)
            try writer.removeLeftovers(plan.leftovers)
        } catch {
            Folder.remove(createdFolders)
            throw .system(error, advice: "Nothing was written.")
        }
        do throws(FileSystemError) {
            try writer.stage(plan.differences)
        } catch {
            writer.discardStaged()
            Folder.remove(createdFolders)
            throw .system(error, advice: "Nothing was written.")
        }
        do throws(FileSystemError) {
            try writer.renameStaged()
            try writer.removeStale(plan.differences)
        } catch {
            writer.discardStaged()
            throw .system(
                error,
                advice:
                    "The output is incomplete: \(writer.finishedCount) of \(plan.differences.count) changes were made. "
                    + "Run the same command again to make the rest.")
        }
    }
}
