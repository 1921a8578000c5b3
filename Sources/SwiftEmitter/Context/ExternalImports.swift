import ClientModel

/// Adds the modules of the user's types to the imports of the files that mention these.
///
/// ```swift
/// public import ClientRuntime
/// public import MoneyKit
/// ```
///
/// Whoever mentions a type in a file mentions it in a declaration as accessible as all others, so that the import has to be
/// as well; in a file without a mention, Swift would warn of it.
struct ExternalImports {
    private let context: EmissionContext
    /// By how types are spelled, the modules that have them.
    private let modules: [String: String]

    init(context: EmissionContext) {
        self.context = context
        modules = Dictionary(
            context.module.options.externalTypes.compactMap { type in
                type.module.map { (context.spelling(of: type), $0) }
            }
        ) { first, _ in first }
    }

    /// The file with the imports that it needs.
    func added(to file: GeneratedFile) -> GeneratedFile {
        guard !modules.isEmpty, file.path.hasSuffix(".swift") else { return file }
        let needed = Set(modules.filter { name, _ in mentions(name, in: file.contents) }.map(\.value))
        guard !needed.isEmpty else { return file }
        var lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.firstIndex(where: { Self.module(of: $0) != nil }) else { return file }
        let end = lines[first...].firstIndex { Self.module(of: $0) == nil } ?? lines.endIndex
        var imports: [String: String] = [:]
        for line in lines[first..<end] { imports[Self.module(of: line) ?? ""] = line }
        let level = context.access.isEmpty ? "internal " : context.access
        for name in needed { imports[name] = "\(level)import \(name)" }
        lines.replaceSubrange(first..<end, with: imports.ordered(on: { $0.key }).map(\.value))
        return GeneratedFile(path: file.path, contents: lines.joined(separator: "\n"))
    }

    /// The module that a line imports.
    private static func module(of line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count >= 2, words[words.count - 2] == "import", words.count <= 4 else { return nil }
        return String(words[words.count - 1])
    }

    /// Whether a name stands in Swift, outside comments and texts.
    private func mentions(_ name: String, in source: String) -> Bool {
        let wanted = Array(name.utf8)
        for line in source.utf8.split(separator: UInt8(ascii: "\n")) {
            let trimmed = line.drop { $0 == UInt8(ascii: " ") }
            if trimmed.starts(with: "//".utf8) { continue }
            var word: [UInt8] = []
            var isText = false
            var isEscaped = false
            for byte in trimmed + [UInt8(ascii: "\n")] {
                if isText {
                    if isEscaped {
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == UInt8(ascii: "\"") {
                        isText = false
                    }
                    continue
                }
                if Self.isWord(byte) {
                    word.append(byte)
                    continue
                }
                if word == wanted || word.starts(with: wanted + [UInt8(ascii: ".")]) { return true }
                word = []
                isText = byte == UInt8(ascii: "\"")
            }
        }
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension EmissionContext {
    /// A type of the user's, with its module: another module may have one of its name, and so may this one.
    ///
    /// A module that is called as the type is hidden by it.
    func spelling(of type: ExternalType) -> String {
        let name = type.name.split(separator: ".").map { Identifier.sanitized(String($0)) }.joined(separator: ".")
        guard let module = type.module, type.name.split(separator: ".").first.map(String.init) != module else {
            return name
        }
        return "\(Identifier.sanitized(module)).\(name)"
    }
}
