internal import ClientModel
internal import OpenAPI

/// Lowers servers and names them after their descriptions.
struct ServerLowering {
    let document: OpenAPIDocument

    func servers() -> [ClientModel.Server] {
        // One that is listed twice is one.
        var seen: Set<String> = []
        let servers = document.servers.filter { seen.insert(identity(of: $0)).inserted }
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Server", capitalised: false)
        let names = scope.assign(
            servers.map { server in
                let fixed = server.extensions.chosenName ?? server.name
                return NameScope.Candidate(
                    raw: server.url, name: fixed.map(SwiftNames.member) ?? name(of: server),
                    alternatives: [host(of: server), address(of: server), defaultAddress(of: server)]
                        .map(SwiftNames.member),
                    identity: identity(of: server))
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

    /// The address with the defaults of its variables, where that says more.
    private func defaultAddress(of server: OpenAPI.Server) -> String {
        server.variables.reduce(address(of: server)) { address, variable in
            address.replacing("{\(variable.name)}", with: variable.defaultValue)
        }
    }

    /// All that could tell a server from the others.
    private func identity(of server: OpenAPI.Server) -> String {
        let variables = server.variables.map { [$0.name, $0.defaultValue, "\($0.enumeration)", $0.description ?? ""] }
        let names = [server.extensions.chosenName, server.name, server.description].map { $0 ?? "" }
        return "\([server.url] + names)\(variables)"
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
