import ClientModel

/// What comes back.
///
/// ```swift
/// core.sendForText(…)
/// core.sendForEvents(…, terminator: "[END]")
/// try await GetExportResult(response: core.response(to: …))
/// ```
extension CallEmitter {
    func sending(_ call: Expression) -> Expression {
        switch operation.result {
        case .none, .json: .call("\(core).send", [.init(nil, call)])
        case .text: .call("\(core).sendForText", [.init(nil, call)])
        case .bytes: .call("\(core).sendForStream", [.init(nil, call)])
        case .head: .call("\(core).sendForMetadata", [.init(nil, call)])
        case .items(let items): sending(call, for: items)
        case .several(_, let cases):
            .call(
                methodSignature.result ?? "",
                [
                    .init(
                        "response",
                        .call(
                            "\(core).response",
                            [.init("to", call)]
                                + (cases.contains { $0.content == .bytes } ? [.init("streams", "true")] : []))
                    )
                ])
        }
    }

    private func sending(_ call: Expression, for items: StreamedItems) -> Expression {
        var arguments = [Expression.Argument(nil, call)]
        if items.format == .events, items.terminator != StreamedItems.usualTerminator {
            arguments.append(.init("terminator", items.terminator.map { StringLiteral.quoted($0) } ?? "nil"))
        }
        switch items.item {
        case .json: break
        case .text: arguments.append(.init("decode", "{ $0.data }"))
        case .event: arguments.append(.init("decode", "{ $0 }"))
        case .object:
            let texts = items.textEvents.map { StringLiteral.quoted($0) }.joined(separator: ", ")
            let names = texts.isEmpty ? "" : "textEvents: [\(texts)]"
            let failure = context.externalSymbol("JSONError")
            arguments.append(.init("decode", "{ event throws(\(failure)) in try event.object(\(names)) }"))
        }
        return switch items.format {
        case .events: .call("\(core).sendForEvents", arguments)
        case .lines: .call("\(core).sendForJSONLines", arguments)
        case .sequence: .call("\(core).sendForJSONSequence", arguments)
        }
    }

    /// What the answer says besides the media types that the call asks for.
    var answerLinks: [String] {
        var links: [String] = []
        if let accepted { links.append("accept(\(StringLiteral.quoted(accepted)))") }
        if !operation.redirects.isEmpty {
            let statuses = operation.redirects.compactMap { status -> String? in
                switch status {
                case .code(let code): "\(code)...\(code)"
                case .range(let hundreds): "\(hundreds)00...\(hundreds)99"
                case .default: nil
                }
            }
            links.append("succeeds(with: \(statuses.joined(separator: ", ")))")
        }
        return links
    }

    private var accepted: String? {
        switch operation.accept {
        case nil:
            let isPlain = operation.result.contents.allSatisfy { content in
                switch content {
                case .none, .json: true
                case .text, .bytes, .items, .head: false
                }
            }
            return isPlain ? nil : "*/*"
        case "application/json": return nil
        case let accept?:
            // Events are asked for by the method that reads them.
            if case .items(let items) = operation.result, items.format == .events { return nil }
            return accept
        }
    }

    /// What the call sets of the body by itself.
    ///
    /// ```swift
    /// var request = request
    /// request.stream = true
    /// ```
    func printPresets(to printer: inout CodePrinter) {
        guard let body = operation.body, let name = methodSignature.body?.local, !body.presets.isEmpty else { return }
        let asks = body.presets.filter(\.value)
        let given = { (property: Property) in asks.first { $0.name == property.name }.map { "\($0.value)" } }
        // Without a body, nothing would ask for the stream.
        if !body.isRequired, !body.isNullable, !asks.isEmpty, methodSignature.bodyValue(context, in: .top, given) != nil
        {
            let members = asks.map { "\(Identifier.label($0.name)): \($0.value)" }.joined(separator: ", ")
            printer.line("var \(name) = \(name) ?? .init(\(members))")
            for preset in asks { printer.line("\(name).\(Identifier.member(preset.name)) = \(preset.value)") }
            return
        }
        printer.line("var \(name) = \(name)")
        let value = body.isRequired && !body.isNullable ? name : "\(name)?"
        for preset in body.presets {
            printer.line("\(value).\(Identifier.member(preset.name)) = \(preset.value)")
        }
    }
}
