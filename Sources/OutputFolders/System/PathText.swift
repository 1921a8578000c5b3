/// Paths as text, joined and tidied without asking the file system.
///
/// What is shown in a message and what is opened are the same path, so a symbolic link behind a `..` cannot make
/// the two differ.
package enum PathText {
    /// The path without empty, `.` and removable `..` components; `.` when nothing is left.
    package static func normalised(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            guard component == ".." else {
                components.append(component)
                continue
            }
            if let last = components.last, last != ".." {
                components.removeLast()
            } else if !isAbsolute {
                components.append(component)
            }
        }
        let joined = components.joined(separator: "/")
        if isAbsolute { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// The path as seen from a folder; an absolute path stays as it is.
    package static func join(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") ? normalised(path) : normalised(folder + "/" + path)
    }

    /// The way from one absolute folder to another path: `../../runtime`.
    package static func relative(_ path: String, from folder: String) -> String {
        let target = normalised(path).split(separator: "/")
        let start = normalised(folder).split(separator: "/")
        let common = zip(target, start).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        let steps = start.dropFirst(common).map { _ in ".." } + target.dropFirst(common).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    /// The folder that holds the path: `spec` for `spec/openapi.yaml`, `.` for a bare name.
    package static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component: `openapi.yaml` for `spec/openapi.yaml`.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The last component without its extension: `openapi` for `spec/openapi.yaml`.
    package static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
