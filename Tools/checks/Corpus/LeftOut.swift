/// What of a document's operations no call has.
enum LeftOut {
    /// Omissions that take nothing from a call: the standard or HTTP rules the place out, or what it says can be had
    /// another way.
    private static let ruledOut: Set = [
        // `Accept` and `Content-Type` as parameters or headers, which OpenAPI says to ignore.
        "parameter-ignored", "response-header-left-out",
        // Statuses that end no call, and what would be the body of one that has none.
        "status-left-out", "body-ignored",
        // A path parameter that the path has no place for.
        "path-parameter-unused",
        // No style says how to write what is nested: it is sent as JSON.
        "parameter-nested-as-json",
        // The same content by another name, what nothing refers to, and bodies of errors, of which any type can be read.
        "media-type-same", "component-unused", "error-media-left-out",
    ]

    /// The omissions beside schemas, counted by id in the order of the first of each.
    static func text(_ omissions: [DocumentDescription.Omission]) -> String {
        CountedIDs.text(
            omissions.filter { !$0.pointer.hasPrefix("#/components/schemas/") && !ruledOut.contains($0.id) }.map(\.id))
    }
}

/// Ids of diagnostics, as a table has them.
enum CountedIDs {
    /// `a×2 b×1`, in the order of the first of each; a dash for none.
    static func text(_ ids: [String]) -> String {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for id in ids {
            if counts[id] == nil { order.append(id) }
            counts[id, default: 0] += 1
        }
        return order.isEmpty ? "-" : order.map { "\($0)×\(counts[$0] ?? 0)" }.joined(separator: " ")
    }
}
