internal import Diagnostics
internal import DocumentTree

/// The key of a path item, read as the path that is meant.
enum PathTemplate {
    static func read(_ entry: Mapping.Entry, _ context: ReadContext) -> String {
        var path = entry.key
        if !path.hasPrefix("/") {
            path = "/" + path
            context.report(
                .path(entry, "path-without-slash", "does not begin with `/`; read so", help: "write `\(path)`"))
        }
        if hasQuery(path) {
            context.report(
                .path(
                    entry, "path-with-query", "has a query, which is sent as it stands",
                    help: "describe what follows `?` as parameters with `in: query`"))
        }
        let opened = path.count { $0 == "{" }
        if opened != path.count(where: { $0 == "}" }) {
            context.report(
                .path(
                    entry, "path-braces", "has a brace without its other, which is sent as it stands",
                    help: "write parameters as `{name}`"))
        }
        return path
    }

    /// Whether a `?` stands outside of braces and before a fragment.
    private static func hasQuery(_ path: String) -> Bool {
        var isInside = false
        for character in path {
            switch character {
            case "{": isInside = true
            case "}": isInside = false
            case "#" where !isInside: return false
            case "?" where !isInside: return true
            default: break
            }
        }
        return false
    }
}
