#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The names of temporary files: `.clientgen-1234-7.tmp`.
package enum TemporaryName {
    /// A name no other process uses.
    package static func make(_ number: Int) -> String {
        ".clientgen-\(getpid())-\(number).tmp"
    }

    /// Whether a file of this name is one that a run left behind.
    static func matches(_ name: String) -> Bool {
        name.hasPrefix(".clientgen-") && name.hasSuffix(".tmp")
    }
}

/// Carries out an ``OutputPlan``, step by step.
struct OutputWriter {
    private struct Staged {
        let folder: Folder
        let temporaryName: String
        let name: String
    }

    private let root: Folder
    private var staged: [Staged] = []
    /// Folders made for staged files: the folder around each, and its name.
    private var createdFolders: [(around: Folder, name: String)] = []
    private var folders: [String: Folder] = [:]
    private var number = 0
    /// How many files were renamed or removed.
    private(set) var finishedCount = 0

    /// - Parameter planned: The folder that was compared; another one in its place is not written to.
    init(path: String, displayPath: String, planned: Folder.Identity?) throws(FileSystemError) {
        guard let root = try Folder.open(path, displayPath: displayPath) else {
            throw FileSystemError(action: "open the folder", path: displayPath, code: ENOENT)
        }
        if let planned, try root.identity() != planned {
            throw FileSystemError(
                action: "write to the folder, which is another than before,", path: displayPath, code: ESTALE)
        }
        self.root = root
    }

    /// Removes what an interrupted run left behind; what is gone already is fine.
    mutating func removeLeftovers(_ leftovers: [String]) throws(FileSystemError) {
        for leftover in leftovers {
            let components = leftover.split(separator: "/").map(String.init)
            guard let name = components.last else { continue }
            var folder = root
            for name in components.dropLast() { folder = try folder.subfolder(name) }
            if try folder.kind(of: name) == .file { try folder.remove(name) }
        }
    }

    /// Writes each new content to a temporary file beside its place.
    mutating func stage(_ differences: [OutputPlan.Difference]) throws(FileSystemError) {
        for difference in differences {
            guard let contents = difference.regenerated, let path = OutputPath(difference.path) else { continue }
            let folder = try createFolders(path)
            number += 1
            let temporaryName = TemporaryName.make(number)
            try folder.create(temporaryName, contents, shownAs: path.name)
            staged.append(Staged(folder: folder, temporaryName: temporaryName, name: path.name))
        }
    }

    /// Puts every staged file in its place.
    mutating func renameStaged() throws(FileSystemError) {
        for file in staged {
            // Looked at again: somebody may have put a file of theirs there since the comparison.
            if try file.folder.kind(of: file.name) != nil {
                let head = try file.folder.read(file.name, upTo: Ownership.examinedBytes)
                guard Ownership.isGenerated(head) else {
                    throw FileSystemError(
                        action: "replace what was not generated,", path: file.folder.displayPath(of: file.name),
                        code: EEXIST)
                }
            }
            try file.folder.rename(file.temporaryName, to: file.name)
            finishedCount += 1
        }
    }

    /// Takes back what was staged and not renamed, and the folders made for it.
    mutating func discardStaged() {
        for file in staged.dropFirst(finishedCount) { try? file.folder.remove(file.temporaryName) }
        staged = []
        for folder in createdFolders.reversed() { folder.around.removeEmptySubfolder(folder.name) }
    }

    /// Removes files that are no longer generated, and the folders that this leaves empty.
    mutating func removeStale(_ differences: [OutputPlan.Difference]) throws(FileSystemError) {
        for difference in differences where difference.kind == .stale {
            guard let path = OutputPath(difference.path) else { continue }
            var chain: [(around: Folder, name: String)] = []
            var folder = root
            for name in path.folders {
                chain.append((folder, name))
                folder = try folder.subfolder(name)
            }
            // Looked at again: it may have been replaced since the comparison.
            if try folder.kind(of: path.name) == .file,
                Ownership.isGenerated(try folder.read(path.name, upTo: Ownership.examinedBytes))
            {
                try folder.remove(path.name)
            }
            finishedCount += 1
            while let (around, name) = chain.popLast(), around.removeEmptySubfolder(name) {}
        }
    }

    private mutating func createFolders(_ path: OutputPath) throws(FileSystemError) -> Folder {
        var folder = root
        var text = ""
        for name in path.folders {
            text += "/" + name
            if let known = folders[text] {
                folder = known
                continue
            }
            if try folder.createSubfolder(name) { createdFolders.append((folder, name)) }
            folder = try folder.subfolder(name)
            folders[text] = folder
        }
        return folder
    }
}
