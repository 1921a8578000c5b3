/// The folders whose files references may name, and how paths are shown.
struct AllowedFolders {
    /// The folder of the root document, symbolic links followed.
    let document: String
    /// The same as messages show it.
    let shownDocument: String
    private let opened: [OpenFolder]
    /// As they were named: what may be looked up is decided before any link is followed.
    private let named: [String]

    init(document: String, shown: String, others: [String]) {
        let own = OpenFolder(document)
        self.document = own?.path ?? document
        shownDocument = shown
        opened = ([own] + others.map { OpenFolder($0) }).compactMap { $0 }
        let working = (try? LocalFile.realPath(".").get()) ?? "/"
        named = others.map { FilePath.normalized(FilePath.join(working, $0)) }
    }

    /// Whether an absolute path may be looked up, before links are followed.
    func mayLookUp(_ path: String) -> Bool {
        (opened.map(\.path) + named).contains { FilePath.isInside(path, $0) }
    }

    /// The folder that lets the file at a path without links be read; nil if none does.
    func holding(_ realPath: String) -> OpenFolder? {
        opened.first { FilePath.isInside(realPath, $0.path) }
    }

    /// A path from the root document's folder, the same however it is reached.
    func name(of path: String) -> String {
        FilePath.relative(path, from: document)
    }

    /// A path for messages: from where the root document is shown.
    func shown(_ path: String) -> String {
        guard document.hasPrefix("/") else { return path }
        return FilePath.normalized(FilePath.join(shownDocument, name(of: path)))
    }
}
