import ClientModel

/// Which declarations go into which file.
///
/// Where a declaration stands depends on its own name, and on the declarations of its subject where these are many: never
/// on how many others the module has, or in what order.
struct FileLayout {
    let context: EmissionContext
    var division = SubjectDivision()

    private var module: ClientModule { context.module }

    /// Every file, sorted by path.
    func files() -> [GeneratedFile] {
        let operations = OperationFragments(context: context)
        var sources = SourceFiles(clientName: module.clientName)
        place(operations.client(), module.clientName, partsBelow: "+Operations+", in: &sources)
        for group in module.groups {
            place(
                operations.group(group), "\(module.clientName)+\(group.typeName)", partsBelow: "+", in: &sources)
        }
        placeTypes(in: &sources)
        if let webhooks = module.webhooks { sources.add(WebhookEmitter.fragment(context), to: webhooks.typeName) }
        return sources.rendered(context)
    }

    /// What belongs to the client or a group: in one file, or its protocol in a file of its own and the rest by paths.
    private func place(
        _ fragments: [Fragment], _ name: String, partsBelow separator: String, in sources: inout SourceFiles
    ) {
        guard SubjectDivision.lineCount(fragments) > division.limit else {
            sources.add(fragments, to: name)
            return
        }
        for fragment in fragments {
            if let file = fragment.ownFile { sources.add([fragment], to: file) }
        }
        for part in division.parts(of: fragments.filter { $0.ownFile == nil }) {
            let suffix = part.prefix.joined()
            sources.add(part.fragments, to: suffix.isEmpty ? name : "\(name)\(separator)\(suffix)")
        }
    }

    private func placeTypes(in sources: inout SourceFiles) {
        let emitter = TypeFragments(context: context, limit: division.limit)
        var fragments: [Fragment] = []
        for type in module.types {
            let rendered = emitter.fragments(of: type)
            guard rendered.count > 1 else {
                fragments.append(contentsOf: rendered)
                continue
            }
            let owner = type.name.components.last ?? ""
            for part in division.parts(of: rendered) {
                if part.prefix.isEmpty {
                    fragments.append(contentsOf: part.fragments.map { $0.moved(to: SubjectWords.words(of: owner)) })
                } else {
                    sources.addModels(part.fragments, to: "\(owner)+\(part.prefix.joined())")
                }
            }
        }
        // Types of different first words are no relatives, however few there are.
        for subject in SubjectDivision.grouped(fragments) {
            for part in division.parts(of: subject.fragments, depth: 1) {
                sources.addModels(part.fragments, to: part.prefix.joined())
            }
        }
    }
}
