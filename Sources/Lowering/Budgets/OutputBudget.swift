package import ClientModel
package import Diagnostics
package import OpenAPI

/// How much a document may become: a stated multiple of its size.
///
/// Lowering repeats what references share: a parameter of every operation, the members of a base in every schema that
/// extends it, a sample at every test. Whatever is made is weighed as it is made. What is too much ends in one error that
/// names the place, and nothing more is made.
package final class OutputBudget {
    /// For each byte of the documents that were read, so many may be written.
    static let factor = 32
    /// So many may be written however small the documents are.
    static let base = 8 << 20

    private let documents: LinkedReferences
    private let diagnostics: DiagnosticSink
    private var spent = Weight()
    private var planned = Weight()
    /// Members that composed schemas repeated.
    private var members = 0
    /// Members of the branches of unions.
    private var branchMembers = 0
    private(set) var isSpent = false

    init(documents: LinkedReferences, diagnostics: DiagnosticSink) {
        self.documents = documents
        self.diagnostics = diagnostics
    }

    /// What may be written in all, in bytes.
    private var limit: Int { Self.base + Self.factor * documents.byteCount }

    /// Takes what something weighs; false if it is too much.
    package func take(_ weight: Weight, of what: String, at origin: Origin) -> Bool {
        guard !isSpent else { return false }
        spent.add(weight.bytes)
        return spent.bytes <= limit || refuse(what, at: origin)
    }

    /// Whether what came of a document is too much in the end, which is then said.
    ///
    /// Weights are estimates: of schemas that take a few bytes each, some hold less than is written.
    package static func refuses(_ byteCount: Int, of document: OpenAPIDocument, diagnostics: DiagnosticSink) -> Bool {
        let limit = base + factor * document.linked.byteCount
        guard byteCount > limit else { return false }
        diagnostics.report(.outputTooLarge("all that it describes", limit: limit, factor: factor, document.origin))
        return true
    }

    /// Takes what an operation weighs before it is lowered; false if it is too much.
    ///
    /// Counted apart, since it is what will be counted again.
    func take(planned weight: Weight, of what: String, at origin: Origin) -> Bool {
        guard !isSpent else { return false }
        planned.add(weight.bytes)
        return planned.bytes <= limit || refuse(what, at: origin)
    }

    /// Takes the members that a union's branches have, before these are named; false if they are too many.
    ///
    /// What tells branches apart is looked for in all their members, also where many lead to one schema. Documents in
    /// use have three for each thousand bytes, and may have one for each eight.
    func take(branchMembers count: Int, at origin: Origin) -> Bool {
        guard !isSpent else { return false }
        branchMembers += count
        let limit = limit / (8 * Self.factor)
        return branchMembers <= limit || refuse(.branchesTooLarge(limit: limit, origin))
    }

    /// Takes the least that a union's branches weigh before its type is declared; false if it is too much.
    ///
    /// Unions that lead back to each other have each other's branches: naming them all takes longer than what may be
    /// written.
    func takeBranches(called names: [String], at origin: Origin) -> Bool {
        var weight = Weight()
        for name in names { weight.add(200 + name.utf8.count) }
        return take(planned: weight, of: "this union", at: origin)
    }

    /// Takes members that a schema has from what it extends; false if these are too many.
    ///
    /// These are held in memory before any of them is written: for each byte of the documents, one.
    func take(members count: Int, at origin: Origin) -> Bool {
        guard !isSpent else { return false }
        members += count
        return members <= limit / Self.factor || refuse("this schema", at: origin)
    }

    private func refuse(_ what: String, at origin: Origin) -> Bool {
        refuse(.outputTooLarge(what, limit: limit, factor: Self.factor, origin))
    }

    private func refuse(_ diagnostic: Diagnostic) -> Bool {
        isSpent = true
        diagnostics.report(diagnostic)
        return false
    }
}
