/// A server of the document, of a path or of an operation.
public struct Server: Equatable, Sendable {
    /// The static function that gives its URL, such as `production`.
    public var name: String
    /// The URL template, with variables in braces, as RFC 6570 level 1.
    public var url: String
    /// The URL's variables in document order (OpenAPI, Server Variable Object), then those that only the template names.
    public var variables: [Variable]
    /// The server's `description`, as Markdown.
    public var documentation: String?

    /// A variable of a server's URL template.
    public struct Variable: Equatable, Sendable {
        /// The Swift parameter.
        public var name: String
        /// The name in the template.
        public var key: String
        /// The value taken when the caller gives none; nil where the document has none.
        public var defaultValue: String?
        /// The values that the document allows; nil when any is.
        public var values: Values?
        /// The variable's `description`, as Markdown.
        public var documentation: String?

        /// A variable that the Swift parameter `name` sets.
        public init(
            name: String, key: String, defaultValue: String?, values: Values? = nil, documentation: String? = nil
        ) {
            self.name = name
            self.key = key
            self.defaultValue = defaultValue
            self.values = values
            self.documentation = documentation
        }
    }

    /// The values of a variable, an enumeration that is nested in that of the servers.
    public struct Values: Equatable, Sendable {
        /// A value with the name of its case.
        public struct Case: Equatable, Sendable {
            /// The Swift case.
            public var name: String
            /// What stands in the URL.
            public var value: String

            /// A case that stands for a value.
            public init(name: String, value: String) {
                self.name = name
                self.value = value
            }
        }

        /// The enumeration; of two variables with the same one, the values are the same.
        public var typeName: String
        /// The cases in document order.
        public var cases: [Case]

        /// An enumeration of values.
        public init(typeName: String, cases: [Case]) {
            self.typeName = typeName
            self.cases = cases
        }
    }

    /// A server whose URL the static function `name` gives.
    public init(name: String, url: String, variables: [Variable] = [], documentation: String? = nil) {
        self.name = name
        self.url = url
        self.variables = variables
        self.documentation = documentation
    }

    /// The URL with every variable at its default; nil where one has none.
    public var defaultURL: String? {
        let defaults = Dictionary(variables.map { ($0.key, $0.defaultValue) }) { first, _ in first }
        return Self.substituting(url) { name in defaults[name].flatMap { $0 } }
    }

    /// Whether the URL is relative to where the document comes from (RFC 3986, section 4.2).
    public var isRelative: Bool { !(defaultURL ?? url).prefix { $0 != "/" }.hasSuffix(":") }

    /// Whether the document gives the whole URL, so that nobody need say more.
    public var isWhole: Bool { !isRelative && defaultURL != nil }

    /// A template with a value in place of each variable; nil where one has none, or where that is longer than `limit`.
    ///
    /// The values are no templates: what is substituted is not looked at again.
    public static func substituting(
        _ template: String, limit: Int = .max, _ value: (String) -> String?
    ) -> String? {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            guard let value = value(String(rest[rest.index(after: open)..<close])) else { return nil }
            text += rest[..<open]
            text += value
            guard text.utf8.count <= limit else { return nil }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        return text.utf8.count <= limit ? text : nil
    }
}

extension ClientModule {
    /// Where calls go if nothing else is said: the document's first server, if it gives the whole URL of that.
    public var defaultServer: Server? { servers.first.flatMap { $0.isWhole ? $0 : nil } }

    /// Whether no call can be made before the caller names a server.
    public var requiresServerURL: Bool { defaultServer == nil && operationServers.allSatisfy(\.isRelative) }
}
