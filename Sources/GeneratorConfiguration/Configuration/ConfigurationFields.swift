internal import Diagnostics
internal import DocumentTree

/// Reads single values, reporting those that are not what a key asks for.
struct ConfigurationFields {
    let diagnostics: DiagnosticSink

    func mapping(_ node: Node, _ subject: String) -> Mapping? {
        if let mapping = node.mapping { return mapping }
        diagnostics.error(
            "configuration-type", "\(subject) must be a mapping, but this is \(node.typeName).", at: node.location,
            length: length(of: node))
        return nil
    }

    func text(_ node: Node, _ key: String, _ expectation: String) -> String? {
        if let text = node.string { return text }
        wrongType(node, key, expectation)
        return nil
    }

    func path(_ node: Node, _ key: String) -> String? {
        guard let text = text(node, key, "a path") else { return nil }
        guard !text.isEmpty, !text.utf8.contains(0) else {
            wrongValue(node, key, "a path")
            return nil
        }
        return text
    }

    /// One path or a list of them.
    func paths(_ node: Node, _ key: String) -> [String]? {
        guard let elements = node.sequence else { return path(node, key).map { [$0] } }
        return elements.compactMap { path($0, key) }
    }

    /// One name or a list of them, each with its place.
    func names(_ node: Node, _ key: String) -> [(name: String, location: SourceLocation)] {
        (node.sequence ?? [node]).compactMap { element in
            text(element, key, "a name or a list of names").map { ($0, element.location) }
        }
    }

    func boolean(_ node: Node, _ key: String) -> Bool? {
        if let boolean = node.boolean { return boolean }
        wrongType(node, key, "true or false")
        return nil
    }

    func integer(_ node: Node, _ key: String, in range: ClosedRange<Int>) -> Int? {
        let expectation = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let integer = node.integer else {
            wrongType(node, key, expectation)
            return nil
        }
        guard let value = Int(exactly: integer), range.contains(value) else {
            wrongValue(node, key, expectation)
            return nil
        }
        return value
    }

    func choice(_ node: Node, _ key: String, of choices: [String]) -> String? {
        let expectation = "one of " + choices.joined(separator: ", ")
        guard let text = text(node, key, expectation) else { return nil }
        if choices.contains(text) { return text }
        let nearest = NearestName.suggestion(for: text, among: choices)
        wrongValue(node, key, expectation, help: nearest.map { "Did you mean '\($0)'?" })
        return nil
    }

    func moduleName(_ node: Node, _ key: String) -> String? {
        guard let text = text(node, key, "a module's name") else { return nil }
        guard let refusal = ModuleNameRefusal(of: text) else { return text }
        diagnostics.error(
            "configuration-value", refusal.message, at: node.location, length: length(of: node), help: refusal.help)
        return nil
    }

    func moduleNames(_ node: Node, _ key: String) -> [String]? {
        guard let elements = node.sequence else {
            wrongType(node, key, "a list of modules")
            return nil
        }
        return elements.compactMap { element in
            guard let text = text(element, key, "a list of modules") else { return nil }
            let isPath = text.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy { SwiftIdentifier.isPlain(String($0)) }
            if !isPath { wrongValue(element, key, "a list of modules") }
            return isPath ? text : nil
        }
    }

    /// A mapping to texts that `isValid` accepts.
    func texts(
        _ node: Node, _ key: String, _ expectation: String, _ isValid: (String) -> Bool
    ) -> [String: String] {
        if node.isNull { return [:] }
        guard let mapping = mapping(node, "'\(key)'") else { return [:] }
        var texts: [String: String] = [:]
        for entry in mapping.entries {
            guard let text = text(entry.value, entry.key, expectation) else { continue }
            if isValid(text) {
                texts[PlaceName.canonical(entry.key)] = text
            } else {
                wrongValue(entry.value, entry.key, expectation)
            }
        }
        return texts
    }

    /// A mapping to `true` or `false`.
    func booleans(_ node: Node, _ key: String) -> [String: Bool] {
        if node.isNull { return [:] }
        var booleans: [String: Bool] = [:]
        for entry in mapping(node, "'\(key)'")?.entries ?? [] {
            booleans[PlaceName.canonical(entry.key)] = boolean(entry.value, entry.key)
        }
        return booleans
    }

    /// A mapping to mappings to texts.
    func textsByName(
        _ node: Node, _ key: String, _ expectation: String, _ isValid: (String) -> Bool
    ) -> [String: [String: String]] {
        if node.isNull { return [:] }
        var all: [String: [String: String]] = [:]
        for entry in mapping(node, "'\(key)'")?.entries ?? [] {
            all[PlaceName.canonical(entry.key)] = texts(entry.value, entry.key, expectation, isValid)
        }
        return all
    }

    /// A rule, whose members are read where they are held against an operation, or a Boolean.
    func paginationRule(_ node: Node, _ key: String) -> Node? {
        if node.mapping != nil || node.boolean != nil { return node }
        wrongType(node, key, "a mapping, true or false")
        return nil
    }

    func paginationRules(_ node: Node, _ key: String) -> [String: Node] {
        if node.isNull { return [:] }
        var rules: [String: Node] = [:]
        for entry in mapping(node, "'\(key)'")?.entries ?? [] {
            rules[PlaceName.canonical(entry.key)] = paginationRule(entry.value, entry.key)
        }
        return rules
    }

    func unknown(_ entry: Mapping.Entry, among known: [String]) {
        let nearest = NearestName.suggestion(for: entry.key, among: known)
        diagnostics.error(
            "configuration-unknown-key",
            "There is no configuration key '\(VisibleText.excerpt(of: entry.key))'.", at: entry.keyLocation,
            length: entry.key.unicodeScalars.count,
            help: nearest.map { "Did you mean '\($0)'?" } ?? "Known keys: \(known.joined(separator: ", ")).")
    }

    private func wrongType(_ node: Node, _ key: String, _ expectation: String) {
        diagnostics.error(
            "configuration-type",
            "'\(VisibleText.excerpt(of: key))' must be \(expectation), but this is \(node.typeName).",
            at: node.location, length: length(of: node))
    }

    private func wrongValue(_ node: Node, _ key: String, _ expectation: String, help: String? = nil) {
        diagnostics.error(
            "configuration-value", "'\(VisibleText.excerpt(of: key))' must be \(expectation).", at: node.location,
            length: length(of: node), help: help)
    }

    /// How many characters of a plain scalar to underline.
    private func length(of node: Node) -> Int {
        let text = node.string ?? node.text ?? node.integer.map(String.init)
        return text.map { min($0.unicodeScalars.count, 80) } ?? 1
    }
}
