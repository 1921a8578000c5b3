internal import OutputFolders

/// The Swift package around a folder, as far as its folders tell.
struct PackageSurvey {
    /// The absolute path of the folder with the `Package.swift`.
    let folder: String

    /// The package that holds a folder; nil where there is none.
    init?(around folder: String) {
        var candidate = folder
        while !FileStatus.isFile(PathText.join(candidate, "Package.swift")) {
            let above = PathText.parent(of: candidate)
            guard above != candidate else { return nil }
            candidate = above
        }
        self.folder = candidate
    }

    /// The target whose folder, `Sources/NAME`, is at an absolute path or around it.
    func target(at path: String) -> String? {
        let sources = PathText.join(folder, "Sources") + "/"
        guard path.hasPrefix(sources), let name = path.dropFirst(sources.count).split(separator: "/").first else {
            return nil
        }
        let isFolder = FileStatus.isFolder(sources + name)
        return isFolder && SwiftIdentifier.isModuleName(String(name)) ? String(name) : nil
    }
}
