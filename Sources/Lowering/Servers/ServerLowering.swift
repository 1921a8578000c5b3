internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Lowers the servers of the document, of paths and of operations, and names them after their descriptions.
struct ServerLowering {
    /// The document's servers, without those that cannot be called.
    let servers: [ClientModel.Server]
    /// Those that only paths and operations have.
    let operationServers: [ClientModel.Server]
    /// What the document has of those that have a name: of several that are the same, the first.
    let named: [OpenAPI.Server]
    private let lowered: [String: ClientModel.Server]
    /// Where calls go if nothing else is said.
    private let preferred: ClientModel.Server?

    /// - Parameter hasCredentials: Whether there are any to be sent.
    init(
        document: OpenAPIDocument, paths: [PathPlan], hasCredentials: Bool, overrides: NameOverrides,
        diagnostics: DiagnosticSink
    ) {
        // One that is listed twice is one.
        var seen: Set<String> = []
        func new(_ servers: [OpenAPI.Server]) -> [CallableServer] {
            servers.filter { seen.insert(Self.identity(of: $0)).inserted }
                .compactMap { CallableServer($0, diagnostics) }
        }
        let shared = new(document.servers)
        let others = new(paths.flatMap { $0.item.servers + $0.operations.flatMap(\.operation.servers) })
        for server in hasCredentials ? shared + others : [] where server.isOpen {
            diagnostics.report(.openServer(server.url, server.server.origin))
        }
        Self.reportShared(shared.prefix(1) + others, diagnostics)
        let names = ServerNames(shared + others, overrides: overrides)
        let servers = names.servers()
        named = (shared + others).map(\.server)
        self.servers = Array(servers.prefix(shared.count))
        operationServers = Array(servers.dropFirst(shared.count))
        preferred = self.servers.first.flatMap { $0.isWhole ? $0 : nil }
        if preferred == nil, let first = shared.first, let other = self.servers.first(where: \.isWhole) {
            diagnostics.report(.noDefaultServer(first.url, other: other.url, first.server.origin))
        }
        lowered = Dictionary(
            zip((shared + others).map { Self.identity(of: $0.server) }, servers),
            uniquingKeysWith: { first, _ in first })
    }

    /// A variable has one value for all servers that calls go to, whatever each of these says that it can have.
    private static func reportShared(_ servers: [CallableServer], _ diagnostics: DiagnosticSink) {
        var known: [String: Set<String>] = [:]
        for server in servers {
            for variable in server.variables {
                let values = Set(variable.values)
                if known[variable.name].map({ $0 != values }) ?? false {
                    diagnostics.report(.sharedVariable(variable.name, server.server.origin))
                }
                known[variable.name] = known[variable.name] ?? values
            }
        }
    }

    /// The server of an operation: its own, else its path's. Nil for the document's.
    ///
    /// - Parameter failure: Why the operation has none that can be called.
    func server(of plan: OperationPlan, failure: inout String?) -> ClientModel.Server? {
        let own = plan.operation.servers.isEmpty ? plan.item.servers : plan.operation.servers
        guard let first = own.first else { return nil }
        let callable = own.lazy.compactMap { lowered[Self.identity(of: $0)] }.first
        if callable == nil {
            failure = "its server `\(VisibleText.excerpt(of: first.url))` can't be called"
        }
        return callable == preferred ? nil : callable
    }

    /// All that could tell a server from the others.
    static func identity(of server: OpenAPI.Server) -> String {
        let variables = server.variables.map { [$0.name, $0.defaultValue, "\($0.enumeration)", $0.description ?? ""] }
        let names = [server.extensions.chosenName, server.name, server.description].map { $0 ?? "" }
        return "\([server.url] + names)\(variables)"
    }
}
