import ClientModel

/// Emits one of several types as an enumeration.
///
/// ```swift
/// /// What can be drawn.
/// public indirect enum Shape: APIModel, Hashable {
///     case circle(Circle)
///     case square(Square)
///     /// A value that none of the other cases describes.
///     case other(JSONValue)
/// }
/// ```
struct UnionEmitter {
    let context: EmissionContext
    let type: TypeDeclaration
    let union: Union
    let scope: Scope

    func declaration(nested: [Declaration]) -> Declaration {
        var members: [Declaration] = union.cases.map { element in
            let documentation = Documentation(markdown: element.documentation, of: element.name)
            let payload = context.spelling(of: element.type, in: scope)
            return .line(
                LineSyntax(
                    documentation: documentation.lines.isEmpty ? nil : documentation,
                    text: "case \(Identifier.declaration(element.name))(\(payload))"))
        }
        if let combination = union.combination { members.append(declaration(of: combination)) }
        members.append(
            .line(
                LineSyntax(
                    documentation: Documentation("A value that none of the other cases describes."),
                    text:
                        "case \(Identifier.declaration(union.unknownCaseName))(\(context.externalSymbol("JSONValue")))")
            ))
        members.append(contentsOf: nested)
        return .type(
            TypeSyntax(
                documentation: TypeEmitter.documentation(of: type),
                keywords: "\(context.modifiers(of: scope.path))\(union.isIndirect ? "indirect " : "")enum",
                name: Identifier.declaration(type.name.components.last ?? ""),
                inherited: context.protocols(of: scope.path),
                members: members))
    }

    /// ```swift
    /// /// A value that several of the other cases describe at once.
    /// case several(cat: Cat? = nil, dog: Dog? = nil)
    /// ```
    private func declaration(of combination: Union.Combination) -> Declaration {
        let payloads = combination.caseIndices.map { index in
            let element = union.cases[index]
            return
                "\(Identifier.label(element.name)): \(context.spelling(of: element.type.unwrapped, in: scope))? = nil"
        }
        return .line(
            LineSyntax(
                documentation: Documentation("A value that several of the other cases describe at once."),
                text: "case \(Identifier.declaration(combination.name))(\(payloads.joined(separator: ", ")))"))
    }

    /// ```swift
    /// extension Shape {
    ///     private static let keys = JSONProbe.Keys(values: ["kind"])
    ///
    ///     public init(json reader: inout JSONReader) throws(JSONError) { … }
    ///     public func write(json writer: inout JSONWriter) { … }
    /// }
    /// ```
    func jsonExtension() -> Declaration {
        let reader = UnionReader(union: union)
        let methods = context.methodScope(scope, members: Set(union.cases.map(\.name)))
        var members: [Declaration] = []
        let keys = reader.keyArguments
        if !keys.isEmpty {
            members.append(
                .variable(
                    VariableSyntax(
                        keywords: "private static let", name: "keys",
                        value: .expression(.call("\(context.externalSymbol("JSONProbe")).Keys", keys)))))
        }
        members.append(
            .function(
                JSONCodeSyntax.readingInitializer(reader: "reader", context) { printer in
                    reader.print(to: &printer) { context.spelling(of: $0, in: methods) }
                }))
        let parts = writtenCases.chunks(of: Self.maximumCases)
        members.append(
            .function(
                JSONCodeSyntax.writingMethod(writer: "writer", context) { printer in
                    printWriting(parts.first ?? [], next: parts.count > 1 ? 1 : nil, to: &printer)
                }))
        for (number, part) in parts.enumerated().dropFirst() {
            let next = number + 1 < parts.count ? number + 1 : nil
            members.append(
                .function(
                    FunctionSyntax(
                        documentation: Documentation("Writes the cases that the method before this leaves to it."),
                        head: "private func \(Self.writer(number))",
                        parameters: [
                            ParameterSyntax(names: "json writer", type: "inout \(context.externalSymbol("JSONWriter"))")
                        ]
                    ) { printer in printWriting(part, next: next, to: &printer) }))
        }
        return .type(
            TypeSyntax(
                keywords: "\(context.isolation(of: scope.path))extension",
                name: context.qualified(scope.path), members: members))
    }

    /// More cases than this in one `switch` are more than the compiler checks in reasonable time.
    private static let maximumCases = 200

    private static func writer(_ number: Int) -> String { "writePart\(number + 1)" }

    /// The lines of the `switch` that writes the value.
    private var writtenCases: [String] {
        let mixesIntegers = mixesIntegers
        var lines = (union.cases + [Union.Case(name: union.unknownCaseName, type: .any)]).map { element in
            let pattern = "case .\(Identifier.member(element.name))(let value):"
            if let value = element.discriminator, case .discriminator(let key, _, _) = union.selection {
                let member = "\(StringLiteral.quoted(key)), \(StringLiteral.quoted(value))"
                return "\(pattern) writer.write(value, adding: \(member))"
            }
            // Beside integers, `1.0` is the number.
            return mixesIntegers && Self.isNumber(context.symbols.resolved(element.type))
                ? "\(pattern) writer.write(fraction: value)" : "\(pattern) value.write(json: &writer)"
        }
        if let combination = union.combination {
            let values = combination.caseIndices.indices.map { "value\($0)" }
            let pattern = values.map { "let \($0)" }.joined(separator: ", ")
            lines.append(
                "case .\(Identifier.member(combination.name))(\(pattern)): "
                    + "writer.writeMerged([\(values.joined(separator: ", "))])")
        }
        return lines
    }

    private var mixesIntegers: Bool {
        union.cases.contains { element in
            switch context.symbols.resolved(element.type) {
            case .integer, .int32, .int64, .uint64, .exactInteger: true
            default: false
            }
        }
    }

    private static func isNumber(_ type: TypeReference) -> Bool { type == .double }

    /// - Parameter next: The number of the method that writes the other cases, if there are any.
    private func printWriting(_ cases: [String], next: Int?, to printer: inout CodePrinter) {
        printer.line("switch self {")
        for line in cases { printer.line(line) }
        if let next {
            printer.line("default: \(Self.writer(next))(json: &writer)")
        } else if writtenCases.count > cases.count {
            printer.line("default: break")
        }
        printer.line("}")
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
