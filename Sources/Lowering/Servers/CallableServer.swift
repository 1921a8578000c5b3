internal import ClientModel
internal import Diagnostics
internal import OpenAPI
internal import Safeguards

/// A server that HTTP calls can be sent to, with its URL as they need it.
package struct CallableServer {
    let server: OpenAPI.Server
    /// The template without query and fragment.
    let url: String
    /// The variables in document order, then those that only the template names.
    let variables: [Variable]

    struct Variable {
        var name: String
        var defaultValue: String?
        /// The values allowed, each once; empty when any is.
        var values: [String]
        var documentation: String?
    }

    /// Nil for a server that no HTTP call can reach, which is reported, here or when it was read.
    init?(_ server: OpenAPI.Server, _ diagnostics: DiagnosticSink) {
        guard server.isURL else { return nil }
        self.server = server
        var depth = 0
        let url = server.url.prefix { character in
            depth += character == "{" ? 1 : character == "}" ? -1 : 0
            return depth > 0 || !"?#".contains(character)
        }
        self.url = String(url)
        variables = Self.variables(of: server, self.url, diagnostics)
        if let problem = Self.problem(self.url, variables) {
            diagnostics.report(.serverLeftOut(server.url, problem, server.origin))
            return nil
        }
        if Self.looksLikeAHost(self.url) { diagnostics.report(.serverWithoutScheme(server.url, server.origin)) }
        if url.count != server.url.count { diagnostics.report(.serverQuery(server.url, server.origin)) }
    }

    /// Whether a relative URL begins with what a host is more likely to be than a segment of a path.
    private static func looksLikeAHost(_ url: String) -> Bool {
        let first = url.prefix { $0 != "/" }
        return !first.contains(":") && !first.hasPrefix(".") && !first.contains("{") && first.contains(".")
    }

    /// Whether the defaults lead to another machine by plain `http`.
    var isOpen: Bool {
        let text = ClientModel.Server.substituting(url) { name in
            variables.first { $0.name == name }?.defaultValue ?? "1"
        }
        guard let text, text.lowercased().hasPrefix("http://") else { return false }
        return !Loopback.contains(authority: String(text.dropFirst(7).prefix { $0 != "/" }))
    }

    private static func variables(
        of server: OpenAPI.Server, _ url: String, _ diagnostics: DiagnosticSink
    ) -> [Variable] {
        var variables = server.variables.map { variable in
            var known: Set<String> = []
            var values = variable.enumeration.filter { known.insert($0).inserted }
            if !values.isEmpty, !known.contains(variable.defaultValue) {
                diagnostics.report(.serverVariableDefault(variable.name, variable.defaultValue, server.origin))
                values.insert(variable.defaultValue, at: 0)
            }
            return Variable(
                name: variable.name, defaultValue: variable.defaultValue, values: values,
                documentation: variable.description)
        }
        var names = Set(variables.map(\.name))
        _ = ClientModel.Server.substituting(url) { name in
            if names.insert(name).inserted {
                diagnostics.report(.undefinedServerVariable(name, server.url, server.origin))
                variables.append(Variable(name: name, values: []))
            }
            return ""
        }
        return variables
    }

    /// No server reads a longer request line, and a variable can stand in a URL any number of times.
    package static let maximumLength = 65_536

    /// A variable whose default is a value that the client would refuse.
    private static func misplaced(_ template: String, _ variables: [Variable]) -> String? {
        let defaults = Dictionary(variables.map { ($0.name, $0.defaultValue) }, uniquingKeysWith: { first, _ in first })
        var text = ""
        var plain = ""
        var rest = template[...]
        var place: ServerPlace?
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            plain += rest[..<open] + "x"
            let name = String(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
            // What begins as a path stays one; no host is as long as to take long to look at.
            if place?.isPath != true {
                if text.utf8.count > 4096 { return name }
                place = ServerPlace(before: text, after: rest)
            }
            let value = (defaults[name] ?? nil) ?? "1"
            if let place, !place.allows(value) { return name }
            text += value
        }
        return ServerPlace.isLeft(by: text + rest, of: plain + rest) ? variables.first?.name : nil
    }

    /// What keeps calls from being sent there; nil if nothing does.
    private static func problem(_ template: String, _ variables: [Variable]) -> String? {
        // What has no default may be a port as well as a host.
        let defaults = Dictionary(variables.map { ($0.name, $0.defaultValue) }) { first, _ in first }
        let text = ClientModel.Server.substituting(template, limit: maximumLength) { name in
            defaults[name]?.flatMap { $0 } ?? "1"
        }
        guard let text else { return "is longer than \(maximumLength) bytes with the defaults of its variables" }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }) else {
            return "has characters that a URL cannot have"
        }
        if text.contains(where: { "?#".contains($0) }) { return "has a query in the value of a variable" }
        let scheme = text.prefix { $0 != "/" }
        var rest = text[...]
        if scheme.hasSuffix(":") {
            guard ["http:", "https:"].contains(scheme.lowercased()) else { return "is not one of HTTP" }
            rest = rest.dropFirst(scheme.count)
            guard rest.hasPrefix("//") else { return "has no host" }
        } else if scheme.contains(":") {
            return "is not one of HTTP"
        }
        if rest.hasPrefix("//") {
            let authority = rest.dropFirst(2).prefix { $0 != "/" }
            if authority.contains("@") { return "has a user name or password in it" }
            if authority.isEmpty || authority.hasPrefix(":") { return "has no host" }
        }
        return misplaced(template, variables).map { variable in
            "has the variable `\(VisibleText.excerpt(of: variable))`, whose default "
                + "`\(VisibleText.excerpt(of: (defaults[variable] ?? nil) ?? ""))` would change more of the URL than its place"
        }
    }
}
