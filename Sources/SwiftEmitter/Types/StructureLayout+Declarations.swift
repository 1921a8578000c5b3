import ClientModel

extension StructureLayout.Field {
    /// The property, of a structure or of a tuple.
    ///
    /// A deprecated property is computed, so that the module's own code can use what is stored without a warning.
    ///
    /// ```swift
    /// @available(*, deprecated, message: "…")
    /// public var nickname: String? {
    ///     get { _nickname }
    ///     set { _nickname = newValue }
    /// }
    ///
    /// private var _nickname: String?
    /// ```
    func declarations(_ documentation: Documentation, _ context: EmissionContext) -> [Declaration] {
        let indirect = property.isIndirect ? "@\(context.externalSymbol("Indirect")) " : ""
        guard property.isDeprecated else {
            return [
                .variable(
                    VariableSyntax(
                        documentation: documentation, keywords: "\(indirect)\(context.access)var", name: declared,
                        type: type))
            ]
        }
        let storage = storage
        let computed = VariableSyntax(
            documentation: documentation, attributes: [EmissionContext.deprecation], keywords: "\(context.access)var",
            name: declared, type: type,
            value: .accessors { printer in
                printer.line("get { \(storage) }")
                printer.line("set { \(storage) = newValue }")
            })
        return [
            .variable(computed),
            .variable(VariableSyntax(keywords: "\(indirect)private var", name: storage, type: type)),
        ]
    }
}
