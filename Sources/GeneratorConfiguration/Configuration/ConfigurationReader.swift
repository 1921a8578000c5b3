internal import ClientModel
public import Diagnostics
public import DocumentTree
internal import Naming

/// Reads a configuration file's nodes into a ``GeneratorConfiguration``.
public enum ConfigurationReader {
    /// Reads every key, reporting each mistake with its place.
    ///
    /// Ids: `configuration-type`, `configuration-unknown-key`, `configuration-value`. What is wrong is left open in the
    /// result, so that one run shows every mistake; ask the sink before using it.
    public static func read(_ root: Node, diagnostics: DiagnosticSink) -> GeneratorConfiguration {
        var configuration = GeneratorConfiguration()
        // An empty file leaves everything open.
        if root.isNull { return configuration }
        let fields = ConfigurationFields(diagnostics: diagnostics)
        guard let mapping = fields.mapping(root, "The configuration") else { return configuration }
        for entry in mapping.entries {
            read(entry, into: &configuration, fields)
        }
        return configuration
    }

    private static func read(
        _ entry: Mapping.Entry, into configuration: inout GeneratorConfiguration, _ fields: ConfigurationFields
    ) {
        let (key, value) = (entry.key, entry.value)
        switch key {
        case "spec": configuration.spec = fields.path(value, key)
        case "overlays": configuration.overlays = fields.paths(value, key)
        case "output": configuration.output = fields.path(value, key)
        case "module": configuration.module = fields.moduleName(value, key)
        case "access":
            let levels = EmissionOptions.AccessLevel.allCases
            configuration.access = fields.choice(value, key, of: levels.map(\.rawValue))
                .flatMap(EmissionOptions.AccessLevel.init(rawValue:))
        case "hashable": configuration.hashable = fields.boolean(value, key)
        case "codable": configuration.codable = fields.boolean(value, key)
        case "imports": configuration.imports = fields.moduleNames(value, key)
        case "transport":
            configuration.transport = fields.choice(value, key, of: DefaultTransport.allCases.map(\.rawValue))
                .flatMap(DefaultTransport.init(rawValue:))
        case "flatten-limit": configuration.flattenLimit = fields.integer(value, key, in: 0...100)
        case "names":
            readNames(value, into: &configuration.names, fields)
            for entry in value.mapping?.entries ?? [] { keepPlaces(of: entry, within: "names.", in: &configuration) }
        case "undo-framework-names": configuration.undoesFrameworkNames = fields.boolean(value, key)
        case "types": configuration.types = TypeOverridesReader(fields: fields).read(value)
        case "include": configuration.filter.include = readSelection(value, key, fields, &configuration)
        case "exclude": configuration.filter.exclude = readSelection(value, key, fields, &configuration)
        case "token-variables":
            configuration.tokenVariables = fields.texts(value, key, "the name of an environment variable") {
                SwiftIdentifier.isPlain($0)
            }
        case "token-urls":
            configuration.tokenURLs = fields.texts(value, key, "a URL that begins with https://") {
                $0.lowercased().hasPrefix("https://") && $0.utf8.count > 8
            }
        case "stream-members": configuration.streamMembers = fields.texts(value, key, "a member's name") { _ in true }
        case "stream-terminators":
            configuration.streamTerminators = fields.texts(value, key, "the data of an event") { _ in true }
        case "pagination": configuration.pagination = fields.paginationRules(value, key)
        case "pagination-default": configuration.paginationDefault = fields.paginationRule(value, key)
        case "package": configuration.package = fields.boolean(value, key)
        case "runtime-path": configuration.runtimePath = fields.path(value, key)
        case "readme": configuration.readme = fields.boolean(value, key)
        case "documentation": configuration.documentation = fields.boolean(value, key)
        case "tests": configuration.tests = fields.boolean(value, key)
        case "tests-output": configuration.testsOutput = fields.path(value, key)
        case "allow-refs-in": configuration.referenceFolders = fields.paths(value, key)
        case "allow-remote-refs": configuration.remoteReferences = fields.boolean(value, key)
        case "allow-private-refs": configuration.privateReferences = fields.boolean(value, key)
        case "strict": configuration.strict = fields.boolean(value, key)
        default: fields.unknown(entry, among: ConfigurationKey.all.map(\.name))
        }
        keepPlaces(of: entry, within: "", in: &configuration)
    }

    private static func keepPlaces(
        of entry: Mapping.Entry, within path: String, in configuration: inout GeneratorConfiguration
    ) {
        for name in entry.value.mapping?.entries ?? [] {
            configuration.places["\(path)\(entry.key).\(name.key)"] = name.keyLocation
        }
    }

    private static func readSelection(
        _ node: Node, _ key: String, _ fields: ConfigurationFields, _ configuration: inout GeneratorConfiguration
    ) -> DocumentFilter.Selection {
        var selection = DocumentFilter.Selection()
        guard !node.isNull, let mapping = fields.mapping(node, "'\(key)'") else { return selection }
        for entry in mapping.entries {
            guard ConfigurationKey.selections.contains(entry.key) else {
                fields.unknown(entry, among: ConfigurationKey.selections)
                continue
            }
            let names = fields.names(entry.value, "\(key).\(entry.key)")
            for (name, location) in names { configuration.places["\(key).\(entry.key).\(name)"] = location }
            switch entry.key {
            case "operations": selection.operations = names.map(\.name)
            case "tags": selection.tags = names.map(\.name)
            case "paths": selection.paths = names.map(\.name)
            default: selection.schemas = names.map(\.name)
            }
        }
        return selection
    }

    private static func readNames(_ node: Node, into names: inout NameOverrides, _ fields: ConfigurationFields) {
        if node.isNull { return }
        guard let mapping = fields.mapping(node, "'names'") else { return }
        for entry in mapping.entries {
            let overrides = { fields.texts(entry.value, entry.key, "a Swift identifier", SwiftIdentifier.isPlain) }
            switch entry.key {
            case "operations": names.operations = overrides()
            case "schemas": names.schemas = overrides()
            case "properties": names.properties = overrides()
            case "parameters": names.parameters = overrides()
            case "tags": names.tags = overrides()
            default: fields.unknown(entry, among: ConfigurationKey.names)
            }
        }
    }
}

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
        let expectation = "a module's name: letters, digits and underscores, and no word of Swift or of the runtime"
        guard let text = text(node, key, expectation) else { return nil }
        if SwiftIdentifier.isModuleName(text) { return text }
        wrongValue(node, key, expectation)
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
                texts[entry.key] = text
            } else {
                wrongValue(entry.value, entry.key, expectation)
            }
        }
        return texts
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
            rules[entry.key] = paginationRule(entry.value, entry.key)
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
