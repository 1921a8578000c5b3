import ClientModel

/// Emits an array whose places have types of their own as a structure.
///
/// ```swift
/// /// A place on a map.
/// public struct Position: APIModel, Hashable {
///     /// Element 0.
///     public var longitude: Double
///     /// The elements that follow.
///     public var rest: [JSONValue]
///
///     public init(longitude: Double, rest: [JSONValue] = []) {
///         self.longitude = longitude
///         self.rest = rest
///     }
/// }
/// ```
struct TupleEmitter {
    let context: EmissionContext
    let type: TypeDeclaration
    let tuple: Tuple
    let scope: Scope
    private let layout: StructureLayout

    init(context: EmissionContext, type: TypeDeclaration, tuple: Tuple, scope: Scope) {
        self.context = context
        self.type = type
        self.tuple = tuple
        self.scope = scope
        layout = StructureLayout(Structure(properties: tuple.elements), in: scope, context)
    }

    func declaration(nested: [Declaration]) -> Declaration {
        var members: [Declaration] = layout.fields.flatMap { field in
            var documentation = Documentation(markdown: field.property.documentation, of: field.property.name)
            if documentation.lines.isEmpty { documentation = Documentation("Element \(field.property.key).") }
            return field.declarations(documentation, context)
        }
        if let rest = tuple.rest {
            members.append(
                .variable(
                    VariableSyntax(
                        documentation: Documentation(
                            tuple.elements.isEmpty ? "The elements." : "The elements that follow."),
                        keywords: "\(context.access)var", name: rest.name, type: restType(rest))))
        }
        members.append(initializer())
        members.append(contentsOf: nested)
        return .type(
            TypeSyntax(
                documentation: TypeEmitter.documentation(of: type),
                keywords: "\(context.modifiers(of: scope.path))struct",
                name: Identifier.declaration(type.name.components.last ?? ""),
                inherited: context.protocols(of: scope.path),
                members: members))
    }

    private func restType(_ rest: Tuple.Rest) -> String {
        "[\(context.spelling(of: rest.elementType, in: scope))]"
    }

    private func initializer() -> Declaration {
        var parameters = layout.fields.map { field in
            ParameterSyntax(
                names: field.parameterNames, type: field.type,
                defaultValue: context.defaultValue(of: field.property, in: scope))
        }
        if let rest = tuple.rest {
            parameters.append(
                ParameterSyntax(name: rest.name, local: rest.name, type: restType(rest), defaultValue: "[]"))
        }
        let (layout, rest) = (layout, tuple.rest)
        return .function(
            FunctionSyntax(
                head: "\(context.access)init", parameters: parameters
            ) { printer in
                for field in layout.fields { printer.line("self.", field.storage, " = ", field.local) }
                if let rest { printer.line("self.\(rest.name) = \(rest.name)") }
            })
    }

    // MARK: JSON

    /// ```swift
    /// extension Position {
    ///     public init(json reader: inout JSONReader) throws(JSONError) { … }
    ///
    ///     public func write(json writer: inout JSONWriter) {
    ///         writer.writeTuple([longitude], required: 1, rest: rest)
    ///     }
    /// }
    /// ```
    func jsonExtension() -> Declaration {
        let reader = layout.own("reader")
        let writer = layout.own("writer")
        return .type(
            TypeSyntax(
                keywords: "\(context.isolation(of: scope.path))extension",
                name: context.qualified(scope.path),
                members: [
                    .function(
                        JSONCodeSyntax.readingInitializer(reader: reader, context) { printer in
                            printReading(to: &printer, reader: reader)
                        }),
                    .function(
                        JSONCodeSyntax.writingMethod(writer: writer, context) { printer in
                            if let rest = tuple.rest, tuple.elements.isEmpty {
                                return printer.line("\(writer).write(\(rest.name))")
                            }
                            let elements = "[\(layout.fields.map(\.use).joined(separator: ", "))]"
                            var arguments = [
                                Expression.Argument(nil, elements),
                                Expression.Argument("required", String(tuple.requiredCount)),
                            ]
                            if let rest = tuple.rest { arguments.append(.init("rest", rest.name)) }
                            printer.filledCall("\(writer).writeTuple", arguments)
                        }),
                ]))
    }

    /// ```swift
    /// var longitude: Double?
    /// var rest: [JSONValue] = []
    /// var array = try reader.beginArray()
    /// var index = 0
    /// while try reader.nextElement(&array) {
    ///     switch index {
    ///     case 0: longitude = try Double(json: &reader)
    ///     default: rest.append(try JSONValue(json: &reader))
    ///     }
    ///     index += 1
    /// }
    /// guard let longitude else { throw reader.error(.missingField, "expected 1 element or more") }
    /// self.init(longitude: longitude, rest: rest)
    /// ```
    private func printReading(to printer: inout CodePrinter, reader: String) {
        let (array, index) = (layout.own("array"), layout.own("index"))
        for field in layout.fields {
            let value =
                switch field.property.presence {
                case .required: "?"
                case .optionalNullable: " = .absent"
                case .requiredNullable, .optional: field.type.hasSuffix("?") ? "" : " = nil"
                }
            printer.line("var ", field.local, ": ", field.type, value)
        }
        if let rest = tuple.rest { printer.line("var \(rest.name): \(restType(rest)) = []") }
        printer.line("var \(array) = try \(reader).beginArray()")
        if !layout.fields.isEmpty { printer.line("var \(index) = 0") }
        let others = tuple.rest.map {
            "\($0.name).append(try \(context.spelling(of: $0.elementType, in: scope))(json: &\(reader)))"
        }
        printer.block("while try \(reader).nextElement(&\(array))") { printer in
            guard !layout.fields.isEmpty else { return printer.line(others ?? "try \(reader).skip()") }
            printer.line("switch \(index) {")
            for (number, field) in layout.fields.enumerated() {
                // A JSON value says null by itself.
                let keepsNull =
                    field.property.presence == .optional && context.symbols.resolved(field.property.type) == .any
                let type = keepsNull ? String(field.type.dropLast()) : field.type
                printer.line("case \(number): ", field.local, " = try ", type, "(json: &", reader, ")")
            }
            printer.line("default: \(others ?? "try \(reader).skip()")")
            printer.line("}")
            printer.line("\(index) += 1")
        }
        let required = layout.fields.filter { $0.property.presence == .required }.map(\.local)
        if !required.isEmpty {
            let expected = "expected an array of \(tuple.requiredCount) or more elements"
            printer.line("guard \(required.map { "let \($0)" }.joined(separator: ", ")) else {")
            printer.indented { $0.line("throw \(reader).error(.typeMismatch, \(StringLiteral.quoted(expected)))") }
            printer.line("}")
        }
        var arguments = layout.fields.map { Expression.Argument($0.label, $0.local) }
        if let rest = tuple.rest { arguments.append(.init(rest.name, rest.name)) }
        printer.filledCall("self.init", arguments)
    }
}
