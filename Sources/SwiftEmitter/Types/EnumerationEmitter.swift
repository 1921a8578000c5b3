import ClientModel

/// Emits an open set of constants.
///
/// ```swift
/// /// How far a credential has come.
/// public struct CredentialStatus: OpenEnum {
///     public var rawValue: String
///
///     public init(rawValue: String) {
///         self.rawValue = rawValue
///     }
///
///     public static let published = Self(rawValue: "published")
///
///     public static let knownCases: [Self] = [.published]
/// }
/// ```
struct EnumerationEmitter {
    let context: EmissionContext
    let type: TypeDeclaration
    let enumeration: Enumeration

    func declaration(nested: [Declaration]) -> Declaration {
        let rawType = rawTypeName
        var members: [Declaration] = [
            .variable(
                VariableSyntax(
                    keywords: "\(context.access)var", name: "rawValue", type: rawType)),
            .function(
                FunctionSyntax(
                    head: "\(context.access)init",
                    parameters: [ParameterSyntax(names: "rawValue", type: rawType)],
                    body: { $0.line("self.rawValue = rawValue") })),
        ]
        members.append(contentsOf: enumeration.members.map(constant))
        members.append(knownCases())
        members.append(contentsOf: nested)
        return .type(
            TypeSyntax(
                documentation: TypeEmitter.documentation(of: type),
                keywords: "\(context.access)struct",
                name: Identifier.declaration(type.name.components.last ?? ""),
                inherited: [context.externalSymbol("OpenEnum")],
                members: members))
    }

    private var rawTypeName: String {
        switch enumeration.rawType {
        case .string: context.externalSymbol("String")
        case .integer: context.externalSymbol("Int")
        case .number: context.externalSymbol("Double")
        case .any: context.externalSymbol("JSONValue")
        }
    }

    private func constant(_ member: Enumeration.Member) -> Declaration {
        let value = literal(member.value)
        return .variable(
            VariableSyntax(
                documentation: Documentation(markdown: member.documentation, of: member.name, text(of: member)),
                keywords: "\(context.access)static let",
                name: Identifier.declaration(member.name), value: .assigned("Self(rawValue: \(value))")))
    }

    private func text(of member: Enumeration.Member) -> String {
        if case .string(let text) = member.value { text } else { member.name }
    }

    private func knownCases() -> Declaration {
        .variable(
            VariableSyntax(
                keywords: "\(context.access)static let", name: "knownCases", type: "[Self]",
                value: .elements(enumeration.members.map { ".\(Identifier.member($0.name))" })))
    }

    /// The raw value as an expression; values of another type than the enumeration's cannot occur.
    private func literal(_ value: Literal) -> String {
        switch (value, enumeration.rawType) {
        case (.string(let text), .string), (.string(let text), .any): StringLiteral.quoted(text)
        case (.integer(let number), .integer), (.integer(let number), .number), (.integer(let number), .any):
            "\(number)"
        case (.number(let number), .number) where number.isNormal || number == 0: "\(number)"
        case (.number(let number), .any) where number.isNormal || number == 0: "\(number)"
        case (.boolean(let value), .any): "\(value)"
        case (.integer, .string), (.number, .string), (.boolean, .string): StringLiteral.quoted(plain(value))
        case (_, .string): "\"\""
        default: "0"
        }
    }

    private func plain(_ value: Literal) -> String {
        switch value {
        case .null, .array, .emptyDictionary, .object, .payload: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value), .member(let value): value.isEmpty ? "\"\"" : value
        }
    }
}
