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
                return NameScope.Candidate(raw: server.url, name: fixed.map(SwiftNames.member) ?? name(of: server))
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
        let host = server.url.split(separator: "/").dropFirst(server.url.contains("://") ? 1 : 0).first
        return host.map { SwiftNames.member(String($0)) } ?? "root"
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
