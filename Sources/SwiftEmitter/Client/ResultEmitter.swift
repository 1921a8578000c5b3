import ClientModel

/// Emits the enumeration that an operation with several successes gives back.
///
/// ```swift
/// /// What `createJob` gives back.
/// public nonisolated enum CreateJobResult: Hashable, Sendable {
///     case created(Job)
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
struct ResultEmitter {
    let context: EmissionContext

    /// The enumeration, in an extension if it is nested in another type; nil if the operation has one success.
    func declaration(for operation: Operation) -> Declaration? {
        guard case .several(let name, let cases) = operation.result, let last = name.components.last else { return nil }
        var members: [Declaration] = cases.map { element in
            let payload = payload(of: element).map { "(\($0))" } ?? ""
            return .line(LineSyntax(text: "case \(Identifier.declaration(element.name))\(payload)"))
        }
        members.append(initializer(cases))
        let hashable = context.module.options.hashable ? [context.foreign("Hashable")] : []
        let parents = name.components.dropLast()
        let type = TypeSyntax(
            documentation: Documentation("What \(CommentText.code(operation.id)) gives back."),
            keywords: "\(context.access)nonisolated enum",
            name: Identifier.declaration(last),
            inherited: hashable + [context.foreign("Sendable")],
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
        case .text: context.foreign("String")
        case .bytes: "[\(context.foreign("UInt8"))]"
        }
    }

    private func initializer(_ cases: [OperationResult.ResultCase]) -> Declaration {
        .function(
            FunctionSyntax(
                head: "init", parameters: [ParameterSyntax(names: "response", type: context.foreign("APIResponse"))],
                effects: "throws"
            ) { printer in
                printer.line("switch response.status.code {")
                for element in cases {
                    if case .code(let code) = element.status { printer.line("case \(code): \(assignment(element))") }
                }
                for element in cases {
                    guard case .range(let hundreds) = element.status else { continue }
                    let bounds = "\(hundreds)00..<\(hundreds + 1)00"
                    printer.line("case \(bounds): \(assignment(element))")
                }
                let rest = cases.first { $0.status == .default }
                printer.line("default: \(rest.map(assignment) ?? "throw response.unexpectedStatus()")")
                printer.line("}")
            })
    }

    private func assignment(_ element: OperationResult.ResultCase) -> String {
        let name = Identifier.member(element.name)
        return switch element.content {
        case .none: "self = .\(name)"
        case .json: "self = .\(name)(try response.json())"
        case .text: "self = .\(name)(try response.text())"
        case .bytes: "self = .\(name)(response.body)"
        }
    }
}
