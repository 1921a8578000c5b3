import ClientModel

/// Emits the test of one call and one answer.
///
/// ```swift
/// /// `GET /v1/credential/{document_id}/view` answers 404.
/// @Test func viewNotFound() async throws {
///     let service = WireService(404, json: #"{"message": "no such credential"}"#)
///     let error = try await service.failure { client in
///         try await client.credentials.view(documentID: "1")
///     }
///     try service.expect("GET", "https://api.example.com/v1/credential/1/view", accepts: "application/json")
///     try service.expectBody(of: error, as: ErrorResponse.self)
/// }
/// ```
final class WireTestEmitter {
    let context: EmissionContext
    let call: Operation
    let group: OperationGroup?
    let test: WireTest
    private let methodSignature: MethodSignature

    init(context: EmissionContext, call: Operation, group: OperationGroup?, test: WireTest) {
        self.context = context
        self.call = call
        self.group = group
        self.test = test
        methodSignature = MethodSignature(call, in: .top, context)
    }

    /// The function, as a member of an extension of its suite.
    func fragment(in suite: String) -> Fragment {
        let container = Fragment.Container(TypeSyntax(keywords: "extension", name: suite), ordinal: 0)
        // One path may have long tests: those are told apart by the calls.
        let words = SubjectWords.words(of: call.name).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return Fragment(
            identity: test.name, subject: SubjectWords.words(of: call, group: group?.typeName) + words,
            container: container, usesRuntime: false, [function])
    }

    private var function: Declaration {
        let path = call.path.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let index):
                call.parameters.indices.contains(index) ? "{\(call.parameters[index].key)}" : ""
            }
        }.joined()
        return .function(
            FunctionSyntax(
                documentation: Documentation(
                    "\(CommentText.code("\(test.request.method) \(path)")) answers \(test.answer.status)."),
                attributes: isDeprecated ? ["@available(*, deprecated)"] : [],
                head: "@Test func \(Identifier.declaration(test.name))", parameters: [],
                effects: "async throws", result: nil, body: print))
    }

    /// What is deprecated may be tested where the test is too.
    private var isDeprecated: Bool {
        var types = call.parameters.map(\.type) + call.failures.compactMap(\.type)
        if let body = call.body { types.append(body.type) }
        return call.isDeprecated || types.contains(where: context.isDeprecated)
    }

    // MARK: - The body of the test

    private func print(to printer: inout CodePrinter) {
        let names = LocalNames(call.parameters.map(\.name))
        printService(names, to: &printer)
        var arguments: [String] = []
        if let content = test.body, let body = methodSignature.body {
            arguments.append(argument(body.label, printBody(content, body, names, to: &printer)))
            if let choice = call.body?.choice, let parameter = methodSignature.contentType,
                let type = test.request.contentType,
                let text = context.choice(.string(type), of: choice.type, in: .top)
            {
                arguments.append(argument(parameter.label, text))
            }
        }
        for (index, parameter) in call.parameters.enumerated() where test.arguments.indices.contains(index) {
            guard let value = test.arguments[index] else { continue }
            let text = printArgument(value, parameter, names, to: &printer)
            arguments.append(argument(methodSignature.parameters[index].label, text))
        }
        switch test.answer.outcome {
        case .success(let caseName): printSuccess(arguments, caseName, names, to: &printer)
        case .failure(let type): printFailure(arguments, type, names, to: &printer)
        }
    }

    private func argument(_ label: String?, _ value: String) -> String { label.map { "\($0): \(value)" } ?? value }

    /// ```swift
    /// let service = WireService(200, json: #"{"id": 1}"#)
    /// ```
    private func printService(_ names: LocalNames, to printer: inout CodePrinter) {
        let answer = test.answer
        var head = "let service = WireService(\(answer.status)"
        switch answer.content {
        case nil: printer.line(head, ")")
        case .json(let value), .form(let value, _):
            if let type = answer.contentType, type != "application/json" {
                head += ", contentType: \(StringLiteral.quoted(type))"
            }
            let text = RawText(value.lines)
            if text.printLine(head + ", json: ", ")", to: &printer) { return }
            text.print("let \(names.answer) = ", to: &printer)
            printer.line(head, ", json: ", names.answer, ")")
        case .text(let text), .bytes(let text), .items(let text, _), .events(let text, _):
            let type = answer.contentType.map { ", contentType: \(StringLiteral.quoted($0))" } ?? ""
            printer.line(head, type, ", text: ", StringLiteral.quoted(text), ")")
        case .multipart: printer.line(head, ")")
        }
    }

    /// ```swift
    /// let sent = #"{"name": "Rex"}"#
    /// let body: Pet = try WireService.value(sent)
    /// ```
    private func printBody(
        _ content: WireContent, _ parameter: MethodParameter, _ names: LocalNames, to printer: inout CodePrinter
    ) -> String {
        switch content {
        case .text(let text): return StringLiteral.quoted(text)
        case .bytes(let text): return ".bytes(Array(\(StringLiteral.quoted(text)).utf8))"
        case .multipart(let fields, _): return printForm(fields, names, to: &printer)
        case .items, .events: return "[]"
        case .json(let value), .form(let value, _):
            RawText(value.lines).print("let \(names.sent) = ", to: &printer)
            guard let type = call.body?.type else { return names.sent }
            printer.line("let \(names.body): \(spelling(of: type)) = try WireService.value(\(names.sent))")
            return parameter.type.hasPrefix("\(context.externalSymbol("Nullable"))<")
                ? ".value(\(names.body))" : names.body
        }
    }

    /// ```swift
    /// let body = UploadForm(file: .bytes(Array("bytes".utf8)), title: "a")
    /// ```
    private func printForm(_ fields: [WireField], _ names: LocalNames, to printer: inout CodePrinter) -> String {
        guard let type = call.body?.type, type != .parts else {
            return "\(context.externalSymbol("MultipartBody"))().text(\"part\", \"text\")"
        }
        let arguments = fields.map { field -> String in
            let label = Identifier.label(field.property.name)
            guard let files = field.files else {
                let parameter = Parameter(
                    name: field.property.name, key: field.property.key, location: .query, style: .form, explode: true,
                    type: field.property.type, isRequired: true)
                let text = printArgument(field.value, parameter, names, to: &printer)
                return "\(label): \(field.property.presence == .optionalNullable ? ".value(\(text))" : text)"
            }
            let texts = files.map { ".bytes(Array(\(StringLiteral.quoted($0)).utf8))" }
            if case .array = context.symbols.resolved(field.property.type.unwrapped) {
                return "\(label): [\(texts.joined(separator: ", "))]"
            }
            return "\(label): \(texts.first ?? "")"
        }
        wrapped("let \(names.body) = \(spelling(of: type))(", arguments, ")", to: &printer)
        return names.body
    }

    /// A literal where the type has one; otherwise a local that is read from JSON.
    private func printArgument(
        _ value: WireValue, _ parameter: Parameter, _ names: LocalNames, to printer: inout CodePrinter
    ) -> String {
        if let literal = value.literal, let text = plain(literal, parameter.type) { return text }
        let name = names.local(parameter.name)
        RawText(value.lines).print(
            argument: "let \(name): \(spelling(of: parameter.type)) = try WireService.value(", ")", to: &printer)
        return name
    }

    private func plain(_ literal: Literal, _ type: TypeReference) -> String? {
        let target = context.symbols.resolved(type)
        switch (literal, target) {
        case (_, .optional(let wrapped)): return plain(literal, wrapped)
        case (.string(let text), .string): return StringLiteral.quoted(text)
        case (.boolean, .boolean), (.integer, .integer), (.integer, .int32), (.integer, .int64), (.integer, .uint64),
            (.integer, .double), (.integer, .exactNumber), (.integer, .exactInteger), (.number, .double):
            return context.expression(literal, as: target, in: .top)
        case (_, .named):
            guard case .enumeration(let enumeration)? = context.symbols.declaration(of: type)?.kind,
                let member = enumeration.members.first(where: { $0.value == literal })
            else { return nil }
            return "\(spelling(of: type)).\(Identifier.member(member.name))"
        default: return nil
        }
    }

    // MARK: - What comes of it

    private func printSuccess(
        _ arguments: [String], _ caseName: String?, _ names: LocalNames, to printer: inout CodePrinter
    ) {
        let prefix = methodSignature.result == nil ? "" : "let \(names.result) = "
        printCall("\(prefix)try await service.client()", arguments, to: &printer)
        printExpectation(names, to: &printer)
        guard let caseName else {
            if let content = call.result.contents.first { printKept(content, names.result, suffix, to: &printer) }
            return
        }
        printCase(caseName, suffix, names, to: &printer)
    }

    /// ```swift
    /// guard case .created(let value) = result else { return service.unexpected() }
    /// try service.expectKept(value)
    /// ```
    private func printCase(
        _ caseName: String, _ suffix: String, _ names: LocalNames, to printer: inout CodePrinter
    ) {
        guard case .several(_, let cases) = call.result,
            let found = cases.first(where: { $0.name == caseName })
        else { return }
        let member = Identifier.member(caseName)
        if case .none = found.content {
            printer.line("guard case .\(member) = \(names.result) else { return service.unexpected() }")
            return
        }
        printer.line(
            "guard case .\(member)(let \(names.value)) = \(names.result) else { return service.unexpected() }")
        printKept(found.content, names.value, suffix, to: &printer)
    }

    /// What is expected of the result.
    private func printKept(
        _ content: OperationContent, _ value: String, _ suffix: String, to printer: inout CodePrinter
    ) {
        switch content {
        case .none: break
        case .json: printer.line("try service.expectKept(\(value)\(suffix))")
        case .text: printer.line("service.expectText(\(value))")
        case .bytes: printer.line("try await service.expectBytes(\(value))")
        case .head: printer.line("service.expectHead(\(value))")
        case .items:
            if case .events(_, let data)? = test.answer.content {
                printer.line("try await service.expectEvents(\(value), data: \(quoted(data)))")
            } else if case .items(_, let items)? = test.answer.content {
                let texts = items.map { quoted([$0.lines.joined(separator: "\n")]).dropFirst().dropLast() }
                wrapped("try await service.expectItems(", [value] + texts.map(String.init), ")", to: &printer)
            }
        }
    }

    /// What the client takes off the answer's body.
    private var suffix: String {
        test.answer.takenOff.isEmpty ? "" : ", without: \(quoted(test.answer.takenOff))"
    }

    private func printFailure(
        _ arguments: [String], _ type: TypeReference?, _ names: LocalNames, to printer: inout CodePrinter
    ) {
        printer.line(type == nil ? "" : "let \(names.error) = ", "try await service.failure { client in")
        printer.indented { printCall("try await client", arguments, to: &$0) }
        printer.line("}")
        printExpectation(names, to: &printer)
        if let type {
            printer.line("try service.expectBody(of: \(names.error), as: \(spelling(of: type)).self\(suffix))")
        }
    }

    private func printCall(_ prefix: String, _ arguments: [String], to printer: inout CodePrinter) {
        let path = group.map { ".\(Identifier.member($0.propertyName))" } ?? ""
        wrapped("\(prefix)\(path).\(Identifier.member(call.name))(", arguments, ")", to: &printer)
    }

    /// ```swift
    /// try service.expect("GET", "https://api.example.com/pets", query: ["limit=1"], accepts: "application/json")
    /// ```
    private func printExpectation(_ names: LocalNames, to printer: inout CodePrinter) {
        let request = test.request
        var arguments = [StringLiteral.quoted(request.method), StringLiteral.quoted(request.url)]
        for (label, texts) in [("query", request.query), ("fields", request.fields), ("cookies", request.cookies)]
        where !texts.isEmpty {
            arguments.append("\(label): \(quoted(texts))")
        }
        if let accepted = request.accepted { arguments.append("accepts: \(StringLiteral.quoted(accepted))") }
        if let type = request.contentType { arguments.append("contentType: \(StringLiteral.quoted(type))") }
        switch test.body {
        case nil: break
        case .json: arguments.append("json: \(names.sent)")
        case .form(_, let pairs): arguments.append("form: \(quoted(pairs))")
        case .text(let text), .bytes(let text): arguments.append("text: \(StringLiteral.quoted(text))")
        case .items(let text, _), .events(let text, _): arguments.append("text: \(StringLiteral.quoted(text))")
        case .multipart(_, let parts):
            arguments.append("parts: \(quoted(parts.map(\.text)))")
        }
        wrapped("try service.expect(", arguments, ")", to: &printer)
    }

    private func quoted(_ texts: [String]) -> String {
        "[\(texts.map { StringLiteral.quoted($0) }.joined(separator: ", "))]"
    }

    /// On one line where that fits, else one line for all arguments, else one line for each.
    private func wrapped(_ head: String, _ arguments: [String], _ end: String, to printer: inout CodePrinter) {
        let inner = arguments.joined(separator: ", ")
        if printer.fits(head.utf8.count + inner.utf8.count + end.utf8.count) {
            printer.line(head, inner, end)
        } else if printer.fits(inner.utf8.count + end.utf8.count + 4) {
            printer.line(head)
            printer.indented { $0.line(inner, end) }
        } else {
            printer.line(head)
            printer.indented { printer in
                for (index, argument) in arguments.enumerated() {
                    printer.line(argument, index == arguments.count - 1 ? end : ",")
                }
            }
        }
    }

    /// A type where the names of `Testing` may hide those of the module.
    private func spelling(of type: TypeReference) -> String {
        context.spelling(of: type.unwrapped, in: Scope(hiding: WireHarness.testingNames))
    }
}

/// The names of locals, none of which a parameter has.
struct LocalNames {
    private let taken: Set<String>

    init(_ parameters: [String]) { taken = Set(parameters) }

    var answer: String { own("answer") }
    var sent: String { own("sent") }
    var body: String { own("body") }
    var result: String { own("result") }
    var error: String { own("error") }
    var value: String { own("value") }

    /// A parameter's own name, unless the test has another use for it.
    func local(_ parameter: String) -> String {
        ["service", "client", "self"].contains(parameter) ? "\(parameter)Value" : Identifier.declaration(parameter)
    }

    private func own(_ name: String) -> String { Identifier.unused(name) { taken.contains($0) } }
}

extension EmissionContext {
    /// Whether a type is marked as deprecated, or one around it.
    func isDeprecated(_ type: TypeReference) -> Bool {
        switch type {
        case .array(let inner), .dictionary(let inner), .optional(let inner): isDeprecated(inner)
        case .named(let name):
            name.components.indices.contains { symbols[TypeName(Array(name.components[...$0]))]?.isDeprecated ?? false }
        default: false
        }
    }
}
