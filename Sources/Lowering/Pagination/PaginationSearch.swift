internal import ClientModel
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Finds how a list is walked where the document says so plainly, by what parameters and members are called and by their
/// types. What could be something else is left alone.
final class PaginationSearch {
    let symbols: SymbolTable
    let document: OpenAPIDocument
    let plan: OperationPlan
    let operation: ClientModel.Operation

    init(symbols: SymbolTable, document: OpenAPIDocument, plan: OperationPlan, operation: ClientModel.Operation) {
        self.symbols = symbols
        self.document = document
        self.plan = plan
        self.operation = operation
    }

    /// What a call takes, as far as it may say which page is meant.
    private struct Input {
        /// On the wire; of a member of a parameter, its way, such as `pageable.page`.
        var key: String
        var plain: String
        var type: TypeReference
        var isRequired: Bool
        var documentation: String
        /// The parameter that it is a member of.
        var owner: String?
    }

    /// A member of the answer, and where it stands.
    private struct Member {
        var path: PaginationRule.Path
        var plain: String
        /// What holds it; empty at the top.
        var owner: String
        var type: TypeReference
        var documentation: String

        /// Whether a text is described as a URL.
        var isURL: Bool {
            guard type == .string else { return type == .url }
            let text = PaginationWords.beginning(of: documentation)
            return text.contains("URL") || text.contains("URI")
        }
    }

    func rule() -> PaginationRule? {
        guard case .json(let page) = operation.result, asksForAList,
            let items = ListSearch(symbols: symbols).items(of: page)
        else { return nil }
        let inputs = inputs
        let members = members(of: page)
        guard
            var rule = link(inputs) ?? url(members, inputs) ?? steps(inputs, members) ?? query(members)
        else { return nil }
        rule.items = items
        if rule.size != nil { return rule }
        rule.size = inputs.first { PaginationWords.sizes.contains($0.plain) && isWhole($0.type) }?.key
        return rule
    }

    /// A cursor goes before an offset, unless the caller has to ask for it.
    private func steps(_ inputs: [Input], _ members: [Member]) -> PaginationRule? {
        let hasToggle = inputs.contains { PaginationWords.isToggle($0.plain) }
        let cursor = cursor(inputs, members)
        let offset = offset(inputs, members)
        return (hasToggle ? offset ?? cursor : cursor ?? offset) ?? lastItem(inputs, members) ?? page(inputs, members)
    }

    // MARK: - The request

    /// Only what reads is called again for the next page. A POST does where its words say so, and its body has the pages.
    private var asksForAList: Bool {
        switch operation.method {
        case "GET": return operation.body == nil
        case "QUERY": return operation.body?.format == .json
        case "POST" where operation.body?.format == .json: break
        default: return false
        }
        if operation.isSafeToRepeat { return true }
        let words = Set(
            Words.split(operation.id + " " + (plan.item.path.split(separator: "/").last ?? "")).map { $0.lowercased() })
        return !words.isDisjoint(with: PaginationWords.asking) && words.isDisjoint(with: PaginationWords.acting)
    }

    private var inputs: [Input] {
        let own = operation.parameters.filter { $0.location == .query }.map {
            Input(
                key: $0.key, plain: PaginationWords.plain($0.key), type: symbols.value($0.type),
                isRequired: $0.isRequired, documentation: $0.documentation ?? "")
        }
        let body = (operation.body?.flattened ?? []).map(\.property).map {
            Input(
                key: $0.key, plain: PaginationWords.plain($0.key), type: symbols.value($0.type),
                isRequired: $0.presence == .required, documentation: $0.documentation ?? "")
        }
        // A POST that acts may have a page in its query for other reasons.
        return operation.method == "GET" ? own + exploded : body
    }

    /// The members of parameters that are objects, where each member is a parameter of its own on the wire.
    private var exploded: [Input] {
        operation.parameters.flatMap { parameter -> [Input] in
            guard parameter.location == .query, parameter.style == .form, parameter.explode, parameter.content == nil,
                let properties = symbols.properties(parameter.type), properties.count <= ListSearch.largestPage
            else { return [] }
            return properties.map {
                Input(
                    key: parameter.key + "." + $0.key, plain: PaginationWords.plain($0.key),
                    type: symbols.value($0.type), isRequired: $0.presence == .required,
                    documentation: $0.documentation ?? "", owner: parameter.key)
            }
        }
    }

    private func isWhole(_ type: TypeReference) -> Bool { [.integer, .int32, .int64, .uint64].contains(type) }

    private func hasSize(_ inputs: [Input]) -> Bool {
        inputs.contains { PaginationWords.sizes.contains($0.plain) && isWhole($0.type) }
    }

    // MARK: - The answer

    /// The members of the answer, and of what holds members that say where the next page is.
    private func members(of page: TypeReference) -> [Member] {
        var members: [Member] = []
        func add(_ properties: [Property], _ path: PaginationRule.Path, _ owner: String, depth: Int) {
            for property in properties where !property.isDeprecated {
                let plain = PaginationWords.plain(property.key)
                let type = symbols.value(property.type)
                members.append(
                    Member(
                        path: path + [property.key], plain: plain, owner: owner, type: type,
                        documentation: property.documentation ?? ""))
                guard depth < 2, PaginationWords.wrappers.contains(plain), let inner = symbols.properties(type),
                    inner.count <= ListSearch.largestPage
                else { continue }
                add(inner, path + [property.key], plain, depth: depth + 1)
            }
        }
        add(symbols.properties(page) ?? [], [], "", depth: 0)
        return members
    }

    private func first(_ members: [Member], _ words: Set<String>, _ isType: (TypeReference) -> Bool) -> Member? {
        members.first { words.contains($0.plain) && isType($0.type) }
    }

    /// The Boolean that says whether there are more.
    private func more(_ members: [Member]) -> PaginationRule.Path? {
        (first(members, PaginationWords.mores) { $0 == .boolean } ?? first(members, ["nextpage"]) { $0 == .boolean })?
            .path
    }

    // MARK: - Rules

    /// A documented `Link`, of an operation whose pages are asked for somehow.
    private func link(_ inputs: [Input]) -> PaginationRule? {
        let isPaged = inputs.contains {
            PaginationWords.isPosition($0.plain) || PaginationWords.sizes.contains($0.plain)
                || ["after", "since"].contains($0.plain)
        }
        let successes = ResponseRoles(plan).successes.map(\.response.response)
        guard isPaged, operation.method == "GET",
            successes.contains(where: { $0.headers.contains { $0.name.lowercased() == "link" } })
        else { return nil }
        return PaginationRule(lead: .link(relation: "next"))
    }

    private func url(_ members: [Member], _ inputs: [Input]) -> PaginationRule? {
        guard operation.method == "GET" || hasSize(inputs) else { return nil }
        let isText = { (type: TypeReference) in type == .string || type == .url }
        let plain = first(members, PaginationWords.nextURLs, isText)
        // `next` may as well be a cursor, a number or an object.
        let described = members.first { PaginationWords.nexts.contains($0.plain) && $0.isURL }
        let linked = members.first { $0.owner == "links" && $0.plain == "next" && isText($0.type) }
        guard let member = plain ?? described ?? linked else { return nil }
        return PaginationRule(lead: .url(member.path))
    }

    private func cursor(_ inputs: [Input], _ members: [Member]) -> PaginationRule? {
        func fits(_ member: Member, _ input: Input) -> Bool {
            member.type == input.type || input.type == .string && isWhole(member.type)
        }
        let more = more(members)
        for input in inputs
        where !input.isRequired && (input.type == .string || input.type == .double || isWhole(input.type)) {
            let isCursor = PaginationWords.cursors.contains(input.plain)
            let isAfter = PaginationWords.afters.contains(input.plain)
            let isPage = PaginationWords.pages.contains(input.plain)
            guard isCursor || isAfter || isPage else { continue }
            let next = members.first { member in
                guard fits(member, input) else { return false }
                if isPage {
                    return PaginationWords.nexts.contains(member.plain) && isWhole(member.type) && isWhole(input.type)
                }
                if PaginationWords.nextCursors.contains(member.plain) { return true }
                if PaginationWords.nexts.contains(member.plain) { return isCursor || member.owner != "" }
                // The cursor of a page where the page also says whether there are more, or where it is held by such.
                if member.plain == "cursor" {
                    return more != nil || member.owner == "pagination" || member.owner == "paging"
                }
                return isAfter && member.plain == "after" && ["cursor", "cursors", "paging"].contains(member.owner)
            }
            guard let next else { continue }
            var rule = PaginationRule(lead: .cursor(input.key, next: next.path))
            rule.more = more
            return rule
        }
        return nil
    }

    /// `starting_after` is the id of the last item, by those who call it so; so is `after` where only the items' `id` is of
    /// its named type, and nothing leads back.
    private func lastItem(_ inputs: [Input], _ members: [Member]) -> PaginationRule? {
        guard case .json(let page) = operation.result,
            let path = ListSearch(symbols: symbols).items(of: page), let item = item(page, path),
            let properties = symbols.properties(item), properties.count <= ListSearch.largestItem,
            let identity = properties.first(where: { $0.key == "id" && $0.presence == .required })
        else { return nil }
        let more = more(members)
        if let input = inputs.first(where: { $0.plain == "startingafter" && !$0.isRequired }), more != nil,
            symbols.value(identity.type) == input.type
        {
            var rule = PaginationRule(lead: .lastItem(input.key, cursor: ["id"]))
            rule.more = more
            return rule
        }
        let after = operation.parameters.first {
            PaginationWords.plain($0.key) == "after" && $0.location == .query && !$0.isRequired
        }
        guard let after, case .named = after.type.unwrapped, hasSize(inputs), operation.method == "GET",
            !inputs.contains(where: { ["before", "around"].contains($0.plain) }),
            properties.filter({ $0.type.unwrapped == after.type.unwrapped }).map(\.key) == ["id"]
        else { return nil }
        var rule = PaginationRule(lead: .lastItem(after.key, cursor: ["id"]))
        rule.more = more
        return rule
    }

    private func item(_ page: TypeReference, _ path: PaginationRule.Path) -> TypeReference? {
        var type = page
        for key in path {
            guard let property = symbols.properties(type)?.first(where: { $0.key == key }) else { return nil }
            type = property.type
        }
        return symbols.element(type)
    }

    private func offset(_ inputs: [Input], _ members: [Member]) -> PaginationRule? {
        // Alone, an offset may be one of anything.
        guard hasSize(inputs),
            let input = inputs.first(where: { PaginationWords.offsets.contains($0.plain) && isWhole($0.type) }),
            let start = firstOffset(input)
        else { return nil }
        var rule = PaginationRule(
            lead: .offset(
                input.key, first: start,
                total: first(members, PaginationWords.totals) { isWhole($0) || $0 == .double }?.path))
        rule.more = more(members)
        return rule
    }

    private func page(_ inputs: [Input], _ members: [Member]) -> PaginationRule? {
        guard
            let input = inputs.first(where: { PaginationWords.pages.contains($0.plain) && isWhole($0.type) }),
            let first = firstPage(input, members)
        else { return nil }
        let total = self.first(members, PaginationWords.totals) { isWhole($0) }
        let count = self.first(members, PaginationWords.pageCounts) { isWhole($0) }
        let more = more(members)
        let text = PaginationWords.beginning(of: input.documentation).lowercased()
        // Of a document, a page may be one of paper.
        let isPlain =
            hasSize(inputs) || total != nil || count != nil || more != nil || text.contains("results")
            || text.contains("returned")
        guard isPlain, operation.method == "GET" || hasSize(inputs) else { return nil }
        var rule = PaginationRule(
            lead: .page(input.key, first: first, total: total?.path, size: nil, count: count?.path))
        rule.more = more
        return rule
    }

    /// Flask-AppBuilder has its pages in a parameter `q` of JSON, which begin at 0, and the total in `count`.
    private func query(_ members: [Member]) -> PaginationRule? {
        guard
            let parameter = operation.parameters.first(where: {
                $0.key == "q" && $0.location == .query && $0.content?.format == .json
            }), let properties = symbols.properties(parameter.type)
        else { return nil }
        let numbers = properties.filter { isWhole(symbols.value($0.type)) }.map(\.key)
        let isBuilder =
            numbers.contains("page") && numbers.contains("page_size")
            && properties.contains { ["order_column", "include_ids"].contains($0.key) }
        let count = members.first { $0.plain == "count" && $0.owner == "" && (isWhole($0.type) || $0.type == .double) }
        guard isBuilder, operation.method == "GET", let count else { return nil }
        var rule = PaginationRule(lead: .page("q.page", first: 0, total: count.path, size: nil, count: nil))
        rule.size = "q.page_size"
        return rule
    }

    /// From 1, unless the document says otherwise; nil where it leaves that open.
    private func firstPage(_ input: Input, _ members: [Member]) -> Int? {
        let text = PaginationWords.beginning(of: input.documentation).lowercased()
        if ["zero-based", "zero based", "0-based", "0 based", "starts at 0", "starting from 0", "starting at 0"]
            .contains(where: text.contains)
        {
            return 0
        }
        guard let keywords = schema(of: input)?.keywords else { return 1 }
        if let value = keywords.defaultValue?.integer { return value == 0 ? 0 : 1 }
        guard keywords.constraints["minimum"]?.integer == 0 else { return 1 }
        return isSpringPage(members) ? 0 : nil
    }

    /// From 0, unless the document says that the first item is 1; nil where it is pages that are counted.
    private func firstOffset(_ input: Input) -> Int? {
        let text = PaginationWords.beginning(of: input.documentation).lowercased()
        if ["pages to skip", "page to skip"].contains(where: text.contains) { return nil }
        if ["one-based", "one based", "1-based", "1 based", "starts at 1", "starting from 1", "starting at 1"]
            .contains(where: text.contains)
        {
            return 1
        }
        guard let keywords = schema(of: input)?.keywords else { return 0 }
        let first = keywords.defaultValue?.integer ?? keywords.constraints["minimum"]?.integer
        return first == 1 ? 1 : 0
    }

    private func schema(of input: Input) -> Schema? {
        let parameter = plan.parameters.first {
            $0.parameter.name == input.owner ?? input.key && $0.parameter.location == "query"
        }
        if let owner = input.owner {
            return property(String(input.key.dropFirst(owner.count + 1)), of: parameter?.schema)
        }
        return parameter?.schema ?? property(input.key, of: plan.bodies.first?.media.schema)
    }

    /// Whether the answer is a page of Spring Data, whose pages begin at 0: `number` is that of the page.
    private func isSpringPage(_ members: [Member]) -> Bool {
        let names: Set = ["number", "totalpages", "totalelements", "numberofelements"]
        return names.isSubset(of: members.filter { $0.owner == "" && isWhole($0.type) }.map(\.plain))
    }

    private func property(_ key: String, of schema: Schema?) -> Schema? {
        guard var schema else { return nil }
        for _ in 0..<16 {
            guard let reference = schema.keywords.reference, let target = document.linked.schema(reference) else {
                break
            }
            schema = target
        }
        return schema.keywords.properties.first { $0.key == key }?.schema
    }
}
