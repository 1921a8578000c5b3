internal import SwiftEmitter

/// Whether a file is one that the tool wrote.
enum Ownership {
    /// How many bytes of a file ``isGenerated(_:)`` needs.
    static let examinedBytes = 256

    /// Whether the first line is the header of generated files.
    ///
    /// A `Package.swift` must begin with its tools version; there the header is the second line.
    static func isGenerated(_ bytes: some Collection<UInt8>) -> Bool {
        let prefix = GeneratedHeader.prefix.utf8
        if bytes.starts(with: prefix) { return true }
        guard bytes.starts(with: "// swift-tools-version".utf8),
            let end = bytes.prefix(examinedBytes).firstIndex(of: UInt8(ascii: "\n"))
        else { return false }
        return bytes[end...].dropFirst().starts(with: prefix)
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
