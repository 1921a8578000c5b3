/// Paths as text, with `/` between components.
enum FilePath {
    /// The path without its last component: `.` for `a.yaml`, `/` for `/a.yaml`.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }

    /// `path` as seen from `folder`.
    static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The path without `.`, empty components, and `..` after another component.
    static func normalized(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            if component == "..", let last = components.last, last != ".." {
                components.removeLast()
            } else if component != ".." || !isAbsolute {
                components.append(component)
            }
        }
        let joined = components.joined(separator: "/")
        if isAbsolute { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// Whether an absolute, normalized path is below (or is) a folder.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        // Bytes: folders that differ in their normalisation are not the same, though strings of Swift are.
        let (path, folder) = (path.utf8, folder.utf8)
        guard path.starts(with: folder) else { return false }
        return path.count == folder.count || folder.last == UInt8(ascii: "/")
            || path.dropFirst(folder.count).first == UInt8(ascii: "/")
    }

    /// The way from one absolute, normalized folder to another path: `../common/pet.yaml`.
    static func relative(_ path: String, from folder: String) -> String {
        guard path.hasPrefix("/"), folder.hasPrefix("/") else { return path }
        let target = path.split(separator: "/")
        let start = folder.split(separator: "/")
        let common = zip(target, start).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        let steps = start.dropFirst(common).map { _ in ".." } + target.dropFirst(common)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}
