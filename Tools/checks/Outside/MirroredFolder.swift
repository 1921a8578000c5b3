internal import Foundation

/// A folder that is made like another. A file that is the same keeps its date, and is not compiled again.
enum MirroredFolder {
    /// Makes `copy` like `source`.
    static func update(_ copy: URL, from source: URL) throws { try update(copy, from: [source]) }

    /// Makes `copy` hold what the sources do, and nothing else.
    static func update(_ copy: URL, from sources: [URL]) throws {
        let wanted = try sources.map { (folder: $0, paths: try files(in: $0)) }
        let all = wanted.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
        for path in try files(in: copy) where !all.contains(path) {
            try FileManager.default.removeItem(at: copy.appending(path: path))
        }
        for (folder, paths) in wanted {
            for path in paths.sorted() {
                try write(Data(contentsOf: folder.appending(path: path)), to: copy.appending(path: path))
            }
        }
    }

    /// Writes a file unless it has these contents.
    static func write(_ data: Data, to file: URL) throws {
        if let old = try? Data(contentsOf: file), old == data { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file, options: .atomic)
    }

    /// The paths of the files in a folder, at any depth.
    static func files(in folder: URL) throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: folder.path()) else { return [] }
        return try Set(
            FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { path in
                var isFolder: ObjCBool = false
                let full = folder.appending(path: path).path(percentEncoded: false)
                return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
            })
    }
}
