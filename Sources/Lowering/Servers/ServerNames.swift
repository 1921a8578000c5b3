internal import ClientModel
internal import Naming
internal import OpenAPI

/// Names servers, their variables and what these can be.
struct ServerNames {
    private let callable: [CallableServer]
    private let names: [String]

    init(_ servers: [CallableServer], overrides: NameOverrides) {
        callable = servers
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Server", capitalised: false)
        names = scope.assign(
            servers.map { callable in
                let server = callable.server
                let chosen =
                    overrides.server(server.url, at: server.origin.citation) ?? server.extensions.chosenName
                let usual = server.name.map(SwiftNames.member) ?? Self.name(of: callable)
                return NameScope.Candidate(
                    raw: server.url, name: chosen ?? usual,
                    alternatives: [
                        Self.host(of: callable), Self.address(of: callable), Self.defaultAddress(of: callable),
                    ].map(SwiftNames.member),
                    isFixed: chosen != nil, identity: ServerLowering.identity(of: server))
            })
    }

    func servers() -> [ClientModel.Server] {
        let types = typeNames()
        return zip(callable, names).map { callable, name in
            ClientModel.Server(
                name: name, url: callable.url, variables: variables(of: callable, types),
                documentation: callable.server.description)
        }
    }

    // MARK: Servers

    /// A short description is a name; otherwise the host is.
    private static func name(of callable: CallableServer) -> String {
        if let description = callable.server.description {
            let words = Words.split(description)
            if (1...4).contains(words.count) { return SwiftNames.member(description) }
        }
        let host = host(of: callable)
        return host.isEmpty ? "root" : SwiftNames.member(host)
    }

    private static func host(of callable: CallableServer) -> String {
        address(of: callable).split(separator: "/").first.map(String.init) ?? ""
    }

    /// The URL without its scheme.
    private static func address(of callable: CallableServer) -> String {
        guard let scheme = callable.url.firstRange(of: "://") else { return callable.url }
        return String(callable.url[scheme.upperBound...])
    }

    /// The address with the defaults of its variables, where that says more.
    private static func defaultAddress(of callable: CallableServer) -> String {
        let address = address(of: callable)
        let defaults = Dictionary(callable.variables.map { ($0.name, $0.defaultValue) }) { first, _ in first }
        return ClientModel.Server.substituting(address) { name in defaults[name]?.flatMap { $0 } ?? name } ?? address
    }

    // MARK: Variables

    /// What a variable can be: those that are called alike and can be the same share a type.
    private struct Choice: Hashable {
        var variable: String
        var values: [String]
    }

    private func typeNames() -> [Choice: String] {
        var choices: [Choice] = []
        var known: Set<Choice> = []
        var owners: [String] = []
        for (server, name) in zip(callable, names) {
            for variable in server.variables where !variable.values.isEmpty {
                let choice = Choice(variable: variable.name, values: variable.values)
                guard known.insert(choice).inserted else { continue }
                choices.append(choice)
                owners.append(name)
            }
        }
        let scope = NameScope(
            reserved: ReservedNames.types.union(names), reservedSuffix: "Value", capitalised: true)
        let assigned = scope.assign(
            zip(choices, owners).map { choice, owner in
                NameScope.Candidate(
                    raw: choice.variable, name: SwiftNames.type(choice.variable),
                    alternatives: [SwiftNames.type(owner + " " + choice.variable)], identity: "\(choice)")
            })
        return Dictionary(uniqueKeysWithValues: zip(choices, assigned))
    }

    private func variables(of callable: CallableServer, _ types: [Choice: String]) -> [ClientModel.Server.Variable] {
        let scope = NameScope(
            reserved: ReservedNames.members.union(["relativeTo", "base"]), reservedSuffix: "Value", capitalised: false)
        let names = scope.assign(
            callable.variables.map { NameScope.Candidate(raw: $0.name, name: SwiftNames.member($0.name)) })
        return zip(callable.variables, names).map { variable, name in
            let type = types[Choice(variable: variable.name, values: variable.values)]
            return ClientModel.Server.Variable(
                name: name, key: variable.name, defaultValue: variable.defaultValue,
                values: type.map { type in
                    let cases = EnumerationNames(typeName: type).names(variable.values.map { ($0, $0) })
                    return ClientModel.Server.Values(
                        typeName: type, cases: zip(cases, variable.values).map { .init(name: $0, value: $1) })
                },
                documentation: variable.documentation)
        }
    }
}
