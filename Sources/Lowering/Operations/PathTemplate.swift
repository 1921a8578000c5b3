/// A path as the document has it, taken apart.
///
/// A fragment is never part of a request (RFC 9110, section 4.1): it only tells operations apart. Expressions for query
/// parameters, which some write into the path, are left to the parameters.
struct PathTemplate {
    enum Piece: Equatable {
        case literal(String)
        case parameter(String)
    }

    private(set) var pieces: [Piece] = []

    /// The names of the path parameters, in the path's order.
    var names: [String] {
        pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// - Parameters:
    ///   - path: The path as the document spells it.
    ///   - pathNames: The names of the path parameters that are declared.
    ///   - queryNames: The names of the query parameters that are declared.
    init(_ path: String, pathNames: Set<String>, queryNames: Set<String>) {
        let all = Self.split(path, hasEmptyName: pathNames.contains(""))
        let queryNames = queryNames.subtracting(pathNames)
        pieces = Self.withoutPairs(all.filter { !Self.isQuery($0, queryNames) }, queryNames)
    }

    private static func split(_ path: String, hasEmptyName: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        var rest = path[...]
        let lastEnd = path.lastIndex(of: "}")
        while let character = rest.first, character != "#" {
            rest.removeFirst()
            if character == "{", let lastEnd, rest.startIndex <= lastEnd, let end = rest.firstIndex(of: "}"),
                rest.startIndex < end || hasEmptyName
            {
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                pieces.append(.parameter(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                literal.append(character)
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }

    /// `{?limit,offset}`, as RFC 6570 has it.
    private static func isQuery(_ piece: Piece, _ queryNames: Set<String>) -> Bool {
        guard case .parameter(let expression) = piece, expression.hasPrefix("?") || expression.hasPrefix("&") else {
            return false
        }
        let names = expression.dropFirst().split(separator: ",").map { $0.hasSuffix("*") ? $0.dropLast() : $0 }
        return names.allSatisfy { queryNames.contains(String($0)) }
    }

    /// Takes off `limit={limit}` after a `?`.
    private static func withoutPairs(_ pieces: [Piece], _ queryNames: Set<String>) -> [Piece] {
        var pieces = pieces
        for index in pieces.indices.reversed() where index > 0 && index < pieces.count {
            guard case .parameter(let name) = pieces[index], queryNames.contains(name),
                case .literal(let before) = pieces[index - 1], before.hasSuffix("="),
                let start = before.lastIndex(where: { $0 == "?" || $0 == "&" })
            else { continue }
            var after = ""
            if index + 1 < pieces.count, case .literal(let text) = pieces[index + 1] { after = text }
            guard after.isEmpty || after.hasPrefix("&") else { continue }
            // One of the two separators goes, the one that is left is the first.
            let joined = String(before[..<start]) + (after.isEmpty ? "" : String(before[start]) + after.dropFirst())
            pieces.replaceSubrange(
                index - 1...min(index + (after.isEmpty ? 0 : 1), pieces.count - 1),
                with: joined.isEmpty ? [] : [.literal(joined)])
        }
        return pieces
    }
}
