/// A parameter of a method, with everything spelled.
struct MethodParameter {
    /// The property of the body whose value it is.
    var property: String?
    /// The name without backticks.
    var name: String
    /// Whether the argument has no label.
    var isUnlabelled = false
    /// The name in the body of the method.
    var local: String
    var type: String
    /// What the concrete method puts after `=`.
    var defaultValue: String?
    var documentation: [String] = []

    /// The parameter's label before a colon in a call; nil where it has none.
    var label: String? { isUnlabelled ? nil : Identifier.label(name) }

    /// The parameter with or without its default.
    func syntax(withDefault: Bool) -> ParameterSyntax {
        let value = withDefault ? defaultValue : nil
        if isUnlabelled { return ParameterSyntax(names: "_ \(local)", type: type, defaultValue: value) }
        return ParameterSyntax(name: name, local: local, type: type, defaultValue: value)
    }

    /// The argument that hands the parameter on.
    var argument: Expression.Argument { Expression.Argument(label, local) }

    /// What tells one method from another of the same name.
    var signature: String { "\(label ?? "_"): \(type)" }

    /// The name of a parameter within its method: `self` would hide the object.
    static func local(_ name: String, _ taken: (String) -> Bool) -> String {
        name == "self" ? Identifier.unused("selfValue", taken) : Identifier.declaration(name)
    }
}
