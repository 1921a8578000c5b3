internal import ClientModel
internal import Lowering
internal import OpenAPI
internal import Samples

/// Makes what a service gives in a test.
struct WireAnswerLowering {
    let samples: WireSamples
    let graph: SchemaGraph

    /// A documented answer and what the call makes of it.
    struct Made {
        var status: String
        var answer: WireAnswer
        /// The media type that the request must allow.
        var accepted: String?
    }

    typealias Obstacle = WireRequestLowering.Obstacle

    /// What an operation documents, which each of its calls is tested with.
    struct Documented {
        let plan: OperationPlan
        let roles: ResponseRoles
        let statuses: Set<String>

        init(_ plan: OperationPlan) {
            self.plan = plan
            roles = ResponseRoles(plan)
            statuses = Set(plan.responses.map { $0.status.uppercased() })
        }
    }

    /// Those of a call, in the document's order; or why there is none. Where no success is documented, one without a body
    /// is made up, so that every call is made.
    ///
    /// - Parameter isAlternative: What an alternative shares with the preferred call is tested there.
    func make(
        _ documented: Documented, _ call: ClientModel.Operation, isAlternative: Bool
    ) -> [Result<Made, Failure>] {
        let successes = documented.roles.successes.map { entry in
            result(entry.response.status) { () throws(Obstacle) in try success(entry, documented, call) }
        }
        let known = successes.isEmpty ? [.success(undocumented(documented))] : successes
        if isAlternative { return known }
        return known
            + documented.roles.failures.map { entry in
                result(entry.response.status) { () throws(Obstacle) in try failure(entry, documented, call) }
            }
    }

    private func undocumented(_ documented: Documented) -> Made {
        let code = Self.code(.default, documented, preferred: [204, 200, 202])
        return Made(status: "\(code)", answer: WireAnswer(status: code, outcome: .success(caseName: nil)))
    }

    /// An answer that no test is made of.
    struct Failure: Error {
        var status: String
        var obstacle: Obstacle
    }

    private func result(_ status: String, _ make: () throws(Obstacle) -> Made) -> Result<Made, Failure> {
        do throws(Obstacle) {
            return .success(try make())
        } catch {
            return .failure(Failure(status: status, obstacle: error))
        }
    }

    // MARK: - Successes

    private func success(
        _ entry: ResponseRoles.Entry, _ documented: Documented, _ call: ClientModel.Operation
    ) throws(Obstacle) -> Made {
        var content: OperationContent?
        var caseName: String?
        if case .several(_, let cases) = call.result {
            guard let found = cases.first(where: { $0.status == entry.status }) else {
                throw Obstacle(text: "the call has no such result")
            }
            content = found.content
            caseName = found.name
        } else {
            content = call.result.contents.first
        }
        let code = Self.code(entry.status, documented, preferred: [200, 201, 202])
        let wanted = call.answerMediaType.flatMap { name in
            documented.plan.alternativeAnswers.first { $0.media.name == name }
        }
        var answer = WireAnswer(status: code, outcome: .success(caseName: caseName))
        if let found = entry.response.answer(wanted) {
            answer.contentType = Self.concrete(found.media)
            answer.content = try self.content(of: found, content ?? .none)
            if case .json? = answer.content { answer.takenOff = call.envelope.map { [$0.key] } ?? [] }
        }
        // `application/*+json` is no range of HTTP's own (RFC 9110, section 12.5.1), so that nothing tells what is in it.
        let range = entry.response.answer(wanted)?.media.essence ?? ""
        let isOfHTTP = !range.contains("*") || range.hasSuffix("/*")
        return Made(
            status: entry.response.status, answer: answer, accepted: isOfHTTP ? answer.contentType : nil)
    }

    private func content(of answer: Answer, _ content: OperationContent) throws(Obstacle) -> WireContent {
        switch (answer.reading, content) {
        case (_, .bytes): return .bytes(WireSamples.bytes(answer.media.name))
        case (.text, _): return .text(samples.text(of: answer.media, .response, as: answer.media.name))
        case (.items(let format, let item), .items(let items)):
            guard let stream = WireItems(samples: samples).content(format, item, terminator: items.terminator) else {
                throw Obstacle(text: "no value can be made for its items")
            }
            return stream
        case (.json, _):
            guard let value = samples.value(of: answer.media, .response) else {
                throw Obstacle(text: "no value can be made for its body")
            }
            return .json(WireValue(value))
        case (.bytes, _), (.items, _): return .bytes(WireSamples.bytes(answer.media.name))
        }
    }

    /// A type for a range of them.
    static func concrete(_ media: MediaType) -> String {
        guard media.essence.contains("*") else { return media.name }
        return media.isJSONRange && media.format == .json
            ? "application/json" : WireSamples.mediaType(in: media.essence)
    }

    // MARK: - Failures

    private func failure(
        _ entry: ResponseRoles.Entry, _ documented: Documented, _ call: ClientModel.Operation
    ) throws(Obstacle) -> Made {
        let type = call.failures.first { $0.status == entry.status }?.type
        let code = Self.code(entry.status, documented, preferred: [500, 400, 503, 418, 422])
        var answer = WireAnswer(status: code, outcome: .failure(nil))
        if let first = entry.response.answers.first {
            answer.contentType = Self.concrete(first.media)
            if first.isJSON {
                guard let value = samples.value(of: first.media, .response) else {
                    throw Obstacle(text: "no value can be made for its body")
                }
                answer.content = .json(WireValue(value))
                answer.outcome = .failure(type)
                answer.takenOff = first.media.schema.flatMap(graph.envelopeKey).map { [$0] } ?? []
            } else {
                answer.content = .text(WireSamples.isXML(first.media.name) ? WireSamples.xml : "text")
            }
        }
        return Made(status: entry.response.status, answer: answer, accepted: nil)
    }

    /// A code that the pattern stands for, and no other response of the operation.
    private static func code(_ pattern: StatusPattern, _ documented: Documented, preferred: [Int]) -> Int {
        let statuses = documented.statuses
        func isFree(_ code: Int) -> Bool { !statuses.contains("\(code)") }
        switch pattern {
        case .code(let code): return code
        case .range(let digit):
            let codes = preferred.filter { $0 / 100 == digit } + (digit * 100..<digit * 100 + 30)
            return codes.first(where: isFree) ?? digit * 100
        case .default:
            return preferred.first { isFree($0) && !statuses.contains("\($0 / 100)XX") } ?? preferred.first ?? 500
        }
    }
}
