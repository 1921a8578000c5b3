internal import Diagnostics
internal import DocumentTree

extension Encodings {
    /// Reads `encoding`, `prefixEncoding` or `itemEncoding`.
    mutating func read(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) {
        let entryPlace = place.appending(entry.key)
        switch entry.key {
        case "encoding": byName = context.map(entry, place) { Encoding.read($0, $1, context) }
        case "prefixEncoding":
            byPosition = context.sequence(entry.value, "`prefixEncoding`").enumerated().map { index, node in
                let place = entryPlace.appending(String(index))
                // Each holds for its position, also beside one that cannot be read.
                return Encoding.read(node, place, context)
                    ?? Encoding(origin: Origin(place: place, location: node.location))
            }
        default: items = Encoding.read(entry.value, entryPlace, context).map { [$0] } ?? []
        }
    }
}

extension Encodings {
    /// "This property SHALL be ignored if the request body media type is not `application/x-www-form-urlencoded`."
    /// (OpenAPI 3.0, Encoding Object, of each that makes a style.)
    mutating func ignoreStyles(_ context: ReadContext) {
        byName = byName.map { name, encoding in
            if (encoding.style ?? "form") != "form" || encoding.explode == false || encoding.allowReserved == true {
                context.diagnostics.report(.styleIgnored(name, encoding.origin))
            }
            var plain = encoding
            plain.style = nil
            plain.explode = nil
            plain.allowReserved = nil
            return (name, plain)
        }
    }
}

extension Encoding {
    static func read(_ node: Node, _ place: Place, _ context: ReadContext) -> Encoding? {
        guard let (node, place) = context.actual(node, place, "an encoding"),
            let mapping = context.mapping(node, "an encoding"), context.nesting.begin(.encoding, node, context)
        else { return nil }
        defer { context.nesting.end(node) }
        var encoding = Encoding(origin: Origin(place: place, location: node.location))
        for entry in mapping.entries {
            switch entry.key {
            case "contentType":
                encoding.contentType = context.string(entry)
                if let name = encoding.unusableContentType { context.report(.partMediaType(name, entry)) }
            case "headers": encoding.headers = Header.readMap(entry, place, context)
            case "style": encoding.style = context.string(entry)
            case "explode": encoding.explode = context.boolean(entry)
            case "allowReserved": encoding.allowReserved = context.boolean(entry)
            case "encoding", "prefixEncoding", "itemEncoding": encoding.nested.read(entry, place, context)
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .encoding) }
            }
        }
        return encoding
    }
}
