internal import ClientModel
internal import Diagnostics

/// Holds a rule against the call that it is for: what it names must be there, of a type that can be what the rule says.
final class PaginationResolver {
    let symbols: SymbolTable
    let operation: ClientModel.Operation
    /// The names of the calls beside it.
    let taken: Set<String>

    init(symbols: SymbolTable, operation: ClientModel.Operation, taken: Set<String>) {
        self.symbols = symbols
        self.operation = operation
        self.taken = taken
    }

    func pagination(_ rule: PaginationRule, source: Pagination.Source) throws(PaginationFailure) -> Pagination {
        guard case .json(let pageType) = operation.result, !pageType.isOptional else {
            throw PaginationFailure("the operation does not answer with one kind of JSON")
        }
        if let body = operation.body, body.flattened == nil || body.choice != nil {
            throw PaginationFailure(
                "the operation's body is not taken member by member",
                help: "raise `flatten-limit` of the configuration")
        }
        let name = rule.name ?? (operation.name == "list" ? "all" : operation.name + "All")
        guard rule.name != nil || !taken.contains(name) else {
            throw PaginationFailure(
                clash: "another call is called `\(name)`", help: "give the walk a `name` of its own")
        }
        let items = try items(rule, pageType)
        let (lead, position) = try lead(rule, page: pageType, item: items.type)
        return Pagination(
            name: name, rule: lead, more: try more(rule, pageType),
            pageSize: try rule.size.map { size throws(PaginationFailure) in try input(size, "page-size") },
            items: items.member, itemType: items.type, identity: try identity(rule, items.type), pageType: pageType,
            parameters: handedOn(without: position), source: source)
    }

    // MARK: - The call

    private var inputs: [Pagination.Input] {
        operation.parameters.map { .init(name: $0.name, key: $0.key, type: $0.type) }
            + (operation.body?.flattened ?? []).map {
                .init(name: $0.parameterName, key: $0.property.key, type: $0.property.type)
            }
    }

    private func input(_ key: String, _ role: String) throws(PaginationFailure) -> Pagination.Input {
        let inputs = inputs
        // The body's properties go first: a search has them there.
        let bodies = Set((operation.body?.flattened ?? []).map(\.parameterName))
        func named(_ key: String) -> Pagination.Input? {
            inputs.first { $0.key == key && bodies.contains($0.name) } ?? inputs.first { $0.key == key }
        }
        if let input = named(key) ?? member(key, named) { return input }
        let nearest = NearestName.suggestion(for: key, among: inputs.prefix(100).map(\.key))
        throw PaginationFailure(
            "`\(role): \(VisibleText.excerpt(of: key))` is neither a parameter nor a property of the body",
            help: nearest.map { "did you mean `\(VisibleText.excerpt(of: $0))`?" })
    }

    /// A member of a parameter that is an object: `q.page`. Of one that is not required, nothing else must be known to make
    /// one.
    private func member(_ key: String, _ named: (String) -> Pagination.Input?) -> Pagination.Input? {
        let steps = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard steps.count == 2, var input = named(steps[0]), let properties = symbols.properties(input.type),
            let member = properties.first(where: { $0.key == steps[1] && $0.presence != .required }),
            properties.allSatisfy({ $0.presence != .required })
                || operation.parameters.contains(where: { $0.name == input.name && $0.isRequired })
        else { return nil }
        input.member = member
        return input
    }

    private func isRequired(_ input: Pagination.Input) -> Bool {
        if input.member != nil { return false }
        if let parameter = operation.parameters.first(where: { $0.name == input.name }) { return parameter.isRequired }
        let property = operation.body?.flattened?.first { $0.parameterName == input.name }?.property
        return property?.presence == .required
    }

    private func number(_ key: String, _ role: String) throws(PaginationFailure) -> Pagination.Input {
        let input = try input(key, role)
        guard symbols.value(input.target).isNumber else {
            throw PaginationFailure("`\(role): \(key)` is not a number")
        }
        return input
    }

    private func cursor(_ key: String, from type: TypeReference?) throws(PaginationFailure) -> Pagination.Input {
        let input = try input(key, "cursor")
        guard !isRequired(input) else {
            throw PaginationFailure("`cursor: \(key)` is required, so that there is no call for the first page")
        }
        let own = symbols.value(input.target)
        guard own == .string || own.isNumber || own == .uuid else {
            throw PaginationFailure("`cursor: \(key)` is neither a text nor a number")
        }
        if let type {
            let given = symbols.value(type)
            guard given == own || own == .string && given.isWholeNumber else {
                throw PaginationFailure("`cursor: \(key)` is of another type than what is to be its next value")
            }
        }
        return input
    }

    /// Everything that the walk does not decide by itself: not where a page is.
    private func handedOn(without position: Pagination.Input?) -> [FlattenedProperty] {
        let all = operation.parameters.map(Self.handedOn) + (operation.body?.flattened ?? [])
        return all.filter { parameter in
            (parameter.parameterName != position?.name || position?.member != nil)
                && !(PaginationWords.isPosition(parameter.property.key) && parameter.property.presence != .required)
        }
    }

    /// A parameter of the operation as one of the method that walks.
    private static func handedOn(_ parameter: ClientModel.Parameter) -> FlattenedProperty {
        FlattenedProperty(
            parameterName: parameter.name,
            property: Property(
                name: parameter.name, key: parameter.key, type: parameter.type,
                presence: parameter.isRequired ? .required : .optional, isDeprecated: parameter.isDeprecated,
                documentation: parameter.documentation))
    }

    // MARK: - The answer

    private func lead(
        _ rule: PaginationRule, page: TypeReference, item: TypeReference
    ) throws(PaginationFailure) -> (Pagination.Rule, Pagination.Input?) {
        switch rule.lead {
        case .page(let key, let first, let total, let size, let count):
            let input = try number(key, "page")
            let size = (try? number(size, "page-size-result", page)) ?? nil
            return (
                .page(
                    input, first: first, total: try number(total, "total", page), size: size,
                    count: try number(count, "page-count", page)), input
            )
        case .offset(let key, let first, let total):
            let input = try number(key, "offset")
            return (.offset(input, first: first, total: try number(total, "total", page)), input)
        case .cursor(let key, let next):
            let (member, type) = try member(next, "next", of: page, "the answer")
            let input = try cursor(key, from: type)
            return (.cursor(input, next: member), input)
        case .lastItem(let key, let item):
            let (member, type) = try member(item, "next-item", of: self.item(rule, page) ?? page, "an item")
            let input = try cursor(key, from: type)
            return (.lastItem(input, cursor: member), input)
        case .header(let key, let field):
            let input = try cursor(key, from: nil)
            guard symbols.value(input.target) != .uuid else {
                throw PaginationFailure("`cursor: \(key)` is neither a text nor a whole number")
            }
            return (.header(input, field: field), input)
        case .url(let path):
            let (member, type) = try member(path, "next-url", of: page, "the answer")
            guard [.string, .url].contains(symbols.value(type)) else {
                throw PaginationFailure("`next-url: \(member.path)` is not a text")
            }
            return (.url(member), nil)
        case .link(let relation): return (.link(relation: relation), nil)
        }
    }

    private func item(_ rule: PaginationRule, _ page: TypeReference) -> TypeReference? {
        (try? items(rule, page))?.type
    }

    private func number(
        _ path: PaginationRule.Path?, _ role: String, _ page: TypeReference
    ) throws(PaginationFailure) -> Pagination.Member? {
        guard let path else { return nil }
        let (member, type) = try member(path, role, of: page, "the answer")
        guard symbols.value(type).isNumber else {
            throw PaginationFailure("`\(role): \(member.path)` is not a number")
        }
        return member
    }

    private func more(_ rule: PaginationRule, _ page: TypeReference) throws(PaginationFailure) -> Pagination.Member? {
        guard let path = rule.more else { return nil }
        let (member, type) = try member(path, "more", of: page, "the answer")
        guard symbols.value(type) == .boolean else {
            throw PaginationFailure("`more: \(member.path)` is not a Boolean")
        }
        return member
    }

    private func items(
        _ rule: PaginationRule, _ page: TypeReference
    ) throws(PaginationFailure) -> (member: Pagination.Member, type: TypeReference) {
        let path: PaginationRule.Path
        if let items = rule.items {
            path = items
        } else {
            guard let found = ListSearch(symbols: symbols).items(of: page) else {
                throw PaginationFailure(
                    "which member of the answer has the items is not plain", help: "name it: `items`")
            }
            path = found
        }
        let (member, type) = try member(path, "items", of: page, "the answer")
        guard let element = symbols.element(type) else {
            throw PaginationFailure(
                path.isEmpty ? "the answer is not an array" : "`items: \(member.path)` is not an array")
        }
        return (member, element)
    }

    private func identity(
        _ rule: PaginationRule, _ item: TypeReference
    ) throws(PaginationFailure) -> Pagination.Member? {
        switch rule.identity {
        case .none: return nil
        case .search: return ListSearch(symbols: symbols).identity(of: item)
        case .member(let path):
            let (member, type) = try member(path, "identity", of: item, "an item")
            guard !item.isOptional, symbols.value(type).isIdentity else {
                throw PaginationFailure("`identity: \(member.path)` is neither a text nor a number")
            }
            return member
        }
    }

    /// Follows the keys; one that stands for several, such as `meta.next`, is also found as it is written.
    private func member(
        _ path: PaginationRule.Path, _ role: String, of type: TypeReference, _ owner: String
    ) throws(PaginationFailure) -> (Pagination.Member, TypeReference) {
        if let found = follow(path, type) { return found }
        let steps = path.flatMap { $0.split(separator: ".").map(String.init) }
        if let found = follow(steps, type) { return found }
        let shown = VisibleText.excerpt(of: path.joined(separator: "."))
        let known = symbols.properties(type)?.prefix(100).map(\.key) ?? []
        let nearest = NearestName.suggestion(for: steps.first ?? "", among: known)
        throw PaginationFailure(
            "`\(role): \(shown)` is no member of \(owner)",
            help: nearest.map { "did you mean `\(VisibleText.excerpt(of: $0))`?" }
                ?? (known.isEmpty
                    ? nil : "it has \(known.prefix(12).map { VisibleText.excerpt(of: $0) }.joined(separator: ", "))"))
    }

    private func follow(_ keys: [String], _ type: TypeReference) -> (Pagination.Member, TypeReference)? {
        var member = Pagination.Member(names: [], keys: [])
        var type = type
        for key in keys {
            guard let property = symbols.properties(type)?.first(where: { $0.key == key }) else { return nil }
            member.names.append(property.name)
            member.keys.append(key)
            type = property.type
        }
        return (member, type)
    }
}

extension TypeReference {
    fileprivate var isOptional: Bool { if case .optional = self { true } else { false } }

    /// Whether an `Int` can become it.
    fileprivate var isNumber: Bool { isWholeNumber || self == .double }

    fileprivate var isWholeNumber: Bool { [.integer, .int32, .int64, .uint64].contains(self) }

    /// Whether values of it tell items apart.
    var isIdentity: Bool { isWholeNumber || self == .string || self == .uuid || self == .url }
}

extension PaginationFailure {
    /// A call that has the walk's name.
    init(clash why: String, help: String) {
        self.init(why, help: help)
        isClash = true
    }
}
