import ClientModel

/// Renders the types of a module.
struct TypeFragments {
    let context: EmissionContext
    /// How many lines a type has whose nested types may stand elsewhere.
    let limit: Int

    /// A top-level type with all that is nested in it; or, where that is too long, without, and extensions.
    ///
    /// ```swift
    /// extension Owner {
    ///     public struct Nested: APIModel { … }
    /// }
    /// ```
    ///
    /// The subject of a whole type is that of its name. Within a divided one, what is the owner's own has none, and what
    /// is nested has that of its own name.
    func fragments(of type: TypeDeclaration) -> [Fragment] {
        if type.nested.isEmpty || !isSurelyLong(type) {
            let complete = fragment(type, in: .top, subject: Self.words(of: type))
            guard complete.lineCount > limit, !type.nested.isEmpty else { return [complete] }
        }
        return divided(part(type, in: .top, subject: []))
    }

    private static func words(of type: TypeDeclaration) -> [String] {
        SubjectWords.words(of: type.name.components.last ?? "")
    }

    /// A type of a divided one, rendered without those nested in it: what it comes to with them is known before it is
    /// rendered with them, which would be done again on each level of what is nested deeply.
    private struct Part {
        let type: TypeDeclaration
        let scope: Scope
        let own: Fragment
        let nested: [Part]
        /// How many lines the type has at least, with all that is nested in it.
        let leastLineCount: Int
    }

    private func part(_ type: TypeDeclaration, in scope: Scope, subject: [String]) -> Part {
        let inner = scope.entering(type)
        let nested = type.nested.map { part($0, in: inner, subject: subject + Self.words(of: $0)) }
        let own = fragment(type, in: scope, subject: subject, withNested: false)
        // But for the extension that it stands in.
        let leastLineCount = nested.reduce(own.lineCount - 3) { $0 + $1.leastLineCount }
        return Part(type: type, scope: scope, own: own, nested: nested, leastLineCount: leastLineCount)
    }

    private func divided(_ part: Part) -> [Fragment] {
        [part.own]
            + part.nested.flatMap { nested in
                if nested.nested.isEmpty { return [nested.own] }
                if nested.leastLineCount <= limit {
                    let complete = fragment(nested.type, in: nested.scope, subject: nested.own.subject)
                    if complete.lineCount <= limit { return [complete] }
                }
                return divided(nested)
            }
    }

    /// Whether a type has more lines than the limit by its declarations and properties alone: then it need not be rendered
    /// to be measured.
    private func isSurelyLong(_ type: TypeDeclaration) -> Bool {
        var lines = 0
        var pending = [type]
        while let type = pending.popLast(), lines <= limit {
            lines += 1
            if case .structure(let structure) = type.kind { lines += structure.properties.count }
            pending += type.nested
        }
        return lines > limit
    }

    private func fragment(
        _ type: TypeDeclaration, in scope: Scope, subject: [String], withNested: Bool = true
    ) -> Fragment {
        let declarations = TypeEmitter(context: context).declarations(for: type, in: scope, withNested: withNested)
        var declared = type
        if !withNested { declared.nested = [] }
        let path = scope.path + [type.name.components.last ?? ""]
        return Fragment(
            identity: path.joined(separator: "."), subject: subject, usesRuntime: context.usesRuntime(declared),
            declarations)
    }
}
