internal import ClientModel

/// Finds the list in what an operation answers with, and what tells its items apart, where that is plain.
struct ListSearch {
    /// An object with more members than this is a thing that has lists, not a page of one.
    static let largestPage = 16
    /// Of an item with more, many lists may be: it is not gone through for each.
    static let largestItem = 500

    let symbols: SymbolTable

    /// The way to the items; empty where the answer is the list.
    func items(of page: TypeReference) -> PaginationRule.Path? {
        if symbols.element(page) != nil { return [] }
        guard let properties = symbols.properties(page), properties.count <= Self.largestPage else { return nil }
        let lists = self.lists(properties)
        if !lists.isEmpty { return choice(lists).map { [$0.key] } }
        let envelopes = properties.filter {
            PaginationWords.envelopes.contains(PaginationWords.plain($0.key)) && symbols.properties($0.type) != nil
        }
        guard envelopes.count == 1, let inner = symbols.properties(envelopes[0].type),
            inner.count <= Self.largestPage
        else { return nil }
        return choice(self.lists(inner)).map { [envelopes[0].key, $0.key] }
    }

    private func lists(_ properties: [Property]) -> [Property] {
        properties.filter {
            !$0.isDeprecated && symbols.element($0.type) != nil
                && !PaginationWords.asides.contains(PaginationWords.plain($0.key))
        }
    }

    /// Of several lists, the one of objects; of several of these, none.
    private func choice(_ lists: [Property]) -> Property? {
        if lists.count == 1 { return lists[0] }
        let objects = lists.filter { list in
            symbols.element(list.type).map(symbols.value).map { type in
                if case .named(let name) = type, case .structure? = symbols[name]?.kind { return true }
                return false
            } ?? false
        }
        guard objects.count == 1, PaginationWords.lists.contains(PaginationWords.plain(objects[0].key)) else {
            return nil
        }
        return objects[0]
    }

    /// The member by which an item is told from others; nil if there is none that is plainly it.
    func identity(of item: TypeReference) -> Pagination.Member? {
        if case .optional = item { return nil }
        guard let properties = symbols.properties(item), properties.count <= Self.largestItem else { return nil }
        for word in PaginationWords.identities {
            guard
                let property = properties.first(where: {
                    $0.key.lowercased() == word && !$0.isDeprecated && symbols.value($0.type).isIdentity
                })
            else { continue }
            return Pagination.Member(names: [property.name], keys: [property.key])
        }
        return nil
    }
}
