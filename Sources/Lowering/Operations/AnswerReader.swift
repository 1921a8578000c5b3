internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// Decides how a media type of a response is read: by its name, and by its schema where the name leaves it open.
struct AnswerReader {
    let linked: LinkedReferences

    /// How each media type of a response is read.
    func answers(_ content: [MediaType]) -> [Answer] {
        content.map { media in
            var answer = answer(media)
            // No stream of events has a charset but UTF-8, whatever is said of it.
            if media.hasForeignCharset, answer.format != .events { answer.reading = .bytes }
            if case .bytes = answer.reading, isVendorsJSON(media, beside: content) {
                answer.reading = .json(media.schema)
                answer.isTakenForJSON = true
            }
            return answer
        }
    }

    /// Whether a vendor's own media type, of which nobody else knows the format, is JSON: the schema that the document
    /// wrote for it alone describes an object, and the same response comes as JSON too.
    private func isVendorsJSON(_ media: MediaType, beside content: [MediaType]) -> Bool {
        guard media.essence.hasPrefix("application/vnd."), !media.essence.contains("+"), let schema = media.schema,
            kind(of: schema) == .value, !target(schema).keywords.properties.isEmpty
        else { return false }
        return content.contains { $0.format == .json }
            && content.allSatisfy { other in
                other.name == media.name || other.schema.map { !linked.isAlike(schema, $0) } ?? true
            }
    }

    private func answer(_ media: MediaType) -> Answer {
        switch media.essence {
        case "text/event-stream": return events(media)
        case "application/jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
            "application/x-ndjson", "application/ndjson", "application/stream+json", "application/x-json-stream":
            return lines(media, .lines)
        case "application/json-seq": return lines(media, .sequence)
        case let name where name.hasSuffix("+json-seq"): return lines(media, .sequence)
        default: return Answer(media: media, reading: reading(media))
        }
    }

    private func reading(_ media: MediaType) -> Answer.Reading {
        let kind = kind(of: media.schema)
        if kind == .binary { return .bytes }
        if ["*/*", "application/*"].contains(media.essence) {
            switch kind {
            case .text: return .text
            case .value: return .json(media.schema)
            case .binary, .unknown: return .bytes
            }
        }
        switch media.format {
        case .json: return .json(media.schema)
        case .text: return .text
        case .form, .bytes, .stream, .multipart: return .bytes
        }
    }

    // MARK: - Schemas

    private enum Kind {
        case text, binary, value
        /// Nothing says what it is.
        case unknown
    }

    /// The schema that a reference, or an `allOf` of one, leads to.
    private func target(_ schema: Schema) -> Schema {
        var schema = schema
        for _ in 0..<32 {
            if let next = schema.keywords.reference.flatMap(linked.schema) {
                schema = next
            } else if schema.keywords.allOf.count == 1, schema.keywords.properties.isEmpty {
                schema = schema.keywords.allOf[0]
            } else {
                break
            }
        }
        return schema
    }

    private func kind(of schema: Schema?) -> Kind {
        guard let schema = schema.map(target) else { return .unknown }
        let keywords = schema.keywords
        if keywords.format == "binary" { return .binary }
        let isText = keywords.types.filter { $0 != .null } == [.string]
        if isText || keywords.types.isEmpty && keywords.saysNoShape, let type = keywords.contentMediaType,
            keywords.contentEncoding == nil, !type.hasPrefix("text/"), !isJSON(type)
        {
            return .binary
        }
        if keywords.boolean != nil || keywords.saysNoShape { return .unknown }
        return schema.isPlainText ? .text : .value
    }

    private func isJSON(_ mediaType: String) -> Bool {
        let essence = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
        return essence == "application/json" || essence.hasSuffix("+json")
    }

    // MARK: - Lines

    private func lines(_ media: MediaType, _ format: StreamedItems.Format) -> Answer {
        if let item = media.itemSchema {
            return Answer(media: media, reading: .items(format, .json(item)))
        }
        if kind(of: media.schema) == .binary { return Answer(media: media, reading: .bytes) }
        return Answer(media: media, reading: .items(format, .json(media.schema.flatMap(element))))
    }

    /// What comes one by one: an array is the whole, of which its elements do. Nil where nothing is said of them.
    private func element(of schema: Schema) -> Schema? {
        let keywords = target(schema).keywords
        guard keywords.types.filter({ $0 != .null }) == [.array] else { return schema }
        if case .schema(let item)? = keywords.items { return item }
        return nil
    }

    // MARK: - Events

    private func events(_ media: MediaType) -> Answer {
        guard let whole = media.itemSchema ?? media.schema.flatMap(element) else {
            return Answer(media: media, reading: .items(.events, .event))
        }
        let (schema, terminator) = withoutTerminator(whole)
        let item: Answer.Item =
            switch kind(of: schema) {
            case .text, .binary: .text
            case .unknown: .event
            // Data is no JSON where it is a text of a certain form.
            case .value where target(schema).keywords.types.filter { $0 != .null } == [.string]: .text
            case .value: event(schema, isItem: media.itemSchema != nil)
            }
        return Answer(
            media: media, reading: .items(.events, item), terminator: terminator, textEvents: textEvents(schema),
            loss: loss(item, schema))
    }

    private func loss(_ item: Answer.Item, _ schema: Schema) -> Answer.EventLoss? {
        let told = said(by: schema)
        switch item {
        case .json
        where isEventObject(told, isItem: true) && told.properties.contains { ["event", "id"].contains($0.key) }:
            return .fields
        case .object:
            let all = [told] + told.branches.map(said)
            return all.contains { data(of: $0).map(holdsJSON) ?? false } ? .content : nil
        case .json, .text, .event: return nil
        }
    }

    /// Whether a text holds JSON that is described.
    private func holdsJSON(_ schema: Schema) -> Bool {
        let content = target(schema).keywords
        return content.contentMediaType.map(isJSON) ?? (content.contentSchema != nil)
    }

    /// Of a union of events, those whose data is text.
    private func textEvents(_ schema: Schema) -> [String] {
        let told = said(by: schema)
        let shared = data(of: told)
        return told.branches.flatMap { branch -> [String] in
            let own = said(by: branch)
            guard [data(of: own), shared].contains(where: { $0.map { kind(of: $0) == .text } ?? false }),
                let event = own.properties.first(where: { $0.key == "event" })?.schema
            else { return [] }
            let names = target(event).keywords
            return (names.constant.map { [$0] } ?? names.enumeration ?? []).compactMap(\.string)
        }
    }

    /// A branch that is one constant text is no item: it ends the stream.
    private func withoutTerminator(_ schema: Schema) -> (Schema, String?) {
        let keywords = target(schema).keywords
        let branches = keywords.oneOf.isEmpty ? keywords.anyOf : keywords.oneOf
        func constant(_ branch: Schema) -> String? {
            let keywords = target(branch).keywords
            let values = keywords.constant.map { [$0] } ?? keywords.enumeration ?? []
            // By its data alone, or as the event that has it.
            return values.count == 1 ? values[0].string ?? values[0].mapping?["data"]?.string : nil
        }
        let ends = branches.compactMap(constant)
        let items = branches.filter { constant($0) == nil }
        guard ends.count == 1, !items.isEmpty else { return (schema, nil) }
        return (items.count == 1 ? items[0] : schema, ends[0])
    }

    /// What an event is where its schema is an object or a union.
    ///
    /// - Parameter isItem: Whether the schema is that of OpenAPI 3.2, which describes the event and not its data.
    private func event(_ schema: Schema, isItem: Bool) -> Answer.Item {
        let told = said(by: schema)
        if !told.branches.isEmpty {
            let described = told.properties.contains { ["event", "data"].contains($0.key) }
            let isEvent = told.branches.allSatisfy { described || isEventObject(said(by: $0), isItem: isItem) }
            return isEvent ? .object(schema) : .json(schema)
        }
        guard isEventObject(told, isItem: isItem) else { return .json(schema) }
        guard let data = data(of: told) else { return .object(schema) }
        if holdsJSON(data) { return .json(target(data).keywords.contentSchema) }
        return kind(of: data) == .value ? .object(schema) : .event
    }

    /// Whether an object has the fields of an event, and none but these.
    private func isEventObject(_ told: Told, isItem: Bool) -> Bool {
        let keys = Set(told.properties.map(\.key))
        guard keys.isSubset(of: ["data", "event", "id", "retry", "comment"]) else { return false }
        if isItem { return keys.contains("data") || keys.contains("event") }
        return keys.contains("data") && (keys.contains("event") || keys.contains("retry"))
    }

    /// What a schema says with all that it extends, itself first.
    private struct Told {
        var properties: [(key: String, schema: Schema)] = []
        var branches: [Schema] = []
    }

    /// The data of an event: of those that speak of it, who says what it holds.
    private func data(of told: Told) -> Schema? {
        let all = told.properties.filter { $0.key == "data" }.map(\.schema)
        return all.first { target($0).keywords.saysContent } ?? all.first
    }

    private func said(by schema: Schema) -> Told {
        var told = Told()
        var waiting = [schema]
        var seen: Set<ObjectIdentifier> = []
        while let next = waiting.popLast() {
            guard seen.count < 256, seen.insert(ObjectIdentifier(next)).inserted else { continue }
            told.properties += next.keywords.properties.map { ($0.key, $0.schema) }
            told.branches += next.keywords.oneOf + next.keywords.anyOf
            waiting += next.keywords.allOf + [next.keywords.reference.flatMap(linked.schema)].compactMap(\.self)
        }
        return told
    }
}

extension Schema.Keywords {
    /// Whether a text's content is described.
    fileprivate var saysContent: Bool { contentMediaType != nil || contentSchema != nil }
}
