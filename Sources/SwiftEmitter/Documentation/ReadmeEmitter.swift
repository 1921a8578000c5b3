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
        let scope = CallSignature(context: context, receiver: "client", scope: context.clientScope)
        let isFlattened = usage.operations.contains(where: scope.isFlattened)
        if isFlattened { page.paragraph("A body that is shown as parameters can be passed as a value too.") }
        page.list(items(of: module.operations, signature: scope))
        for group in module.groups {
            page.heading(3, Identifier.sanitized(group.propertyName))
            page.paragraph(MarkdownText.singleLine(group.documentation ?? ""))
            let receiver = "client.\(Identifier.member(group.propertyName))"
            page.list(
                items(
                    of: group.operations,
                    signature: CallSignature(context: context, receiver: receiver, scope: .top)))
        }

        page.heading(2, "Errors, pages and tests")
        page.paragraph(usage.errors)
        if let pagination = usage.pagination { page.paragraph(pagination) }
        page.paragraph(usage.testing)
        return GeneratedFile(path: Self.path, contents: page.text)
    }

    private func items(of operations: [Operation], signature: CallSignature) -> [String] {
        operations.flatMap { operation in
            let summary = MarkdownText.singleLine(operation.summary ?? "")
            let notes = [summary, operation.isDeprecated ? "Deprecated." : ""].filter { !$0.isEmpty }
            let lines = signature.lines(of: operation).map { CommentText.code($0.replacing("`", with: "")) }
            return lines.enumerated().map { index, line in
                let note = index == 0 ? notes.joined(separator: " ") : "Walks the pages of this list."
                return note.isEmpty ? line : "\(line): \(note)"
            }
        }
    }

    private var manifest: [String] {
        let name = StringLiteral.quoted(module.name)
        guard !isPackage else {
            return [
                ".package(name: \(name), path: \(StringLiteral.quoted("../\(module.name)"))),", "…",
                ".product(name: \(name), package: \(name)),",
            ]
        }
        return [
            ".target(",
            "    name: \(name),",
            "    dependencies: [",
            "        .product(name: \"ClientRuntime\", package: \"clientgen\"),",
            "        .product(name: \"AsyncHTTPClientTransport\", package: \"clientgen\"),",
            "    ],",
            "    exclude: [\"\(Self.path)\"]),",
        ]
    }
}
