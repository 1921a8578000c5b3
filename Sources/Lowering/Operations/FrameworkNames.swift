internal import Naming
internal import OpenAPI

/// What operations are called whose operationIds a framework made of a function's name, the path and the method.
///
/// `read_flow_by_name_flows_name__name__get` of `GET /flows/name/{name}` is `read_flow_by_name`: FastAPI writes the path
/// with `_` for all that is no letter, digit or `_` behind the function's name, and then the method. Only an operationId that
/// ends exactly so is taken for one, so that each is judged by itself; where two operations would come to the same name, or
/// one to the operationId of another, they keep what the document calls them.
struct FrameworkNames {
    /// By operationId.
    private var names: [String: String] = [:]

    /// Names that undo nothing.
    init() {}

    init(_ operations: [(id: String, method: String, path: String)]) {
        var claims: [String: Int] = [:]
        var undone: [(id: String, name: String, key: String)] = []
        for (id, method, path) in operations {
            claims[SwiftNames.member(id), default: 0] += 1
            guard let name = Self.function(of: id, method: method, path: path) else { continue }
            let key = SwiftNames.member(name)
            undone.append((id, name, key))
            claims[key, default: 0] += 1
        }
        for (id, name, key) in undone where claims[key] == 1 { names[id] = name }
    }

    /// What names are made of: the operationId, or the function that it was made of.
    func name(of id: String) -> String { names[id] ?? id }

    /// What stands before the operationId in the name of a schema that the framework puts together for a body:
    /// `Body_count_flows_flows_count_post`.
    static let bodyPrefix = "Body_"

    /// The function's name; nil where the operationId does not end as the framework has it.
    static func function(of id: String, method: String, path: String) -> String? {
        let suffix =
            String(String.UnicodeScalarView(path.unicodeScalars.map { isWord($0) ? $0 : "_" }))
            + "_" + method.lowercased()
        guard path.hasPrefix("/"), id.utf8.count > suffix.utf8.count, id.hasSuffix(suffix) else { return nil }
        let name = String(id.dropLast(suffix.count))
        // A function's name begins with a letter, and says something.
        guard let first = name.unicodeScalars.first, isWord(first), !("0"..."9").contains(first),
            name.unicodeScalars.allSatisfy(isWord), name.contains(where: { $0 != "_" })
        else { return nil }
        return name
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
