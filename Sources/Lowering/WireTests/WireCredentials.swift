internal import ClientModel
internal import OpenAPI

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the credentials of the tests' clients add to requests.
struct WireCredentials {
    let document: OpenAPIDocument
    /// The schemes that a client takes secrets for.
    let schemes: [ClientModel.SecurityScheme]

    /// Adds those of the first alternative that the client can provide; to do without is the last.
    func add(to request: inout WireRequest, of operation: OpenAPI.Operation) {
        guard let requirements = operation.security ?? document.security else { return }
        let known = Dictionary(schemes.map { ($0.key, $0) }) { first, _ in first }
        for requirement in requirements where !requirement.schemes.isEmpty {
            let names = requirement.schemes.map(\.name).filter { !isMutualTLS($0) }
            let found = names.compactMap { known[$0] }
            guard found.count == names.count else { continue }
            found.forEach { add($0, to: &request) }
            return
        }
    }

    private func isMutualTLS(_ name: String) -> Bool {
        guard let referenced = document.components.securitySchemes.first(where: { $0.name == name })?.value,
            case .mutualTLS? = document.resolver.securityScheme(referenced)?.kind
        else { return false }
        return true
    }

    private func add(_ scheme: ClientModel.SecurityScheme, to request: inout WireRequest) {
        let names = scheme.parameterNames
        let value = names.first.map(WireSecret.value) ?? ""
        switch scheme.kind {
        case .bearer: request.fields.append("Authorization: Bearer \(value)")
        case .basic:
            let pair = names.map(WireSecret.value).joined(separator: ":")
            request.fields.append("Authorization: Basic \(Data(pair.utf8).base64EncodedString())")
        case .apiKeyHeader(let name): request.fields.append("\(name): \(value)")
        case .apiKeyQuery(let name): request.query.append("\(Self.encoded(name))=\(Self.encoded(value))")
        case .apiKeyCookie(let name): request.cookies.append("\(name)=\(value)")
        }
    }

    private static func encoded(_ text: String) -> String { WireRequestLowering.encoded(text) }
}
