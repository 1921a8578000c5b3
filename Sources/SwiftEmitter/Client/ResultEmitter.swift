import ClientModel

/// Emits the enumeration that an operation with several successes gives back.
///
/// ```swift
/// /// What `createJob` gives back.
/// public nonisolated enum CreateJobResult: Hashable, Sendable {
///     /// The job is done.
///     case created(Job)
///     /// It will be done.
///     case accepted
///
///     init(response: APIResponse) throws {
///         switch response.status.code {
///         case 201: self = .created(try response.json())
///         case 202: self = .accepted
///         default: throw response.unexpectedStatus()
///         }
///     }
/// }
/// ```
///
/// One with a body that arrives is made while the others are collected:
///
/// ```swift
///     init(response: APIResponse) async throws {
///         switch response.status.code {
///         case 200: self = .ok(response.stream())
///         case 202: self = .accepted(try await response.collected().json())
/// ```
///
/// Where an envelope says whether the call did succeed, those without a value are collected too:
///
/// ```swift
///         case 204:
///             _ = try await response.collected()
///             self = .noContent
/// ```
struct ResultEmitter {
    let context: EmissionContext

    /// The enumerations of an operation's calls, each once: calls that differ in their bodies alone share theirs.
    func declarations(for operation: Operation) -> [Declaration] {
        var names: Set<TypeName> = []
        return operation.calls.compactMap { call in
            guard case .several(let name, _) = call.result, names.insert(name).inserted else { return nil }
            return declaration(for: call)
        }
    }

    /// The enumeration, in an extension if it is nested in another type; nil if the operation has one success.
    func declaration(for operation: Operation) -> Declaration? {
        guard case .several(let name, let cases) = operation.result, let last = name.components.last else { return nil }
        var members: [Declaration] = cases.map { element in
            let payload = payload(of: element).map { "(\($0))" } ?? ""
            return .line(
                LineSyntax(
                    documentation: Documentation(markdown: element.documentation, of: element.name),
                    text: "case \(Identifier.declaration(element.name))\(payload)"))
        }
        members.append(initializer(cases, hasEnvelope: operation.envelope != nil))
        // A body that arrives is equal to no other.
        let isHashable = context.module.options.hashable && !cases.contains { $0.content == .bytes }
        let hashable = isHashable ? [context.externalSymbol("Hashable")] : []
        let parents = name.components.dropLast()
        let type = TypeSyntax(
            documentation: Documentation("What \(CommentText.code(operation.id)) gives back."),
            keywords: "\(context.access)nonisolated enum",
            name: Identifier.declaration(last),
            inherited: hashable + [context.externalSymbol("Sendable")],
            members: members)
        guard !parents.isEmpty else { return .type(type) }
        return .type(
            TypeSyntax(
                keywords: "extension", name: context.qualified(Array(parents)), members: [.type(type)]))
    }

    private func payload(of element: OperationResult.ResultCase) -> String? {
        switch element.content {
        case .none: nil
        case .json(let type): context.spelling(of: type, in: .top)
        case .text: context.externalSymbol("String")
        case .bytes: context.externalSymbol("ResponseStream")
        case .items(let items): context.spelling(of: items, in: .top)
        case .head: context.externalSymbol("ResponseMetadata")
        }
    }

    private func initializer(_ cases: [OperationResult.ResultCase], hasEnvelope: Bool) -> Declaration {
        let streams = cases.contains { $0.content == .bytes }
        let response = streams ? "try await response.collected()" : "try response"
        func assignment(_ element: OperationResult.ResultCase) -> String {
            let mediaType = element.mediaType.map { "as: \(StringLiteral.quoted($0))" } ?? ""
            let value =
                switch element.content {
                case .none: ""
                case .json: "(\(response).json())"
                case .text: "(\(response).text(\(mediaType)))"
                case .bytes, .items: "(response.stream())"
                case .head: streams && hasEnvelope ? "(\(response).metadata)" : "(response.metadata)"
                }
            return "self = .\(Identifier.member(element.name))\(value)"
        }
        func line(_ pattern: String, _ element: OperationResult.ResultCase, _ printer: inout CodePrinter) {
            guard streams, hasEnvelope, element.content == .none else {
                return printer.line("\(pattern): \(assignment(element))")
            }
            printer.line("\(pattern):")
            printer.indented {
                $0.line("_ = \(response)")
                $0.line(assignment(element))
            }
        }
        return .function(
            FunctionSyntax(
                head: "init",
                parameters: [ParameterSyntax(names: "response", type: context.externalSymbol("APIResponse"))],
                effects: streams ? "async throws" : "throws"
            ) { printer in
                printer.line("switch response.status.code {")
                for element in cases {
                    if case .code(let code) = element.status { line("case \(code)", element, &printer) }
                }
                for element in cases {
                    guard case .range(let hundreds) = element.status else { continue }
                    let bounds = "\(hundreds)00..<\(hundreds + 1)00"
                    line("case \(bounds)", element, &printer)
                }
                if let rest = cases.first(where: { $0.status == .default }) {
                    line("default", rest, &printer)
                } else {
                    printer.line("default: throw response.unexpectedStatus()")
                }
                printer.line("}")
            })
    }
}
