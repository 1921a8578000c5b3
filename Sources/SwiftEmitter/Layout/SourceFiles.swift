import ClientModel

/// Files that are being put together, each of them once whatever the case of the letters of its name.
struct SourceFiles {
    private struct File {
        var folder: String
        var name: String
        var fragments: [Fragment]
    }

    /// The file that brings the runtime to whoever imports the module.
    private let clientName: String
    private var files: [String: File] = [:]

    init(clientName: String) {
        self.clientName = FileName.safe(clientName)
    }

    /// Adds to the file of that name; of spellings that differ in case, the first by its bytes is taken.
    mutating func add(_ fragments: [Fragment], to name: String, in folder: String = "") {
        let name = FileName.safe(name)
        var file = files[FileName.key(name)] ?? File(folder: folder, name: name, fragments: [])
        if name.utf8.lexicographicallyPrecedes(file.name.utf8) { file.name = name }
        file.fragments.append(contentsOf: fragments)
        files[FileName.key(name)] = file
    }

    /// Adds types to the file of that name, after everything else: `Models/{name}.swift`.
    mutating func addModels(_ fragments: [Fragment], to name: String) {
        let isTaken = files[FileName.key(FileName.safe(name))].map { $0.folder.isEmpty } ?? false
        // No name in Swift has this sign, so that nothing else is called so.
        add(fragments, to: isTaken ? "\(name)-Models" : name, in: "Models/")
    }

    /// The finished files, sorted by path.
    func rendered(_ context: EmissionContext) -> [GeneratedFile] {
        files.values
            .map { file in
                let path = "\(file.folder)\(file.name).swift"
                return GeneratedFile(
                    path: path,
                    contents: context.fileText(
                        file.fragments, holdsClient: file.folder.isEmpty && file.name == clientName))
            }
            .ordered(on: { $0.path })
    }
}

extension EmissionContext {
    /// The header, the imports and the fragments.
    func fileText(_ fragments: [Fragment], holdsClient: Bool) -> String {
        var header = CodePrinter()
        printHeader(
            to: &header, usesRuntimePublicly: holdsClient || fragments.contains { $0.usesRuntime },
            exportsRuntime: holdsClient, usesOAuth: holdsClient && module.usesOAuth,
            others: holdsClient ? [module.options.transport.module].compactMap(\.self) : []
        )
        return header.text + Fragment.text(of: fragments)
    }
}
