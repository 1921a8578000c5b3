internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Collects the header fields that responses have, each once.
struct HeaderLowering {
    let references: TypeReferences
    let linked: LinkedReferences
    let diagnostics: DiagnosticSink

    /// The fields, sorted by name. One that has several types in the document is read as text.
    /// - Parameter kept: The operations whose fields are wanted; all give names their places.
    func headers(_ plans: [OperationPlan], kept: [OperationPlan]) -> [ResponseHeader] {
        let wanted = Set(
            kept.count == plans.count
                ? [] : kept.flatMap { $0.responses.flatMap(\.response.headers) }.map { $0.name.lowercased() })
        let all = headers(plans)
        return kept.count == plans.count ? all : all.filter { wanted.contains($0.key.lowercased()) }
    }

    private func headers(_ plans: [OperationPlan]) -> [ResponseHeader] {
        var found: [String: ResponseHeader] = [:]
        for (key, header) in plans.flatMap({ $0.responses.flatMap(\.response.headers) }) {
            let id = key.lowercased()
            guard Self.isGenerated(key), let header = linked.header(header) else { continue }
            let lowered = lowered(header, key)
            guard let known = found[id] else {
                found[id] = lowered
                continue
            }
            found[id]?.documentation = known.documentation ?? lowered.documentation
            found[id]?.isDeprecated = known.isDeprecated && lowered.isDeprecated
            let isSame =
                known.type == lowered.type && known.explode == lowered.explode && known.isJSON == lowered.isJSON
            if !isSame {
                let types: Set<TypeReference> = [known.type, lowered.type]
                let isInteger = types.isSubset(of: [.integer, .int32, .int64])
                found[id]?.type = isInteger ? .integer : .string
                if !isInteger, types.count > 1, !types.contains(.string) {
                    diagnostics.report(.headerAsText(key, "has several types", header.origin))
                }
                found[id]?.explode = false
                found[id]?.isJSON = false
            }
        }
        let headers = found.ordered(on: { $0.key }).map(\.value)
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Header", capitalised: false)
        let names = scope.assign(
            headers.map { NameScope.Candidate(raw: $0.key.lowercased(), name: SwiftNames.member($0.key), suffix: nil) })
        return zip(headers, names).map { header, name in
            var header = header
            header.name = name
            return header
        }
    }

    /// "If a response header is defined with the name "Content-Type", it SHALL be ignored." (Response Object.)
    static func isGenerated(_ name: String) -> Bool {
        HeaderName.isToken(name) && name.lowercased() != "content-type"
    }

    private func lowered(_ header: Header, _ key: String) -> ResponseHeader {
        let isJSON = header.schema == nil && header.content.first?.format == .json
        var type: TypeReference = isJSON ? .any : .string
        if let schema = header.valueSchema { type = references.reference(to: schema).type }
        // Without a shape, a field is the text that it is.
        if type == .any, !isJSON { type = .string }
        let explode = header.explode ?? false
        let nesting = ParameterNesting(graph: references.graph)
        if let schema = header.schema, nesting.outcome(.schema(schema), style: .simple, explode: explode) != nil {
            diagnostics.report(
                .headerAsText(key, "holds what style `simple` does not say how to write", header.origin))
            type = .string
        }
        return ResponseHeader(
            name: "", key: key, type: type, explode: explode, isJSON: isJSON,
            isDeprecated: header.isDeprecated,
            documentation: header.description ?? header.schema?.keywords.description)
    }
}

extension Header {
    /// What the value of a response's field is, as a text of its style or as JSON.
    var valueSchema: Schema? { schema ?? (content.first?.format == .json ? content.first?.schema : nil) }
}
