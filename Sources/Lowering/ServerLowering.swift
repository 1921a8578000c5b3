internal import ClientModel
internal import OpenAPI

/// Lowers servers and names them after their descriptions.
struct ServerLowering {
    let document: OpenAPIDocument

    func servers() -> [ClientModel.Server] {
        let servers = document.servers
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Server", capitalised: false)
        let names = scope.assign(
            servers.map { server in
                let fixed = server.extensions.chosenName ?? server.name
                return NameScope.Candidate(
                    raw: server.url, name: fixed.map(SwiftNames.member) ?? name(of: server),
                    alternatives: [host(of: server), address(of: server)].map(SwiftNames.member))
            })
        return zip(servers, names).map { server, name in
            ClientModel.Server(
                name: name, url: server.url, variables: variables(of: server), documentation: server.description)
        }
    }

    /// A short description is a name; otherwise the host is.
    private func name(of server: OpenAPI.Server) -> String {
        if let description = server.description {
            let words = Words.split(description)
            if (1...4).contains(words.count) { return SwiftNames.member(description) }
        }
        let host = host(of: server)
        return host.isEmpty ? "root" : SwiftNames.member(host)
    }

    private func host(of server: OpenAPI.Server) -> String {
        address(of: server).split(separator: "/").first.map(String.init) ?? ""
    }

    /// The URL without its scheme.
    private func address(of server: OpenAPI.Server) -> String {
        guard let scheme = server.url.firstRange(of: "://") else { return server.url }
        return String(server.url[scheme.upperBound...])
    }

    private func variables(of server: OpenAPI.Server) -> [ClientModel.Server.Variable] {
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Value", capitalised: false)
        let names = scope.assign(
            server.variables.map { NameScope.Candidate(raw: $0.name, name: SwiftNames.member($0.name)) })
        return zip(server.variables, names).map { variable, name in
            ClientModel.Server.Variable(
                name: name, key: variable.name, defaultValue: variable.defaultValue,
                allowedValues: variable.enumeration, documentation: variable.description)
        }
    }
}
