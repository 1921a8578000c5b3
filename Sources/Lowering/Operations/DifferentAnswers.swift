internal import OpenAPI

/// The answers of a response that differ in more than their names, each found among many without being compared with them.
struct DifferentAnswers {
    let linked: LinkedReferences
    private(set) var answers: [Answer] = []
    /// By their essence, those that were kept.
    private var essences: [String: Alike] = [:]
    /// By what their values are, the first of JSON.
    private var values: [SchemaLikeness: Int] = [:]

    /// Answers of one essence.
    private struct Alike {
        var first: Int
        /// The first of which no schema says what it is.
        var undescribed: Int?
        var described: [SchemaLikeness: Int] = [:]
        /// By what they say beside their essence and charset, those that are texts or bytes.
        var parameters: [String: Int] = [:]
    }

    init(linked: LinkedReferences) { self.linked = linked }

    /// Keeps an answer that is other content than those before; else gives the one that it is.
    mutating func add(_ answer: Answer) -> Answer? {
        let essence = answer.media.essence
        let known = essences[essence]
        let parameters = answer.isJSON || answer.format != nil ? nil : answer.media.parameterTextBesideCharset
        let described = answer.schema.map(linked.likeness)
        let value = answer.media.schema.map(linked.likeness)
        if let index = [sameOfEssence(known, described, parameters), sameValue(answer, value)].compactMap({ $0 }).min()
        {
            return answers[index]
        }
        let index = answers.count
        var answer = answer
        if known != nil { answer.version = answer.media.parameterText }
        answers.append(answer)
        var alike = known ?? Alike(first: index)
        if let parameters { alike.parameters[parameters] = index }
        if let described {
            alike.described[described] = alike.described[described] ?? index
        } else {
            alike.undescribed = alike.undescribed ?? index
        }
        essences[essence] = alike
        if answer.isJSON, let value { values[value] = values[value] ?? index }
        return nil
    }

    /// The one that differs at most by a parameter that describes nothing else.
    private func sameOfEssence(_ known: Alike?, _ described: SchemaLikeness?, _ parameters: String?) -> Int? {
        guard let known else { return nil }
        if let parameters, !parameters.isEmpty { return known.parameters[parameters] }
        guard let described else { return known.first }
        return [known.undescribed, known.described[described]].compactMap { $0 }.min()
    }

    /// The JSON that another media type offers as well; frameworks offer theirs as `text/plain`, too.
    private func sameValue(_ answer: Answer, _ value: SchemaLikeness?) -> Int? {
        guard let value, let index = values[value] else { return nil }
        if case .text = answer.reading { return answer.media.essence == "text/plain" ? index : nil }
        return answer.isJSON ? index : nil
    }
}
