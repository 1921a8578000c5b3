internal import ClientModel
internal import Lowering
internal import OpenAPI
internal import Samples

/// Makes the arguments of a call, and what the document wants for them.
struct WireRequestLowering {
    let document: OpenAPIDocument
    let samples: WireSamples
    let credentials: WireCredentials
    let types: [TypeDeclaration]

    /// A call with its arguments.
    struct Made {
        var arguments: [WireValue?]
        var body: WireContent?
        var request: WireRequest
    }

    /// What tells the parameters of an operation apart (OpenAPI, Parameter Object).
    private struct DeclaredParameter: Hashable {
        var name: String
        var location: String
    }

    /// Why a call can't be tested.
    struct Obstacle: Error {
        var text: String

        /// What is tested with values that nobody here knows.
        static let externalType = Obstacle(text: "it takes or gives a type of yours, which decides what its values are")
    }

    /// - Parameter isFull: Whether arguments that need not be there are.
    func make(_ plan: OperationPlan, _ call: ClientModel.Operation, isFull: Bool) throws(Obstacle) -> Made {
        var request = WireRequest(method: plan.operation.method, url: "")
        var arguments: [WireValue?] = []
        var texts: [String: String] = [:]
        let declared = Dictionary(
            plan.parameters.map {
                (DeclaredParameter(name: $0.parameter.name, location: $0.parameter.location), $0.parameter)
            }
        ) { first, _ in first }
        for parameter in call.parameters {
            let key = DeclaredParameter(name: parameter.key, location: parameter.location.rawValue)
            let made = try value(of: parameter, declaredAs: declared[key], in: plan, isFull: isFull, &texts, &request)
            arguments.append(made)
        }
        let (url, query) = url(plan, texts)
        request.url = url
        request.query = query + request.query
        let body = try body(plan, call, isFull: isFull, &request)
        guard let schemes = credentials.schemes(of: plan.operation) else {
            throw Obstacle(text: "it needs a credential that the document does not define")
        }
        credentials.add(schemes, to: &request)
        return Made(arguments: arguments, body: body, request: request)
    }

    static func encoded(_ text: String) -> String { ParameterText.encoded(text) }

    // MARK: - Parameters

    private func value(
        of parameter: ClientModel.Parameter, declaredAs declared: OpenAPI.Parameter?, in plan: OperationPlan,
        isFull: Bool, _ texts: inout [String: String], _ request: inout WireRequest
    ) throws(Obstacle) -> WireValue? {
        // A path parameter that is nowhere declared is a string.
        let declared =
            declared ?? OpenAPI.Parameter(name: parameter.key, location: "path", origin: plan.operation.origin)
        guard parameter.isRequired || isFull else { return nil }
        guard let value = samples.value(of: declared), add(value, of: declared, in: plan, &texts, &request) else {
            if !parameter.isRequired { return nil }
            throw Obstacle(text: "no value can be made for `\(parameter.key)`")
        }
        return WireValue(value)
    }

    private func add(
        _ value: SampleValue, of parameter: OpenAPI.Parameter, in plan: OperationPlan, _ texts: inout [String: String],
        _ request: inout WireRequest
    ) -> Bool {
        let text = ParameterText(parameter)
        switch parameter.location {
        case "path":
            guard let path = text.path(value) else { return false }
            texts[parameter.name] = path
        case "header":
            guard let field = text.header(value) else { return false }
            request.fields.append("\(parameter.name): \(field)")
        case "cookie":
            guard let pairs = text.cookie(value) else { return false }
            request.cookies += pairs
        default:
            guard let pairs = text.query(value) else { return false }
            // The template itself may say where in the query it stands.
            if plan.item.path.contains("={\(parameter.name)}"), pairs.count == 1 {
                texts[parameter.name] = pairs[0].split(separator: "=", maxSplits: 1).last.map(String.init)
            } else {
                request.query += pairs
            }
        }
        return true
    }

    // MARK: - The URL

    /// The server's URL and the path, and what of the query stands in the path's template.
    private func url(_ plan: OperationPlan, _ texts: [String: String]) -> (url: String, query: [String]) {
        let template = plan.item.path.prefix { $0 != "#" }
        let parts = template.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = filled(String(parts.first ?? ""), texts)
        let query = parts.count > 1 ? filled(String(parts[1]), texts).split(separator: "&").map(String.init) : []
        return (WireServer.url(of: plan, document) + path, query)
    }

    private func filled(_ template: String, _ texts: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
            result += Self.literal(rest[..<opening])
            let name = String(rest[rest.index(after: opening)..<closing])
            result += texts[name] ?? Self.literal(rest[opening...closing])
            rest = rest[rest.index(after: closing)...]
        }
        return result + Self.literal(rest)
    }

    /// The document's own text: only what can't stand in a URL is encoded.
    private static func literal(_ text: Substring) -> String {
        text.map { character in
            character.isASCII
                && (character.isLetter || character.isNumber || "-._~!$&'()*+,;=:@/%?".contains(character))
                ? String(character) : encoded(String(character))
        }.joined()
    }

    // MARK: - The body

    private func body(
        _ plan: OperationPlan, _ call: ClientModel.Operation, isFull: Bool, _ request: inout WireRequest
    ) throws(Obstacle) -> WireContent? {
        guard let body = call.body, body.isRequired || isFull else { return nil }
        guard let planned = Self.body(of: call, plan) else {
            throw Obstacle(text: "its body is of no media type that tests know")
        }
        let media = planned.media
        request.contentType = Self.contentType(body)
        switch body.format {
        case .multipart: return try WireFormLowering(samples: samples, types: types).content(media, body)
        case .json:
            guard let value = samples.value(of: media, .request, isFull: isFull) else {
                throw Obstacle(text: "no value can be made for its body")
            }
            return .json(WireValue(preset(value, body)))
        case .formURLEncoded: return try form(media, isFull: isFull)
        case .text: return .text(samples.text(of: media, .request, as: request.contentType ?? media.name))
        case .bytes: return .bytes(WireSamples.bytes(request.contentType ?? media.name))
        }
    }
}

extension WireRequestLowering {
    /// A form; one of no pairs is no text at all, which nothing tells from a body that is missing.
    private func form(_ media: MediaType, isFull: Bool) throws(Obstacle) -> WireContent {
        guard let value = samples.value(of: media, .request, isFull: isFull),
            let pairs = FormText(media.encodings).pairs(value)
        else { throw Obstacle(text: "no value can be made for its body") }
        return pairs.isEmpty && !isFull ? try form(media, isFull: true) : .form(WireValue(value), pairs: pairs)
    }

    /// The document's body that a call sends.
    private static func body(of call: ClientModel.Operation, _ plan: OperationPlan) -> OperationPlan.BodyPlan? {
        let formats: [ContentFormat: ClientModel.RequestBody.Format] = [
            .json: .json, .form: .formURLEncoded, .multipart: .multipart, .text: .text, .bytes: .bytes, .stream: .bytes,
        ]
        let suitable = plan.bodies.filter { formats[$0.format] == call.body?.format }
        return suitable.first { $0.names.contains(call.body?.contentType ?? "") } ?? suitable.first
    }

    /// The media type that the test asks for, where it is the caller's to choose.
    private static func contentType(_ body: ClientModel.RequestBody) -> String {
        guard let choice = body.choice else { return body.contentType }
        if case .string(let usual)? = choice.defaultValue { return usual }
        return WireSamples.mediaType(in: choice.ranges.first ?? body.contentType)
    }

    /// The value with the members that the call sets by itself.
    private func preset(_ value: SampleValue, _ body: ClientModel.RequestBody) -> SampleValue {
        guard var members = value.members else { return value }
        for preset in body.presets {
            members.removeAll { $0.key == preset.key }
            members.append(.init(preset.key, .boolean(preset.value)))
        }
        return .object(members)
    }
}

extension WireValue {
    /// The value, in lines of at most 100 characters.
    init(_ value: SampleValue) {
        self.init(lines: value.lines(width: 100), literal: Self.literal(value))
    }

    private static func literal(_ value: SampleValue) -> Literal? {
        switch value {
        case .boolean(let value): .boolean(value)
        case .string(let text): .string(text)
        case .number(let text): Int64(text).map(Literal.integer) ?? Double(text).map(Literal.number)
        case .null, .array, .object: nil
        }
    }
}
