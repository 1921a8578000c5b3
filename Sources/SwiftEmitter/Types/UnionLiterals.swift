import ClientModel

/// Emits the literals that a union takes: of each kind of literal, where one case alone has such values.
///
/// ```swift
/// nonisolated extension Stop: ExpressibleByStringInterpolation, LiteralArray {
///     public init(stringLiteral value: String) { self = .string(value) }
///     public init(literalElements elements: [String]) { self = .stringArray(elements) }
/// }
/// ```
struct UnionLiterals {
    let context: EmissionContext
    let union: Union
    let scope: Scope

    /// Nil where no literal says which case is meant.
    func declaration() -> Declaration? {
        let literals = [string, integer, float, boolean, array].compactMap(\.self)
        if literals.isEmpty { return nil }
        return .type(
            TypeSyntax(
                keywords: "nonisolated extension", name: context.qualified(scope.path),
                inherited: literals.map { context.externalSymbol($0.protocolName) },
                members: literals.map(initializer)))
    }

    private struct Literal {
        var protocolName: String
        var label: String
        var type: String
        var name = "value"
        /// What the value of the literal becomes, given its name.
        var value: (String) -> String
        var element: Union.Case
    }

    private func initializer(_ literal: Literal) -> Declaration {
        .function(
            FunctionSyntax(
                head: "\(context.access)init",
                parameters: [ParameterSyntax(names: "\(literal.label) \(literal.name)", type: literal.type)]
            ) { printer in
                printer.line("self = .\(Identifier.label(literal.element.name))(\(literal.value(literal.name)))")
            })
    }

    private var string: Literal? {
        only([.string]).map {
            Literal(
                protocolName: "ExpressibleByStringInterpolation", label: "stringLiteral",
                type: context.externalSymbol("String"), value: { $0 }, element: $0)
        }
    }

    private var boolean: Literal? {
        only([.boolean]).map {
            Literal(
                protocolName: "ExpressibleByBooleanLiteral", label: "booleanLiteral",
                type: context.externalSymbol("Bool"),
                value: { $0 }, element: $0)
        }
    }

    private static let integers: [TypeReference] = [.integer, .int32, .int64, .uint64, .exactInteger]
    private static let numbers: [TypeReference] = [.double, .exactNumber]

    private var integer: Literal? {
        let integers = cases(Self.integers)
        guard integers.isEmpty else {
            return integers.count == 1 ? integers.first.map { number("Integer", $0) } : nil
        }
        // A number without a fraction is a number too.
        return only(Self.numbers).map { number("Integer", $0) }
    }

    private var float: Literal? { only(Self.numbers).map { number("Float", $0) } }

    private func number(_ kind: String, _ element: Union.Case) -> Literal {
        let label = "\(kind.lowercased())Literal"
        let type = context.symbols.resolved(element.type)
        let spelling = context.spelling(of: type, in: scope)
        // Swift has literals of its own numbers alone.
        let isExact = type == .exactNumber || type == .exactInteger
        return Literal(
            protocolName: "ExpressibleBy\(kind)Literal", label: label,
            type: isExact ? context.externalSymbol(kind == "Float" ? "Double" : "Int") : spelling,
            value: { isExact ? "\(spelling)(\(label): \($0))" : $0 }, element: element)
    }

    private var array: Literal? {
        let arrays = union.cases.compactMap { element -> (Union.Case, TypeReference)? in
            guard case .array(let item) = context.symbols.resolved(element.type) else { return nil }
            return (element, item)
        }
        guard arrays.count == 1, let (element, item) = arrays.first else { return nil }
        return Literal(
            protocolName: "LiteralArray", label: "literalElements", type: "[\(context.spelling(of: item, in: scope))]",
            name: "elements", value: { $0 }, element: element)
    }

    private func cases(_ types: [TypeReference]) -> [Union.Case] {
        union.cases.filter { types.contains(context.symbols.resolved($0.type)) }
    }

    private func only(_ types: [TypeReference]) -> Union.Case? {
        let cases = cases(types)
        return cases.count == 1 ? cases.first : nil
    }
}
