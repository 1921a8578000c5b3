/// Which file has the requests of which document.
enum RequestIndex {
    /// The entries of an earlier run with those of this one, which go before; by document.
    static func merged(_ known: [[String: String]], _ new: [[String: String]]) -> [[String: String]] {
        let documents = Set(new.map { $0["document"] })
        return (known.filter { !documents.contains($0["document"]) } + new)
            .sorted { ($0["document"] ?? "").utf8.lexicographicallyPrecedes(($1["document"] ?? "").utf8) }
    }
}
