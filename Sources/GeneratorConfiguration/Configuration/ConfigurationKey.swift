/// A key of the configuration file, as the help describes it.
public struct ConfigurationKey: Sendable {
    /// The key, such as `flatten-limit`.
    public let name: String
    /// What its value is, such as `true or false`.
    public let value: String
    /// What it does.
    public let summary: String
    /// Lines of an example that hold the key and a value.
    public let example: String

    /// Every key, in the order in which a configuration is usually written.
    public static let all: [ConfigurationKey] = [
        ConfigurationKey(
            name: "spec", value: "path",
            summary: "The OpenAPI document, relative to the configuration's folder. Default: openapi.yaml, openapi.yml "
                + "or openapi.json in that folder.",
            example: "spec: openapi.yaml"),
        ConfigurationKey(
            name: "overlays", value: "path or list of paths",
            summary: "Documents of the OpenAPI Overlay standard, relative to the configuration's folder, whose changes "
                + "are made to the document before it is read, in this order.",
            example: "overlays: [partners.overlay.yaml]"),
        ConfigurationKey(
            name: "output", value: "path",
            summary: "The folder to generate into, relative to the configuration's folder.",
            example: "output: ../Generated/PetStore"),
        ConfigurationKey(
            name: "module", value: "identifier",
            summary: "The module's name. Left out, it is derived from the document's title.",
            example: "module: PetStore"),
        ConfigurationKey(
            name: "access", value: "public, package or internal",
            summary: "Who may use what is generated. Default: public.", example: "access: public"),
        ConfigurationKey(
            name: "hashable", value: "true or false",
            summary: "Whether types conform to Hashable. Default: true.", example: "hashable: true"),
        ConfigurationKey(
            name: "codable", value: "true or false",
            summary: "Whether types conform to Codable. Default: true.", example: "codable: true"),
        ConfigurationKey(
            name: "imports", value: "list of modules",
            summary: "Modules that every generated file imports as well.", example: "imports: [PetStoreSupport]"),
        ConfigurationKey(
            name: "transport", value: "async-http-client, url-session or none",
            summary:
                "What sends the requests of a client that is given no transport; the target depends on its product, "
                + "AsyncHTTPClientTransport or URLSessionTransport. For one without SwiftNIO, depend on the runtime's "
                + "package with `traits: []`. Default: async-http-client.",
            example: "transport: async-http-client"),
        ConfigurationKey(
            name: "flatten-limit", value: "0 to 100",
            summary: "A method takes a body's properties one by one up to this many. Default: 12.",
            example: "flatten-limit: 12"),
        ConfigurationKey(
            name: "names", value: "mapping",
            summary: "Swift names of your choice, by what they replace: " + names.joined(separator: ", ")
                + ". Operations, parameters, schemas, properties and servers are named by JSON pointer as well.",
            example: """
                names:
                  operations: {findPetsByStatus: find}
                  schemas: {pet_v2: Pet}
                  properties: {Pet.photoUrls: photos}
                  parameters: {getPet.pet_id: id}
                  tags: {pet: pets}
                  servers: {"https://api.example.com": production}
                """),
        ConfigurationKey(
            name: "types", value: "mapping",
            summary:
                "Types of yours in place of generated ones, by format.NAME, type.integer and type.number (without a "
                + "format), schemas.NAME, properties.SCHEMA.NAME or a "
                + "JSON pointer: a name, or {type: NAME, import: MODULE}. They conform to APIModel (or to JSONCodable, "
                + "ParameterValue and Sendable) and, unless hashable is false, to Hashable.",
            example: """
                types:
                  format.decimal: {type: Decimal, import: Foundation}
                  schemas.Money: {type: Amount, import: MoneyKit}
                """),
        ConfigurationKey(
            name: "include", value: "mapping",
            summary: "What becomes part of the client, with all that it needs: " + selections.joined(separator: ", ")
                + ", each a list. Operations are named by operationId or as GET /pets, and a path that ends with * is "
                + "all that begin so. Types that nothing kept needs are left out. Without this key, everything is included.",
            example: """
                include:
                  tags: [pets]
                  operations: ["GET /orders/{orderId}"]
                  paths: [/stores/*]
                  schemas: [Receipt]
                """),
        ConfigurationKey(
            name: "exclude", value: "mapping",
            summary: "What does not, by the same keys; it wins over include.",
            example: "exclude: {operations: [deletePet]}"),
        ConfigurationKey(
            name: "undo-framework-names", value: "true or false",
            summary: "Whether an operationId that FastAPI made of a function's name, the path and the method, such as "
                + "read_flow_flows__id__get of GET /flows/{id}, is read as the function's name, and one that springdoc numbered, "
                + "such as list_1, without the number. Default: true.",
            example: "undo-framework-names: true"),
        ConfigurationKey(
            name: "token-variables", value: "mapping",
            summary: "The environment variable that holds each security scheme's secret. One that the document names "
                + "is read only if it begins with the name of the module, as PETSTORE_TOKEN does, and that name was "
                + "chosen here or by --module.",
            example: "token-variables: {bearerAuth: PETSTORE_TOKEN}"),
        ConfigurationKey(
            name: "token-urls", value: "mapping",
            summary: "Where clients ask for OAuth 2 tokens for each security scheme, in place of the URLs of the "
                + "document.",
            example: "token-urls: {petsAuth: https://auth.example.com/token}"),
        ConfigurationKey(
            name: "safe", value: "mapping to true or false",
            summary: "Which operations only read, whatever their methods, and may be repeated, by operationId or JSON "
                + "pointer. Default: as x-clientgen-safe says.",
            example: "safe: {searchPets: true}"),
        ConfigurationKey(
            name: "idempotency-keys", value: "mapping",
            summary:
                "The header field by which the service knows a call that it has had before, by operationId or JSON "
                + "pointer of the operation; empty for none. Default: as x-clientgen-idempotency-key says, or a parameter "
                + "Idempotency-Key.",
            example: "idempotency-keys: {createOrder: Idempotency-Key}"),
        ConfigurationKey(
            name: "nullable-members", value: "distinct or optional, or mapping to these",
            summary:
                "What becomes of members that may be left out and may be null, as FastAPI has every optional one: "
                + "distinct for Nullable<T>, which tells the two apart, or optional for T?, where nil is left out and null "
                + "is read as nil. By SCHEMA (for its members), SCHEMA.PROPERTY or JSON pointer, \"#\" being the whole "
                + "document. Default: as x-clientgen-nullable-members says, or distinct.",
            example: "nullable-members: {\"#\": optional, PetUpdate: distinct}"),
        ConfigurationKey(
            name: "envelopes", value: "mapping to true or false",
            summary: "Which members say whether a call succeeded and are kept out of types, as SCHEMA.PROPERTY or JSON "
                + "pointer. Default: as x-clientgen-envelope says.",
            example: "envelopes: {Answer.success: true}"),
        ConfigurationKey(
            name: "enum-names", value: "mapping",
            summary:
                "Swift names of an enumeration's values, by SCHEMA, SCHEMA.PROPERTY or JSON pointer, each a mapping "
                + "by value. Default: as x-enum-varnames or x-enumNames say.",
            example: "enum-names: {Priority: {1: low, 2: high}}"),
        ConfigurationKey(
            name: "enum-descriptions", value: "mapping",
            summary: "Descriptions of an enumeration's values, in the same way. Default: as x-enum-descriptions or "
                + "x-enumDescriptions say.",
            example: "enum-descriptions: {Priority: {1: Can wait.}}"),
        ConfigurationKey(
            name: "stream-members", value: "mapping",
            summary:
                "By operationId or JSON pointer, the Boolean member of the body that asks for a stream, which the calls then set by "
                + "themselves; empty for none. Default: stream, where an operation answers with a stream as well.",
            example: "stream-members: {createMessage: stream}"),
        ConfigurationKey(
            name: "stream-terminators", value: "mapping",
            summary:
                "By operationId or JSON pointer, the data of the event that ends a stream; empty for none. Default: [DONE].",
            example: "stream-terminators: {watchOrders: END}"),
        ConfigurationKey(
            name: "pagination", value: "mapping",
            summary:
                "How lists are walked, by operationId or JSON pointer of the operation: false for not at all, or a rule. "
                + "One of page, offset, cursor (with next, next-header or next-item), next-url and link says what leads "
                + "to the next page; items, identity, page-size, total, page-count and more say what else there is.",
            example: """
                pagination:
                  listPets: {cursor: after, next: paging.next, items: pets, identity: id}
                  searchPets: {offset: skip, page-size: take, total: total}
                  listOwners: false
                """),
        ConfigurationKey(
            name: "pagination-default", value: "mapping or false",
            summary:
                "How lists are walked where nothing else is said of them: a rule, which holds where it fits, or false for "
                + "not at all. Default: as is plain from the document.",
            example: "pagination-default: {page: page, page-size: per_page}"),
        ConfigurationKey(
            name: "webhook-selector", value: "mapping or false",
            summary: "What tells webhooks apart: member of their bodies, or header, and values, by the webhook's name, "
                + "operationId or JSON pointer, each a text or a list. Left out, values are what the document makes "
                + "constant there, or the webhook's name. Default: what is constant; false for nothing.",
            example: "webhook-selector: {header: X-Event, values: {petCreated: pet.created}}"),
        ConfigurationKey(
            name: "package", value: "true or false",
            summary: "Whether a Package.swift is generated, so that the output builds on its own. Default: false.",
            example: "package: false"),
        ConfigurationKey(
            name: "runtime-path", value: "path",
            summary: "With package: the folder of the package that holds the runtime, relative to the "
                + "configuration's folder.",
            example: "runtime-path: ../Runtime"),
        ConfigurationKey(
            name: "readme", value: "true or false",
            summary: "Whether a README.md is generated beside the sources, with every call in one line. "
                + "Default: false.",
            example: "readme: false"),
        ConfigurationKey(
            name: "documentation", value: "true or false",
            summary: "Whether a Documentation.docc is generated, whose landing page lists the groups and the types "
                + "that they use. Default: false.",
            example: "documentation: false"),
        ConfigurationKey(
            name: "tests", value: "true or false",
            summary:
                "Whether a target of tests is generated: each call is made for each documented answer, and what it "
                + "sends and gives is held against the document. Default: false.",
            example: "tests: false"),
        ConfigurationKey(
            name: "tests-output", value: "path",
            summary:
                "The folder of the tests, relative to the configuration's folder. Default: beside the output, with "
                + "WireTests added to its name; in a package, its Tests folder.",
            example: "tests-output: ../Tests/PetStoreWireTests"),
        ConfigurationKey(
            name: "allow-refs-in", value: "path or list of paths",
            summary: "Folders, relative to the configuration's, whose files a $ref may name besides those of the "
                + "document's own folder.",
            example: "allow-refs-in: [../common]"),
        ConfigurationKey(
            name: "allow-remote-refs", value: "true or false",
            summary: "Whether a $ref to an http or https URL is fetched, on every run. Default: false.",
            example: "allow-remote-refs: false"),
        ConfigurationKey(
            name: "allow-private-refs", value: "true or false",
            summary: "With allow-remote-refs: whether this machine and private networks are asked too. Default: false.",
            example: "allow-private-refs: false"),
        ConfigurationKey(
            name: "strict", value: "true or false",
            summary: "Whether warnings count as errors. Default: false.", example: "strict: false"),
    ]

    /// The keys inside `include` and `exclude`.
    public static let selections = ["operations", "tags", "paths", "schemas"]

    /// The keys inside `names`.
    public static let names = ["operations", "schemas", "properties", "parameters", "tags", "servers"]

    /// A complete configuration that uses every key.
    public static var example: String {
        all.map(\.example).joined(separator: "\n") + "\n"
    }

    /// Every key with its value, what it does and an example: the text of `clientgen help configuration`.
    public static var guide: String {
        let rows = all.map { "  \($0.name): \($0.value)\n" + wrapped($0.summary, indent: 6) }
        let indented = example.split(separator: "\n").map { "  " + $0 }
        return """
            A configuration is a YAML or JSON file. Every key may be left out, and the
            command line wins over the file. Without --config and --spec, clientgen.yaml
            is read, or else spec/clientgen.yaml.

            KEYS:
            \(rows.joined(separator: "\n"))

            EXAMPLE:
            \(indented.joined(separator: "\n"))
            """
    }

    /// The text in lines of at most 76 characters, so that the help need not wrap them again.
    private static func wrapped(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines = [margin]
        for word in text.split(separator: " ") {
            var line = lines.removeLast()
            if line.count + word.count > 76 {
                lines.append(line)
                line = margin
            }
            lines.append(line.count > indent ? line + " " + word : line + word)
        }
        return lines.joined(separator: "\n")
    }
}
