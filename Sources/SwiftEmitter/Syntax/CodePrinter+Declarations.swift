/// Prints the syntax tree of declarations.
extension CodePrinter {
    /// Prints declarations one below the other, with blank lines between those that are not compact.
    mutating func declarations(_ declarations: [Declaration]) {
        var previous: Declaration?
        for declaration in declarations {
            if let previous, !Declaration.areCompact(previous, declaration) { line() }
            self.declaration(declaration)
            previous = declaration
        }
    }

    /// Prints one declaration with its comment.
    mutating func declaration(_ declaration: Declaration) {
        if let documentation = declaration.documentation { comment(documentation) }
        switch declaration {
        case .type(let type): self.type(type)
        case .function(let function): self.function(function)
        case .variable(let variable): self.variable(variable)
        case .line(let syntax): line(syntax.text)
        }
    }

    /// Prints the lines of a comment.
    mutating func comment(_ documentation: Documentation) {
        for text in documentation.lines { line(text.isEmpty ? "///" : "/// ", text) }
    }

    private mutating func type(_ type: TypeSyntax) {
        if type.members.isEmpty {
            line("\(type.head) {}")
        } else {
            block(type.head) { $0.declarations(type.members) }
        }
    }

    private mutating func variable(_ variable: VariableSyntax) {
        for attribute in variable.attributes { line(attribute) }
        if case .none = variable.value, let type = variable.type {
            line(variable.keywords, " ", variable.name, ": ", type)
            return
        }
        let type = variable.type.map { ": \($0)" } ?? ""
        let head = "\(variable.keywords) \(variable.name)\(type)"
        switch variable.value {
        case .none: line(head)
        case .assigned(let value): line(head, " = ", value)
        case .elements(let elements): array("\(head) = ", elements)
        case .expression(let expression): self.expression("\(head) = ", expression)
        case .getter(let value):
            if fits(head.utf8.count + value.utf8.count + 5) {
                line("\(head) { \(value) }")
            } else {
                block(head) { $0.line(value) }
            }
        case .accessors(let body): block(head, body)
        }
    }

    private mutating func function(_ function: FunctionSyntax) {
        for attribute in function.attributes { line(attribute) }
        let effects = function.effects.isEmpty ? "" : " \(function.effects)"
        let result = function.result.map { " -> \($0)" } ?? ""
        let hasBody = function.body != nil || function.statement != nil
        let tail = ")\(effects)\(result)\(hasBody ? " {" : "")"
        let width = function.parameters.reduce(function.head.utf8.count + tail.utf8.count) { $0 + $1.width + 2 }
        if fits(width - 1, width: Self.declarationWidth) || function.parameters.isEmpty {
            let head = "\(function.head)(\(function.parameters.map(\.text).joined(separator: ", "))\(tail)"
            if let statement = function.statement {
                let flat = "\(head) \(statement.prefix)\(statement.expression.flat) }"
                if fits(flat.utf8.count) { return line(flat) }
            }
            line(head)
        } else {
            line(function.head, "(")
            indented { $0.filled(function.parameters.map(\.text)) }
            line(tail)
        }
        if let statement = function.statement {
            indented { $0.expression(statement.prefix, statement.expression) }
            line("}")
        } else if let body = function.body {
            closeBlock(after: body)
        }
    }
}
