/// The declarations with which every generated type reads and writes JSON.
enum JSONCodeSyntax {
    /// ```swift
    /// private static let fields = JSONFields(required: ["id"], optional: ["name"])
    /// ```
    static func fieldTable(required: [String], optional: [String], _ context: EmissionContext) -> Declaration {
        var arguments: [Expression.Argument] = []
        if !required.isEmpty { arguments.append(.init("required", .array(required.map { .text($0) }))) }
        if !optional.isEmpty { arguments.append(.init("optional", .array(optional.map { .text($0) }))) }
        return .variable(
            VariableSyntax(
                keywords: "private static let", name: "fields",
                value: .expression(.call(context.externalSymbol("JSONFields"), arguments))))
    }

    /// ```swift
    /// public init(json reader: inout JSONReader) throws(JSONError) {
    /// ```
    static func readingInitializer(
        reader: String, _ context: EmissionContext, body: @escaping Body
    ) -> FunctionSyntax {
        FunctionSyntax(
            head: "\(context.access)init",
            parameters: [
                ParameterSyntax(names: "json \(reader)", type: "inout \(context.externalSymbol("JSONReader"))")
            ],
            effects: "throws(\(context.externalSymbol("JSONError")))",
            body: body)
    }

    /// ```swift
    /// public func write(json writer: inout JSONWriter) {
    /// ```
    static func writingMethod(writer: String, _ context: EmissionContext, body: @escaping Body) -> FunctionSyntax {
        FunctionSyntax(
            head: "\(context.access)func write",
            parameters: [
                ParameterSyntax(names: "json \(writer)", type: "inout \(context.externalSymbol("JSONWriter"))")
            ],
            body: body)
    }
}
