internal import Naming
internal import OpenAPI

/// Names the calls for answers that are not the preferred one, for what they give: `getReportAsCSV`, `streamCompletion`.
struct AnswerNames {
    /// The methods of a group's alternatives, operation by operation.
    ///
    /// - Parameters:
    ///   - plans: The operations of the group.
    ///   - methods: What the preferred calls are called.
    ///   - reserved: Names that cannot be had.
    static func names(_ plans: [OperationPlan], methods: [String], reserved: Set<String>) -> [[String]] {
        let candidates = zip(plans, methods).map { plan, method in
            let answers = plan.alternativeAnswers
            let stream = answers.first { $0.format != nil }?.identity
            return answers.map { candidate($0, of: plan, method, isFirstStream: $0.identity == stream) }
        }
        let scope = NameScope(
            reserved: reserved.union(methods), reservedSuffix: "Operation", capitalised: false)
        var names = scope.assign(candidates.flatMap { $0 })[...]
        return candidates.map { own in
            defer { names = names.dropFirst(own.count) }
            return Array(names.prefix(own.count))
        }
    }

    private static func candidate(
        _ answer: Answer, of plan: OperationPlan, _ method: String, isFirstStream: Bool
    ) -> NameScope.Candidate {
        let essence = answer.media.essence
        let version = answer.version.map { SwiftNames.type(BodyPlanner.words($0)) } ?? ""
        let capitalised = method.prefix(1).uppercased() + method.dropFirst()
        let whole = SwiftNames.type(essence.replacing("*", with: "any")) + version
        let names =
            isFirstStream
            ? [streaming(method), "stream" + capitalised, "stream\(capitalised)As\(whole)"]
            : ["\(method)As\(word(for: answer))", "\(method)As\(whole)"]
        return NameScope.Candidate(
            raw: "\(plan.id) \(answer.identity)", name: names[0], suffix: nil, alternatives: Array(names.dropFirst()),
            identity: "\(plan.operation.origin.citation) \(answer.identity)")
    }

    /// `streamCompletion` of `createCompletion`, `stream` of `create`.
    private static func streaming(_ method: String) -> String {
        let verb = ["create", "get", "list", "retrieve", "fetch", "read"].first { verb in
            method.hasPrefix(verb) && method.dropFirst(verb.count).first?.isUppercase != false
        }
        guard let verb else { return "stream" + method.prefix(1).uppercased() + method.dropFirst() }
        return "stream" + method.dropFirst(verb.count)
    }

    // MARK: - Media types

    /// What an answer is called: `CSV`, `JSONVersion2`.
    static func word(for answer: Answer) -> String {
        let isAny = answer.isJSON && answer.media.format == .json && answer.media.essence.contains("*")
        return (isAny ? "Any" : word(for: answer.media.essence))
            + (answer.version.map { SwiftNames.type(BodyPlanner.words($0)) } ?? "")
    }

    /// What a media type is called: `CSV`, `PDF`, `Text`.
    static func word(for essence: String) -> String {
        if let known = known[essence] { return known }
        let parts = essence.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] != "multipart" else { return "Parts" }
        // `image/*` is any image.
        if parts[1] == "*" { return SwiftNames.type(parts[0]) }
        if let office = office.first(where: { parts[1].hasSuffix($0.key) }) { return office.value }
        // Of `hal+json`, the suffix says nothing new; `json+sarif` has it in front.
        let halves = parts[1].split(separator: "+")
        let name = halves.count > 1 && halves[0] == "json" ? halves[1] : halves.first ?? ""
        var words = name.split(separator: ".").map(String.init)
        // Of `vnd.github.v3.star`, the last word says what it is.
        if ["vnd", "prs", "x"].contains(words.first ?? ""), words.count > 1 {
            words.removeFirst()
            if words.count > 1 { words.removeFirst() }
        }
        let unversioned = words.filter { !($0.first == "v" && $0.dropFirst().allSatisfy(\.isNumber)) }
        let text = (unversioned.isEmpty ? words : unversioned).joined(separator: " ")
        let plain = text.hasPrefix("x-") ? String(text.dropFirst(2)) : text
        return acronyms.contains(plain) ? plain.uppercased() : SwiftNames.type(plain)
    }

    private static let known = [
        "*/*": "Bytes", "application/*": "Bytes", "application/octet-stream": "Bytes", "text/*": "Text",
        "text/plain": "Text", "text/event-stream": "Events", "application/jsonl": "JSONLines",
        "application/json-seq": "JSONSequence",
    ]
    private static let office = [
        "spreadsheetml.sheet": "XLSX", "wordprocessingml.document": "DOCX", "presentationml.presentation": "PPTX",
    ]
    private static let acronyms: Set<String> = [
        "css", "csv", "gif", "hal", "html", "jpeg", "json", "jsonlines", "ndjson", "pdf", "png", "rtf", "svg", "tar",
        "tsv", "xml", "yaml", "zip",
    ]
}
