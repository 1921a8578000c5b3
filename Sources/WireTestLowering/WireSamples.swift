internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Lowering
internal import OpenAPI
internal import Samples

/// Chooses the values of tests: the document's examples where they are what their schemas describe, else made ones.
struct WireSamples {
    let linked: LinkedReferences
    let diagnostics: DiagnosticSink
    private let known = KnownSamples()
    private let context: SampleContext
    private let nullableMembers: NullableMemberRule

    init(linked: LinkedReferences, nullableMembers: NullableMemberRule, diagnostics: DiagnosticSink) {
        self.linked = linked
        self.nullableMembers = nullableMembers
        context = SampleContext(linked: linked)
        self.diagnostics = diagnostics
    }

    /// A longer value says no more in a test, and takes long to read.
    private static let longestValue = 6_000

    /// A value for content of a media type; nil if there can be none.
    ///
    /// - Parameter isFull: Whether a value that is made has what it need not have.
    func value(of media: MediaType, _ direction: Direction, isFull: Bool = true) -> SampleValue? {
        // Without examples of its own, a media type has the value of its schema, which many may share.
        if let schema = media.schema, media.example == nil, media.examples.isEmpty {
            return value(of: referent(of: schema), direction, isFull: isFull)
        }
        return known.value(KnownSamples.Key(place: media.origin.location, direction: direction, isFull: isFull)) {
            made(of: media, direction, isFull: isFull)
        }
    }

    /// The content of a form that calls share.
    func form(_ key: KnownSamples.FormKey) -> WireContent? { known.forms[key] }

    func keep(_ content: WireContent, for key: KnownSamples.FormKey) { known.forms[key] = content }

    /// What a schema refers to that is nothing but a reference.
    private func referent(of schema: Schema) -> Schema {
        var schema = schema
        for _ in 0..<32 {
            guard schema.keywords.isReferenceAlone, let reference = schema.keywords.reference,
                let target = linked.schema(reference)
            else { break }
            schema = target
        }
        return schema
    }

    private func made(of media: MediaType, _ direction: Direction, isFull: Bool) -> SampleValue? {
        let examples = [media.example].compactMap { $0 } + media.examples.map(\.value)
        guard let schema = media.schema else {
            return examples.first.map(SampleValue.init) ?? .object([.init("key", .string("value"))])
        }
        return example(among: examples, schema, direction, isRelevant: { _ in true })
            ?? made(schema, name: "text", direction, isFull: isFull)
    }

    /// A document of XML, whatever its schema says: it is the caller's to write and read.
    static let xml = "<a/>"

    static func isXML(_ mediaType: String) -> Bool {
        mediaType.prefix { $0 != ";" && $0 != " " }.lowercased().hasSuffix("xml")
    }

    /// What stands for content that is of no schema.
    static func bytes(_ mediaType: String) -> String { isXML(mediaType) ? xml : "bytes" }

    /// A media type that is in a range; any other is itself.
    static func mediaType(in range: String) -> String {
        guard range.contains("*") else { return range }
        switch range.lowercased() {
        case "*/*", "application/*": return "application/octet-stream"
        case "image/*": return "image/png"
        case "text/*": return "text/plain"
        case "multipart/*": return "multipart/mixed"
        case let range: return range.replacing("*", with: "vnd.test")
        }
    }

    /// A text of a media type.
    func text(of media: MediaType, _ direction: Direction, as mediaType: String) -> String {
        Self.isXML(mediaType) ? Self.xml : value(of: media, direction)?.text ?? "text"
    }

    /// A value that a schema describes; nil if there can be none.
    func value(of schema: Schema, _ direction: Direction, isFull: Bool = true) -> SampleValue? {
        known.value(
            KnownSamples.Key(
                schema: ObjectIdentifier(schema), place: schema.origin.location, direction: direction, isFull: isFull)
        ) {
            made(schema, name: "text", direction, isFull: isFull)
        }
    }

    /// A value for a parameter; nil if there can be none.
    func value(of parameter: OpenAPI.Parameter) -> SampleValue? {
        known.value(KnownSamples.Key(place: parameter.origin.location, direction: .request, isFull: true)) {
            made(of: parameter)
        }
    }

    private func made(of parameter: OpenAPI.Parameter) -> SampleValue? {
        let examples = [parameter.example].compactMap { $0 } + parameter.examples.map(\.value)
        if parameter.schema == nil, let media = parameter.content.first {
            return value(of: media, .request, isFull: false)
        }
        guard let schema = parameter.schema else { return .string(parameter.name) }
        if let value = example(among: examples, schema, .request, isRelevant: { Self.canTravel($0, parameter) }) {
            return value
        }
        // Nothing in an object is called after the parameter, and many may share one.
        let target = referent(of: schema)
        let made =
            target.keywords.types == [.object]
            ? value(of: target, .request) : made(schema, name: parameter.name, .request)
        if let made, Self.canTravel(made, parameter) { return made }
        let plain = SampleMaker(context, direction: .request, optionalLevels: 0, usesDocument: false)
        return plain.value(of: schema, name: "text").flatMap { Self.canTravel($0, parameter) ? $0 : nil }
    }

    /// A value that was held against its schema, as the client keeps it.
    private func kept(_ value: SampleValue, _ schema: Schema, _ direction: Direction) -> SampleValue {
        SampleNormaliser(context, direction: direction, leavesOutNull: nullableMembers.leavesOutNull)
            .normalised(value, schema)
    }

    private func made(
        _ schema: Schema, name: String, _ direction: Direction, isFull: Bool = true
    ) -> SampleValue? {
        let check = SchemaCheck(context, direction: direction)
        let normaliser = SampleNormaliser(context, direction: direction)
        for levels in isFull ? [3, 2, 1, 0] : [0] {
            let maker = SampleMaker(context, direction: direction, optionalLevels: levels)
            guard let value = maker.value(of: schema, name: name).map({ normaliser.normalised($0, schema) }) else {
                continue
            }
            if levels > 1, !value.fits(in: Self.longestValue) { continue }
            if check.problem(value, schema)?.isShape ?? false { continue }
            return kept(value, schema, direction)
        }
        return nil
    }

    private func example(
        among nodes: [Node], _ schema: Schema, _ direction: Direction, isRelevant: (SampleValue) -> Bool
    ) -> SampleValue? {
        for node in nodes {
            let key = KnownSamples.Key(
                schema: ObjectIdentifier(referent(of: schema)), place: node.location, direction: direction,
                isFull: true, isExample: true)
            if let value = known.value(key, { checked(node, schema, direction) }), isRelevant(value) { return value }
        }
        return nil
    }

    /// An example that is what its schema describes, and short enough.
    private func checked(_ node: Node, _ schema: Schema, _ direction: Direction) -> SampleValue? {
        let value = SampleNormaliser(context, direction: direction).normalised(SampleValue(node), schema)
        if let problem = SchemaCheck(context, direction: direction).problem(value, schema) {
            diagnostics.report(.examplePassedOver(problem.text, node))
            return nil
        }
        return value.fits(in: Self.longestValue) ? kept(value, schema, direction) : nil
    }

    /// Whether a value has one spelling where the parameter stands: what an escape, a delimiter or an empty text is there,
    /// the standard leaves open.
    private static func canTravel(_ value: SampleValue, _ parameter: OpenAPI.Parameter) -> Bool {
        let texts: [String]
        switch value {
        case .null: return false
        case .array(let elements):
            guard !elements.isEmpty else { return false }
            texts = elements.compactMap(\.scalarText)
        case .object(let members):
            guard !members.isEmpty else { return false }
            texts = members.compactMap(\.value.scalarText) + members.map(\.key)
        default: texts = [value.scalarText ?? ""]
        }
        let isList = value.scalarText == nil
        return texts.allSatisfy { text in
            guard !text.isEmpty, text != ".", text != ".." else { return false }
            if isList, text.contains(where: { ",.;| =".contains($0) }), parameter.location != "query" { return false }
            switch parameter.location {
            case "header":
                return text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && text.first != " " && text.last != " "
            case "cookie": return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\",;\\%".utf8.contains($0) }
            default: return !parameter.allowReserved || !text.contains(where: { "%&=+#[]".contains($0) })
            }
        }
    }
}

extension Diagnostic {
    static func examplePassedOver(_ problem: String, _ node: Node) -> Diagnostic {
        Diagnostic(
            id: "example-invalid", severity: .note,
            message: "this example is not what its schema describes: \(VisibleText.excerpt(of: problem, limit: 200)); "
                + "tests have another value",
            location: node.location)
    }

    /// - Parameter status: The answer that no test is made of; nil for the whole operation.
    static func testLeftOut(_ operation: OpenAPI.Operation, _ path: String, _ status: String?, _ why: String)
        -> Diagnostic
    {
        let answer = status.map { " answering \($0)" } ?? ""
        return Diagnostic(
            id: "test-left-out", severity: .note,
            message:
                "no test is made of \(operation.method) \(VisibleText.excerpt(of: path))\(answer): \(why)",
            location: operation.origin.location)
    }
}
