/// Writes the lines of a body.
typealias Body = (inout CodePrinter) -> Void

/// A Swift declaration, with bodies that print themselves.
enum Declaration {
    case type(TypeSyntax)
    case function(FunctionSyntax)
    case variable(VariableSyntax)
    /// An enumeration's case, an alias, an associated type: one line.
    case line(LineSyntax)
}

/// A type or an extension.
///
/// ```swift
/// public struct Credential: APIModel, Hashable {
///     …
/// }
/// ```
struct TypeSyntax {
    var documentation: Documentation?
    /// Everything before the name, such as `public indirect enum`.
    var keywords: String
    var name: String
    var inherited: [String] = []
    var members: [Declaration] = []
    /// The operation that it belongs to, by its place among those of its group.
    var operationIndex: Int?

    /// Everything before the brace.
    var head: String {
        "\(keywords) \(name)\(inherited.isEmpty ? "" : ": \(inherited.joined(separator: ", "))")"
    }
}

/// A stored or computed property.
///
/// ```swift
/// public var validUntil: Date?
/// public static let draft = Self(rawValue: "draft")
/// public var credentials: Credentials { Credentials(core: core) }
/// ```
struct VariableSyntax {
    enum Value {
        case none
        /// What stands after `=`.
        case assigned(String)
        /// A literal array after `=`, wrapped where it is long.
        case elements([String])
        /// A call after `=`, wrapped where it is long.
        case expression(Expression)
        /// A getter of one line, or a requirement (`get`).
        case getter(String)
        /// Accessors of several lines.
        case accessors(Body)
    }

    var documentation: Documentation?
    /// Lines above the declaration, such as `@available(…)`.
    var attributes: [String] = []
    /// Everything before the name, such as `public static let`.
    var keywords: String
    var name: String
    var type: String?
    var value: Value = .none

    /// Whether it may stand directly below a variable of the same kind.
    var isOneLine: Bool {
        switch value {
        case .none, .assigned: attributes.isEmpty
        case .elements, .expression, .getter, .accessors: false
        }
    }
}

/// A declaration of a single line.
struct LineSyntax {
    var documentation: Documentation?
    var text: String

    /// Whether it is a case of an enumeration.
    var isCase: Bool { text.hasPrefix("case ") }
}

/// A function or an initialiser; without a body, a requirement of a protocol.
///
/// ```swift
/// public func list(page: Int? = nil) async throws -> Page {
///     …
/// }
/// ```
struct FunctionSyntax {
    var documentation: Documentation?
    /// Lines above the declaration, such as `@available(…)`.
    var attributes: [String] = []
    /// Everything before the parameters, such as `public func list`.
    var head: String
    var parameters: [ParameterSyntax] = []
    /// `throws`, `async throws`, `throws(JSONError)`, or nothing.
    var effects = ""
    var result: String?
    /// The operation that it belongs to, by its place among those of its group.
    var operationIndex: Int?
    var body: Body?
    /// A body of one statement; the function then takes as few lines as it can.
    var statement: Statement?
}

/// A statement of one expression.
///
/// ```swift
/// throw APIError.unimplemented("viewCredential")
/// ```
struct Statement {
    /// What stands before the expression, such as `try await `.
    var prefix: String
    var expression: Expression
}

/// A parameter of a function.
struct ParameterSyntax {
    /// The label and the local name as a declaration spells them: `name`, `_ request`, `self selfValue`.
    var names: String
    var type: String
    var defaultValue: String?

    /// A labelled parameter, which in the body is called `local`.
    init(name: String, local: String, type: String, defaultValue: String?) {
        names = Self.names(name, local: local)
        self.type = type
        self.defaultValue = defaultValue
    }

    /// A label and a local name. Backticks alone are no difference between them.
    static func names(_ name: String, local: String) -> String {
        let label = Identifier.parameterLabel(name)
        return local == Identifier.declaration(name) ? label : "\(label) \(local)"
    }

    init(names: String, type: String, defaultValue: String? = nil) {
        self.names = names
        self.type = type
        self.defaultValue = defaultValue
    }

    /// How many characters the parameter has, without a comma.
    var width: Int {
        names.utf8.count + 2 + type.utf8.count + (defaultValue.map { $0.utf8.count + 3 } ?? 0)
    }

    /// The parameter without a comma.
    var text: String {
        if let defaultValue { "\(names): \(type) = \(defaultValue)" } else { "\(names): \(type)" }
    }
}

extension Declaration {
    var documentation: Documentation? {
        switch self {
        case .type(let type): type.documentation
        case .function(let function): function.documentation
        case .variable(let variable): variable.documentation
        case .line(let line): line.documentation
        }
    }

    /// The operation that it belongs to, by its place among those of its group; files are divided by that.
    var operationIndex: Int? {
        switch self {
        case .type(let type): type.operationIndex
        case .function(let function): function.operationIndex
        case .variable, .line: nil
        }
    }

    /// The same, said to belong to an operation.
    func belonging(toOperationAt index: Int) -> Declaration {
        switch self {
        case .type(var type):
            type.operationIndex = index
            return .type(type)
        case .function(var function):
            function.operationIndex = index
            return .function(function)
        case .variable, .line: return self
        }
    }

    /// Whether a declaration may follow another without a blank line between them.
    ///
    /// Short ones of one kind may: stored properties, constants and cases whose comments have one line at most.
    static func areCompact(_ first: Declaration, _ second: Declaration) -> Bool {
        guard (first.documentation?.lines.count ?? 0) <= 1, (second.documentation?.lines.count ?? 0) <= 1 else {
            return false
        }
        switch (first, second) {
        case (.variable(let one), .variable(let other)):
            return one.isOneLine && other.isOneLine && one.keywords == other.keywords
        case (.line(let one), .line(let other)): return one.isCase == other.isCase
        case (.function(let one), .function(let other)):
            return one.statement != nil && other.statement != nil && one.documentation == nil
                && other.documentation == nil
        default: return false
        }
    }
}
