internal import SwiftEmitter

/// What is in an output folder, without looking into anything that is not the tool's.
struct OutputSurvey {
    /// Folders nested deeper than this are nobody's output.
    private static let maximumDepth = 32

    /// What stands at each path inside the folder.
    private(set) var kinds: [String: Folder.Kind] = [:]
    /// The files that the tool wrote.
    private(set) var generated: Set<String> = []
    /// Temporary files of interrupted runs, sorted.
    private(set) var leftovers: [String] = []

    /// Looks through the folder; nil stands for one that does not exist.
    init(of folder: Folder?) throws(FileSystemError) {
        if let folder { try survey(folder, prefix: "", depth: 0) }
    }

    /// Whether a name that is not of ASCII equals one that is, as strings of Swift do: no file of the tool is called so.
    private static func looksASCII(_ name: String) -> Bool {
        name.unicodeScalars.contains { ["\u{37E}", "\u{1FEF}", "\u{212A}"].contains($0) }
    }

    private mutating func survey(_ folder: Folder, prefix: String, depth: Int) throws(FileSystemError) {
        for name in try folder.names() {
            guard !Self.looksASCII(name), let kind = try folder.kind(of: name) else { continue }
            let path = prefix + name
            kinds[path] = kind
            switch kind {
            case .file where TemporaryName.matches(name): leftovers.append(path)
            case .file where Ownership.isPossible(name) && OutputPath(path) != nil:
                let head = try folder.read(name, upTo: Ownership.examinedBytes)
                if Ownership.isGenerated(head) { generated.insert(path) }
            case .folder where !name.hasPrefix(".") && depth < Self.maximumDepth:
                try survey(folder.subfolder(name), prefix: path + "/", depth: depth + 1)
            case .file, .folder, .symbolicLink, .other: break
            }
        }
    }
}

/// The generated files against those on the disk.
struct OutputComparison {
    private(set) var obstacles: [OutputError.Obstacle] = []
    private var differences: [OutputPlan.Difference] = []
    private var paths: Set<String> = []
    private let survey: OutputSurvey
    private static let manifest = "Package.swift"
    private let root: Folder?

    /// Compares both ways; nil stands for a folder that does not exist.
    init(_ files: [GeneratedFile], with root: Folder?) throws(FileSystemError) {
        self.root = root
        survey = try OutputSurvey(of: root)
        for file in files { try compare(file) }
        if survey.generated.contains(Self.manifest), !paths.contains(Self.manifest) {
            obstacles.append(.init(kind: .package, path: Self.manifest))
        }
        for path in survey.generated.subtracting(paths) {
            differences.append(.init(path: path, committed: try read(path), regenerated: nil))
        }
        differences.sort { $0.path < $1.path }
        obstacles.sort { $0.path < $1.path }
    }

    /// What would have to be done.
    var plan: OutputPlan {
        OutputPlan(differences: differences, fileCount: paths.count, leftovers: survey.leftovers)
    }

    private mutating func compare(_ file: GeneratedFile) throws(FileSystemError) {
        guard let path = OutputPath(file.path), paths.insert(path.text).inserted else {
            obstacles.append(.init(kind: .invalidPath, path: file.path))
            return
        }
        var folder = ""
        for name in path.folders {
            folder += folder.isEmpty ? name : "/" + name
            guard let kind = survey.kinds[folder] else { break }
            guard kind == .folder else {
                obstacles.append(.init(kind: kind == .symbolicLink ? .symbolicLink : .wrongKind, path: folder))
                return
            }
        }
        let contents = Array(file.contents.utf8)
        switch survey.kinds[path.text] {
        case nil: differences.append(.init(path: path.text, committed: nil, regenerated: contents))
        case .file:
            guard survey.generated.contains(path.text) else {
                obstacles.append(.init(kind: .foreignFile, path: path.text))
                return
            }
            let committed = try read(path.text)
            if committed != contents {
                differences.append(.init(path: path.text, committed: committed, regenerated: contents))
            }
        case .symbolicLink: obstacles.append(.init(kind: .symbolicLink, path: path.text))
        case .folder, .other: obstacles.append(.init(kind: .wrongKind, path: path.text))
        }
    }

    private func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        guard let path = OutputPath(path), var folder = root else { return [] }
        for name in path.folders { folder = try folder.subfolder(name) }
        return try folder.read(path.name)
    }
}
