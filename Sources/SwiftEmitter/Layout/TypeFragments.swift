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
        return fragments(of: type, in: [], whole: words, divided: [])
    }

    private func fragments(
        of type: TypeDeclaration, in parents: [TypeDeclaration], whole: [String], divided: [String]
    ) -> [Fragment] {
        let complete = fragment(type, in: parents, subject: whole)
        guard complete.lineCount > limit, !type.nested.isEmpty else { return [complete] }
        var result = [fragment(type, in: parents, subject: divided, withNested: false)]
        for nested in type.nested {
            let words = divided + SubjectWords.words(of: nested.name.components.last ?? "")
            result.append(contentsOf: fragments(of: nested, in: parents + [type], whole: words, divided: words))
        }
        return result
    }

    private func fragment(
        _ type: TypeDeclaration, in parents: [TypeDeclaration], subject: [String], withNested: Bool = true
    ) -> Fragment {
        let declarations = TypeEmitter(context: context).declarations(for: type, in: parents, withNested: withNested)
        var declared = type
        if !withNested { declared.nested = [] }
        let path = (parents + [type]).map { $0.name.components.last ?? "" }
        return Fragment(
            identity: path.joined(separator: "."), subject: subject, usesRuntime: context.usesRuntime(declared),
            declarations)
    }
}
