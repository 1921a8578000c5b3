import ClientModel

/// Writes the comment of an operation's call.
///
/// ```swift
/// /// Issues a credential and publishes it at once.
/// ///
/// /// `POST /v1/credentials/new`
/// ///
/// /// - Parameters:
/// ///   - recipient: Who receives it.
/// ///   - groupKey: The group it belongs to.
/// /// - Throws: `APIError`. Its body is an ``ErrorResponse`` for 400, 402, 404 and 409.
/// ```
final class OperationDocumentation {
    let context: EmissionContext
    let operation: Operation

    init(context: EmissionContext, operation: Operation) {
        self.context = context
        self.operation = operation
    }

    /// The whole comment of a method that takes these parameters.
    func full(_ parameters: [MethodParameter]) -> Documentation {
        var documentation = Documentation(markdown: operation.summary, of: operation.name)
        let description = CommentText.lines(of: operation.documentation ?? "")
        if description != documentation.lines { documentation.addParagraph(description) }
        documentation.addParagraph(endpoint)
        var notes: [String] = []
        if let media = operation.bodyMediaType { notes.append("The body as \(CommentText.code(media)).") }
        if let media = operation.answerMediaType { notes.append("The answer as \(CommentText.code(media)).") }
        if !operation.scopes.isEmpty {
            let scopes = operation.scopes.map { $0.map { CommentText.code($0) }.joined(separator: ", ") }
            notes.append("Scopes of the token: \(scopes.joined(separator: "; or ")).")
        }
        if !notes.isEmpty { documentation.addParagraph(notes.joined(separator: " ")) }
        documentation.addParagraph(Self.parameterLines(parameters) + [failures])
        return documentation
    }

    /// The method and the path template as a code span.
    var endpoint: String {
        var path = ""
        for segment in operation.path {
            switch segment {
            case .literal(let text): path.append(text)
            case .parameter(let index):
                guard operation.parameters.indices.contains(index) else { continue }
                path.append("{\(operation.parameters[index].key)}")
            }
        }
        return CommentText.code("\(operation.method) \(path)")
    }

    /// The list of those parameters that the document describes.
    static func parameterLines(_ parameters: [MethodParameter]) -> [String] {
        let documented = parameters.filter { !$0.documentation.isEmpty }
        guard !documented.isEmpty else { return [] }
        var lines: [String] = []
        let isSingle = documented.count == 1
        if !isSingle { lines.append("- Parameters:") }
        for parameter in documented {
            let name = Identifier.sanitized(parameter.name)
            let indentation = isSingle ? "  " : "    "
            for (index, text) in parameter.documentation.enumerated() {
                if index == 0 {
                    lines.append(isSingle ? "- Parameter \(name): \(text)" : "  - \(name): \(text)")
                } else {
                    lines.append(text.isEmpty ? "" : "\(indentation)\(text)")
                }
            }
        }
        return lines
    }

    // MARK: Failures

    /// What the method throws, with the types that a failure's body can be read as.
    var failures: String {
        var order: [TypeReference] = []
        var statuses: [TypeReference: [StatusPattern]] = [:]
        for failure in operation.failures {
            guard let type = failure.type else { continue }
            if statuses[type] == nil { order.append(type) }
            statuses[type, default: []].append(failure.status)
        }
        guard !order.isEmpty else { return "- Throws: `APIError`." }
        let bodies = order.map { type in
            "\(Self.articled(name(of: type))) for \(Self.list(statuses[type] ?? []))"
        }
        return "- Throws: `APIError`. Its body is \(bodies.joined(separator: ", "))."
    }

    private func name(of type: TypeReference) -> String {
        let spelled = context.spelling(of: type, in: .top)
        guard case .named(let name) = type, !spelled.contains("`") else { return CommentText.code(spelled) }
        return "``\(name.components.map { Identifier.sanitized($0) }.joined(separator: "/"))``"
    }

    private static func articled(_ name: String) -> String {
        let first = name.first { $0 != "`" && $0 != "[" } ?? "x"
        return "\("AEIOUaeiou".contains(first) ? "an" : "a") \(name)"
    }

    private static func list(_ statuses: [StatusPattern]) -> String {
        let names = statuses.map { status in
            switch status {
            case .code(let code): "\(code)"
            case .range(let hundreds): "\(hundreds)XX"
            case .default: "any other status"
            }
        }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
