internal import ClientModel
internal import Lowering
internal import OpenAPI

/// Which server a call goes to.
enum WireServer {
    /// What stands for the host where the document names none.
    static let unnamed = "https://service.example"

    /// The URL of the first server of the operation, its path or the document, without a slash at its end; where the
    /// client is told one, that stands for all that are whole.
    static func url(of plan: OperationPlan, _ document: OpenAPIDocument) -> String {
        let shared = url(toTell: document) ?? document.servers.first.map(url) ?? unnamed
        let own = plan.operation.servers.isEmpty ? plan.item.servers : plan.operation.servers
        guard let server = own.first(where: { isWhole(filled($0)) || !filled($0).contains("://") }) else {
            return shared
        }
        guard isWhole(filled(server)) else {
            let origin = shared.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
            return origin + url(server).dropFirst(unnamed.count)
        }
        return url(toTell: document) ?? url(server)
    }

    /// The document's first server, if it is no whole URL: a client must then be told where the service is.
    static func url(toTell document: OpenAPIDocument) -> String? {
        guard let server = document.servers.first else { return unnamed }
        return isWhole(server.url) ? nil : url(server)
    }

    private static func isWhole(_ url: String) -> Bool { url.hasPrefix("https://") || url.hasPrefix("http://") }

    private static func url(_ server: OpenAPI.Server) -> String {
        var url = String(filled(server).prefix { !"?#".contains($0) })
        if !isWhole(url) { url = unnamed + (url.hasPrefix("/") ? "" : "/") + url }
        while url.hasSuffix("/") { url.removeLast() }
        return url
    }

    /// The URL with the defaults of its variables: one may be the whole of it.
    private static func filled(_ server: OpenAPI.Server) -> String {
        var url = ""
        var rest = server.url[...]
        let defaults = Dictionary(server.variables.map { ($0.name, $0.defaultValue) }) { first, _ in first }
        // One after the other: what a default holds is no template.
        while url.utf8.count <= CallableServer.maximumLength, let opening = rest.firstIndex(of: "{"),
            let closing = rest[opening...].firstIndex(of: "}")
        {
            let name = rest[rest.index(after: opening)..<closing]
            url += rest[..<opening]
            url += defaults[String(name)] ?? String(rest[opening...closing])
            rest = rest[rest.index(after: closing)...]
        }
        return url + rest
    }
}
