internal import ClientModel
internal import Diagnostics

/// What is left out, by the kind of reason.
///
/// ```text
/// Left out
///   response-header-left-out, 3 places
///     headers of responses have no typed property; the response's metadata has their text :12 :40 :51
/// ```
struct OmissionListing {
    /// Messages and places of one kind beyond these are counted.
    private static let limit = 6

    let omissions: [Omission]
    let place: (SourcePlace) -> String

    init(_ omissions: [Omission], place: @escaping (SourcePlace) -> String) {
        self.omissions = omissions
        self.place = place
    }

    var lines: [String] {
        guard !omissions.isEmpty else { return [] }
        let kinds = Dictionary(grouping: omissions, by: \.reason.id).sorted { $0.key < $1.key }
        return ["Left out, or not as the document has it (clientgen describe --format json lists every place)"]
            + kinds.flatMap { lines($0.key, $0.value) }
    }

    private func lines(_ id: String, _ omissions: [Omission]) -> [String] {
        var messages: [(text: String, places: [SourcePlace])] = []
        var positions: [String: Int] = [:]
        for omission in omissions {
            if let position = positions[omission.reason.message] {
                messages[position].places.append(omission.place)
            } else {
                positions[omission.reason.message] = messages.count
                messages.append((omission.reason.message, [omission.place]))
            }
        }
        var lines = ["  " + id + (omissions.count > 1 ? ", \(Count.of(omissions.count, "place"))" : "")]
        for (text, places) in messages.prefix(Self.limit) {
            let shown = places.prefix(Self.limit).map(place).joined(separator: " ")
            let more = places.count > Self.limit ? " and \(places.count - Self.limit) more" : ""
            lines += TextLayout.wrapped("\(VisibleText.escaping(text)) \(shown)\(more)", indent: 4)
        }
        if messages.count > Self.limit { lines.append("    and \(messages.count - Self.limit) more") }
        return lines
    }
}
