internal import SwiftEmitter

/// Whether a file is one that the tool wrote.
enum Ownership {
    /// How many bytes of a file ``isGenerated(_:)`` needs: a title has the name of a module.
    static let examinedBytes = 512

    /// Whether the tool writes files of such a name.
    static func isPossible(_ name: String) -> Bool { name.hasSuffix(".swift") || name.hasSuffix(".md") }

    /// Whether the first line is the header of generated files.
    ///
    /// A `Package.swift` must begin with its tools version; there the header is the second line. A page of Markdown
    /// begins with its title; there the header follows after an empty line.
    static func isGenerated(_ bytes: some Collection<UInt8>) -> Bool {
        let lines = bytes.prefix(examinedBytes).split(
            separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
        guard let first = lines.first else { return false }
        if first.starts(with: GeneratedHeader.prefix.utf8) { return true }
        if first.starts(with: "# ".utf8), lines.count > 2 {
            return lines[1].isEmpty && lines[2].starts(with: GeneratedHeader.markdownPrefix.utf8)
        }
        guard first.starts(with: "// swift-tools-version".utf8), lines.count > 1 else { return false }
        return lines[1].starts(with: GeneratedHeader.prefix.utf8)
    }
}

/// A path inside the output folder.
struct OutputPath: Hashable {
    let text: String
    /// The folders on the way, outermost first; empty for a file at the top.
    let folders: [String]
    let name: String

    /// Nil for a path that could leave the folder or hide in it: absolute, with empty, `.` or hidden components, or
    /// with a control character.
    init?(_ text: String) {
        let components = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isSafe = components.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        guard isSafe, let name = components.last, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C })
        else { return nil }
        self.text = text
        self.name = name
        folders = components.dropLast()
    }
}
