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
        let words = SubjectWords.words(of: type.name.components.last ?? "")
        return fragments(of: type, in: .top, whole: words, divided: [])
    }

    private func fragments(
        of type: TypeDeclaration, in scope: Scope, whole: [String], divided: [String]
    ) -> [Fragment] {
        if type.nested.isEmpty || !isSurelyLong(type) {
            let complete = fragment(type, in: scope, subject: whole)
            guard complete.lineCount > limit, !type.nested.isEmpty else { return [complete] }
        }
        var result = [fragment(type, in: scope, subject: divided, withNested: false)]
        let inner = scope.entering(type)
        for nested in type.nested {
            let words = divided + SubjectWords.words(of: nested.name.components.last ?? "")
            result.append(contentsOf: fragments(of: nested, in: inner, whole: words, divided: words))
        }
        return result
    }

    /// Whether a type has more lines than the limit by its declarations and properties alone: then it need not be rendered
    /// to be measured, again on each level of what is nested deeply.
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
