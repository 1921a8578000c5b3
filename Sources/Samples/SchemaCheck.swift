internal import DocumentTree
public import OpenAPI

/// Whether a value is one that a schema describes.
public struct SchemaCheck {
    /// What is wrong with a value.
    public struct Problem: Sendable {
        /// Where, as a path of names and positions from the value; empty for the value itself.
        public let path: [String]
        /// What, as the end of a sentence that the path begins.
        public let message: String
        /// Whether a type of the schema can't hold the value; otherwise it only breaks a limit.
        public let isShape: Bool

        /// The problem as one sentence without a full stop.
        public var text: String {
            path.isEmpty ? "the value \(message)" : "`\(path.joined(separator: "."))` \(message)"
        }

        func within(_ key: String) -> Problem { Problem(path: [key] + path, message: message, isShape: isShape) }
    }

    let context: SampleContext
    let direction: Direction
    private let budget: Budget

    /// A check of a value that goes in a direction.
    public init(_ context: SampleContext, direction: Direction) {
        self.init(context, direction: direction, budget: Budget(context))
    }

    init(_ context: SampleContext, direction: Direction, budget: Budget) {
        self.context = context
        self.direction = direction
        self.budget = budget
    }

    /// The first thing that is wrong; nil if the schema describes the value.
    public func problem(_ value: SampleValue, _ schema: Schema) -> Problem? {
        let found = problem(value, [schema], depth: 0)
        return budget.isOverdrawn ? shape("has more ways to be read than can be tried") : found
    }

    func problem(_ value: SampleValue, _ schemas: [Schema], depth: Int) -> Problem? {
        guard depth < 64 else { return nil }
        guard budget.take() else { return shape("is not looked at") }
        let view = context.view(schemas)
        if view.isNever { return shape("is not allowed") }
        if value.isNull, view.isNullable { return nil }
        if let types = view.types, !matches(value, types) {
            return shape("is \(Self.name(of: value)) instead of \(Self.names(types))")
        }
        if let found = listed(value, view) { return found }
        for alternatives in view.alternatives {
            if let found = problem(value, alternatives, depth: depth) { return found }
        }
        switch value {
        case .null, .boolean: return nil
        case .number(let text): return view.limits.problem(text).map { limit($0) }
        case .string(let text): return problem(text, view)
        case .array(let elements): return problem(elements, view, depth: depth)
        case .object(let members): return problem(members, value, view, depth: depth)
        }
    }

    private func shape(_ message: String) -> Problem { Problem(path: [], message: message, isShape: true) }
    private func limit(_ message: String) -> Problem { Problem(path: [], message: message, isShape: false) }

    // MARK: - Types and values

    private func matches(_ value: SampleValue, _ types: Set<Schema.SimpleType>) -> Bool {
        switch value {
        case .null: types.contains(.null) || types.isEmpty
        case .boolean: types.contains(.boolean)
        case .number(let text):
            types.contains(.number) || types.contains(.integer) && NumberLimits.isWhole(text)
        case .string: types.contains(.string)
        case .array: types.contains(.array)
        case .object: types.contains(.object)
        }
    }

    static func name(of value: SampleValue) -> String {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .number(let text): NumberLimits.isWhole(text) ? "an integer" : "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    private static func names(_ types: Set<Schema.SimpleType>) -> String {
        Schema.SimpleType.allCases.filter(types.contains).map(\.rawValue).joined(separator: " or ")
    }

    private func listed(_ value: SampleValue, _ view: SchemaView) -> Problem? {
        guard !view.listing.isEmpty else { return nil }
        guard budget.charge(view.listing.count * value.weight) else { return shape("is not looked at") }
        for part in view.listing {
            if let constant = context.constant(of: part), constant != value { return limit("is not the constant") }
            if let values = context.enumeration(of: part), !values.contains(value) {
                return limit("is not among the values of `enum`")
            }
        }
        return nil
    }

    private func problem(_ value: SampleValue, _ alternatives: SchemaView.Alternatives, depth: Int) -> Problem? {
        var problems: [Problem] = []
        for branch in alternatives.branches {
            if let found = problem(value, [branch], depth: depth + 1) { problems.append(found) }
        }
        let fitting = alternatives.branches.count - problems.count
        if fitting == 0 {
            return Problem(
                path: [], message: "fits none of its alternatives", isShape: problems.allSatisfy(\.isShape))
        }
        // A discriminator decides where several fit.
        if fitting > 1, alternatives.isExclusive, alternatives.discriminator == nil {
            return limit("fits \(fitting) alternatives of a `oneOf`")
        }
        return nil
    }

    // MARK: - Strings

    private func problem(_ text: String, _ view: SchemaView) -> Problem? {
        guard budget.charge(text.utf8.count / 16 + view.textRules.count) else { return shape("is not looked at") }
        let count = text.unicodeScalars.count
        if let least = view.count("minLength"), count < least { return limit("is shorter than \(least) characters") }
        if let most = view.count("maxLength"), count > most { return limit("is longer than \(most) characters") }
        for rule in view.textRules {
            if let pattern = rule.pattern, !context.patterns.matches(text, pattern) {
                return limit("does not match `\(pattern)`")
            }
            if let format = rule.format, !FormatText.isValid(text, format) {
                return shape("is no `\(format)`")
            }
        }
        if let format = view.base64Format, !FormatText.isValid(text, format) { return shape("is no base64") }
        return nil
    }

    // MARK: - Arrays

    private func problem(_ elements: [SampleValue], _ view: SchemaView, depth: Int) -> Problem? {
        if let least = view.minItems, elements.count < least { return shape("has fewer than \(least) elements") }
        if let most = view.count("maxItems"), elements.count > most { return limit("has more than \(most) elements") }
        if view.constraint("uniqueItems")?.boolean == true {
            guard budget.charge(elements.reduce(0) { $0 + $1.weight }) else { return shape("is not looked at") }
            if Set(elements).count < elements.count { return limit("has an element twice") }
        }
        for (index, element) in elements.enumerated() {
            guard let schemas = Self.schemas(at: index, view) else { return shape("has too many elements") }
            if let found = problem(element, schemas, depth: depth + 1) { return found.within("\(index)") }
        }
        return nil
    }

    /// Nil where there may be no element.
    static func schemas(at index: Int, _ view: SchemaView) -> [Schema]? {
        let first = view.prefixItems
        if index < first.count { return [first[index]] }
        switch view.items {
        case nil, .boolean(true): return []
        case .boolean(false): return nil
        case .schema(let schema): return [schema]
        }
    }

    // MARK: - Objects

    private func problem(_ members: [SampleValue.Member], _ value: SampleValue, _ view: SchemaView, depth: Int)
        -> Problem?
    {
        // What is required and nowhere described is nothing that a value could have.
        guard budget.charge(view.required.count + members.count * (1 + view.patternProperties.count)) else {
            return shape("is not looked at")
        }
        let present = Set(members.map(\.key))
        for name in view.required where !present.contains(name) {
            guard view.schemas(of: name) != nil || Self.hasFurther(view), !isOneWay(name, view) else { continue }
            return Problem(path: [name], message: "is missing", isShape: true)
        }
        if let least = view.count("minProperties"), members.count < least {
            return limit("has fewer than \(least) members")
        }
        if let most = view.count("maxProperties"), members.count > most {
            return limit("has more than \(most) members")
        }
        for member in members {
            guard let schemas = Self.schemas(of: member.key, view, context) else {
                return limit("has a member `\(member.key)`, which is not allowed")
            }
            if let found = problem(member.value, schemas, depth: depth + 1) { return found.within(member.key) }
        }
        return discriminatorProblem(value, view)
    }

    /// A value that names no schema is none of a hierarchy.
    private func discriminatorProblem(_ value: SampleValue, _ view: SchemaView) -> Problem? {
        for alternatives in view.alternatives {
            guard let discriminator = alternatives.discriminator else { continue }
            guard budget.charge(alternatives.branches.count + discriminator.mapping.count) else { return nil }
            let known = DiscriminatorChoice(context: context).values(discriminator, alternatives.branches)
            guard let text = value[discriminator.propertyName]?.text, known.contains(text) else {
                return Problem(
                    path: [discriminator.propertyName], message: "names no alternative",
                    isShape: discriminator.defaultTarget == nil)
            }
        }
        return nil
    }

    /// Whether the schema describes members beside its properties, or leaves all open.
    private static func hasFurther(_ view: SchemaView) -> Bool {
        switch view.additional {
        case .schema?, .boolean(true)?: true
        case .boolean(false)?: false
        case nil: view.properties.isEmpty || !view.alternatives.isEmpty
        }
    }

    /// What describes a member: nothing where any value will do; nil where there may be no such member.
    static func schemas(of key: String, _ view: SchemaView, _ context: SampleContext) -> [Schema]? {
        var schemas = view.schemas(of: key) ?? []
        let matching = view.patternProperties.filter { context.patterns.matches(key, $0.key) }
        schemas += matching.map(\.schema)
        guard schemas.isEmpty else { return schemas }
        switch view.additional {
        case nil, .boolean(true): return []
        case .schema(let schema): return [schema]
        // What the parts of an `allOf` and the alternatives describe is no further member.
        case .boolean(false): return view.alternatives.isEmpty ? nil : []
        }
    }

    private func isOneWay(_ key: String, _ view: SchemaView) -> Bool {
        Self.isOneWay(view.schemas(of: key) ?? [], direction, context)
    }

    /// Whether only the other side sets it.
    static func isOneWay(_ schemas: [Schema], _ direction: Direction, _ context: SampleContext) -> Bool {
        let view = context.view(schemas)
        return direction == .request ? view.isReadOnly : view.isWriteOnly
    }
}
