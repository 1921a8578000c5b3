import Foundation

/// The few keys of a `clientgen.yaml` that a plugin has to know before `clientgen` reads the whole of it.
///
/// A plugin links no library, so this reads what people write and nothing more: a key at the start of a line with its
/// value beside it, or as a list below. What is written otherwise counts as absent, and ``isUnclear(_:)`` tells so.
///
/// ```yaml
/// spec: ../../spec/openapi.yaml
/// allow-refs-in: [../common]
/// ```
struct ConfigurationKeys {
    /// The file; nil where the target has none.
    let file: URL?
    private let lines: [String]

    /// The configuration in that file, or none.
    init(_ file: URL?) throws {
        self.file = file
        lines =
            try file.map {
                try String(contentsOf: $0, encoding: .utf8).split(omittingEmptySubsequences: false) { $0.isNewline }
                    .map(String.init)
            } ?? []
    }

    /// The line of a key, from 1.
    func line(of key: String) -> Int? {
        index(of: key).map { $0 + 1 }
    }

    /// The value beside a key; nil where there is none.
    func value(_ key: String) -> String? {
        guard let index = index(of: key), let value = Self.entry(lines[index])?.value else { return nil }
        return value.isEmpty ? nil : Self.unquoted(value)
    }

    /// The values of a key whose value is one, `[a, b]`, or a list below it.
    func values(_ key: String) -> [String] {
        guard let index = index(of: key), let value = Self.entry(lines[index])?.value else { return [] }
        if value.hasPrefix("["), value.hasSuffix("]") {
            return value.dropFirst().dropLast().split(separator: ",")
                .map { Self.unquoted($0.trimmingCharacters(in: .whitespaces)) }.filter { !$0.isEmpty }
        }
        guard value.isEmpty else { return [Self.unquoted(value)] }
        return lines[(index + 1)...].map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .prefix { $0.hasPrefix("- ") }
            .map { Self.unquoted(Self.withoutComment(String($0.dropFirst(2)))) }
    }

    /// Whether a key is named somewhere, but in a way that this does not read.
    func isUnclear(_ key: String) -> Bool {
        let isNamed = lines.contains { Self.withoutComment($0).contains(key) }
        return isNamed && values(key).isEmpty || values(key).contains { "[{&*|>".contains($0.prefix(1)) }
    }

    private func index(of key: String) -> Int? {
        lines.firstIndex { Self.entry($0)?.key == key }
    }

    /// `key: value` at the start of a line, without its comment.
    private static func entry(_ line: String) -> (key: String, value: String)? {
        guard let first = line.first, !first.isWhitespace, first != "#", let colon = line.firstIndex(of: ":")
        else { return nil }
        let rest = line[line.index(after: colon)...]
        guard rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("\t") else { return nil }
        return (unquoted(line[..<colon].trimmingCharacters(in: .whitespaces)), withoutComment(String(rest)))
    }

    private static func withoutComment(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("#") { return "" }
        guard let comment = text.range(of: " #") else { return text }
        return text[..<comment.lowerBound].trimmingCharacters(in: .whitespaces)
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let quote = text.first, quote == "'" || quote == "\"", text.last == quote
        else { return text }
        return String(text.dropFirst().dropLast())
    }
}
