import ClientModel

/// Writes the `README.md` of a module: how it is added, how the client is made, and every call in one line.
///
/// ```text
/// # Hyperstack
///
/// The client of Hyperstack Credentials API.
///
/// ## Calls
///
/// ### credentials
///
/// - `client.credentials.view(documentID: String) async throws -> Credential`: Looks up one credential.
/// ```
struct ReadmeEmitter {
    let context: EmissionContext
    /// Whether the module has a `Package.swift` of its own, beside which the page then stands.
    let isPackage: Bool

    static let path = "README.md"

    private var module: ClientModule { context.module }

    func file() -> GeneratedFile {
        let usage = ClientUsage(context: context)
        var page = MarkdownPage(sourceName: module.sourceName, title: module.name)
        page.paragraph("The client of \(MarkdownText.singleLine(module.title)).")

        page.heading(2, "Adding it")
        page.paragraph(
            isPackage
                ? "In the `Package.swift` of a service, with this folder beside it:"
                : "The target that holds this folder depends on the client's runtime, and leaves this page out:")
        page.code("text", manifest)

        page.heading(2, "Making the client")
        page.code("swift", usage.creation)
        page.paragraph(usage.credentials.joined(separator: " "))

        page.heading(2, "Calls")
        let isFlattened = usage.operations.contains { $0.body?.flattened != nil }
        if isFlattened { page.paragraph("A body that is shown as parameters can be passed as a value too.") }
        page.list(module.operations.flatMap { items(of: $0, on: "client", inGroup: false) })
        for group in module.groups {
            page.heading(3, Identifier.sanitized(group.propertyName))
            page.paragraph(MarkdownText.singleLine(group.documentation ?? ""))
            let receiver = "client.\(Identifier.member(group.propertyName))"
            page.list(group.operations.flatMap { items(of: $0, on: receiver, inGroup: true) })
        }

        page.heading(2, "Errors, pages and tests")
        page.paragraph(usage.errors)
        if let pagination = usage.pagination { page.paragraph(pagination) }
        page.paragraph(usage.testing)
        return GeneratedFile(path: Self.path, contents: page.text)
    }

    /// The call, with the body's properties one by one where there is such a method, and the walk over its pages.
    private func items(of operation: Operation, on receiver: String, inGroup isGrouped: Bool) -> [String] {
        guard operation.unavailable == nil else { return [] }
        let signatures = SwiftEmitter(context: context).signatures(of: operation, inGroup: isGrouped)
        let isCall = { (method: OperationSignatures.Method) in method.base == signatures.method.base }
        let summary = MarkdownText.singleLine(operation.summary ?? "")
        let note = [summary, operation.isDeprecated ? "Deprecated." : ""].filter { !$0.isEmpty }.joined(separator: " ")
        let call = signatures.overloads.first(where: isCall) ?? signatures.method
        return [item(call, receiver, note)]
            + signatures.overloads.filter { !isCall($0) }.map { method in
                let other = operation.alternatives.first { Identifier.declaration($0.name) == method.base }
                guard let other else { return item(method, receiver, "Walks the pages of this list.") }
                let accepted = other.answerMediaType.map { "Answered in \(CommentText.code($0))." } ?? ""
                return item(method, receiver, [note, accepted].filter { !$0.isEmpty }.joined(separator: " "))
            }
    }

    private func item(_ method: OperationSignatures.Method, _ receiver: String, _ note: String) -> String {
        let line = CommentText.code("\(receiver).\(method.declaration)".replacing("`", with: ""))
        return note.isEmpty ? line : "\(line): \(note)"
    }

    private var manifest: [String] {
        let name = StringLiteral.quoted(module.name)
        guard !isPackage else {
            return [
                ".package(name: \(name), path: \(StringLiteral.quoted("../\(module.name)"))),", "…",
                ".product(name: \(name), package: \(name)),",
            ]
        }
        let products = ["ClientRuntime"] + [module.options.transport.module].compactMap(\.self)
        return [".target(", "    name: \(name),", "    dependencies: ["]
            + products.map { "        .product(name: \"\($0)\", package: \"clientgen\")," }
            + ["    ],", "    exclude: [\"\(Self.path)\"]),"]
    }
}
