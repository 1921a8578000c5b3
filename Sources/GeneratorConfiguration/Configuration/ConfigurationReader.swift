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
        case "safe": configuration.safeOperations = fields.booleans(value, key)
        case "idempotency-keys":
            configuration.idempotencyFields = fields.texts(
                value, key, "the name of a header field that nothing else sets, or empty for none"
            ) { $0.isEmpty || HeaderName.isFree($0) }
        case "envelopes": configuration.schemaSettings.envelopes = fields.booleans(value, key)
        case "enum-names":
            configuration.schemaSettings.valueNames = fields.textsByName(value, key, "a name") { !$0.isEmpty }
            for entry in value.mapping?.entries ?? [] { keepPlaces(of: entry, within: "\(key).", in: &configuration) }
        case "enum-descriptions":
            configuration.schemaSettings.valueDescriptions = fields.textsByName(value, key, "a text") { _ in true }
            for entry in value.mapping?.entries ?? [] { keepPlaces(of: entry, within: "\(key).", in: &configuration) }
        case "nullable-members":
            (configuration.schemaSettings.nullableMembersDefault, configuration.schemaSettings.nullableMembers) =
                fields.nullableMembers(value, key)
        case "webhook-selector":
            configuration.webhookSelection = WebhookSelectionReader(fields: fields).read(value, key)
            for entry in value.mapping?.entries ?? [] { keepPlaces(of: entry, within: "\(key).", in: &configuration) }
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
            configuration.places["\(path)\(PlaceName.canonical(entry.key)).\(PlaceName.canonical(name.key))"] =
                name.keyLocation
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
            case "servers": names.servers = overrides()
            default: fields.unknown(entry, among: ConfigurationKey.names)
            }
        }
    }
}
